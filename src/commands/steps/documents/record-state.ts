import { basename } from "node:path";
import { type RecordState, recordState } from "../../../check/editing/record-findings.ts";
import { identityOf } from "../../../render/document/trace-json.ts";
import type { OpenedDocument } from "./edited-document.ts";
import type { RemadeDocument } from "./remade-document.ts";

/** Whether the trace and the manifest of an opened document are as they were written. */
export const stateOf = ({ document, trace, manifest, files }: OpenedDocument, remade?: RemadeDocument): RecordState =>
  recordState({
    document: document.file,
    traceFile: basename(files.trace.path),
    traceHash: files.trace.sha256,
    stated: trace.identity,
    computed: identityOf(trace.paragraphs, trace.topic),
    ...(manifest ? { manifest } : {}),
    ...(files.manifest ? { manifestFile: basename(files.manifest.path) } : {}),
    ...(remade ? { remade } : {}),
  });
