import type { WrittenTrace } from "../../../domain/figures/written-trace.ts";
import { sha256 } from "../../../read/workspace/hash.ts";
import { identityOf, traceJson } from "../../../render/document/trace-json.ts";
import { changedFiles } from "./data-findings.ts";
import type { OpenedDocument, Recomposed } from "./edited-document.ts";

/** A document made anew from the very sources, by the very program, that its manifest records: what was written. */
export interface RemadeDocument {
  readonly trace: WrittenTrace;
  readonly identity: string;
  readonly traceHash: string;
}

/** Nothing where a source or the program changed since, or the manifest does not say. */
export function remadeFrom(
  { trace, manifest }: Pick<OpenedDocument, "trace" | "manifest">,
  now: Recomposed,
  version: string,
): RemadeDocument | undefined {
  if (!now.ok || manifest?.program?.ntm !== version || !manifest.sources.rules) return undefined;
  // What a person edited is not made from sources alone.
  if (manifest.editedFrom) return undefined;
  if (changedFiles(manifest.sources, now.sources).length > 0) return undefined;
  const { type, period, topic, draft, document } = trace;
  const identity = identityOf(now.paragraphs, topic);
  const texts = traceJson(now.document, now.paragraphs, {
    document,
    type,
    period,
    ...(topic === undefined ? {} : { topic }),
    draft,
    identity,
  });
  const text = [...texts].join("");
  return { trace: JSON.parse(text) as WrittenTrace, identity, traceHash: sha256(Buffer.from(text)) };
}
