import { join } from "node:path";
import { CannotRun, type Finding, type Outcome } from "../domain/findings/finding.ts";
import { documentsFor, documentTypeNamed, type Office } from "../domain/office/office.ts";
import type { Period } from "../domain/office/period.ts";
import { openKnowledge } from "../load/knowledge.ts";
import type { WrittenFiles } from "../write/output.ts";
import type { Environment } from "../write/pdf/find-libreoffice.ts";
import { type ComposeRequest, composeDocuments } from "./steps/documents/compose-documents.ts";
import { eachDocument } from "./steps/documents/each-document.ts";
import type { WriteRequest } from "./steps/documents/write-document.ts";

export interface ReportsRequest extends ComposeRequest, Omit<WriteRequest, "toPdf"> {
  /** Folder the command was started in; the workspace is found from here upward. */
  readonly folder: string;
  /** Document types; absent: all that `data/office.yaml` names for this kind of period, `first`: the first of these. */
  readonly types?: readonly string[] | "first";
  /** A PDF beside each document; its LibreOffice is found and run in this environment. */
  readonly pdf?: Environment;
}

/** What became of one document: the files written; none, when an error among its findings or a failure refused it. */
export interface MadeDocument extends WrittenFiles {
  readonly type: string;
  readonly findings: readonly Finding[];
  readonly failure?: CannotRun;
}

/** read → validate → evaluate → compose → render → write; the workbooks are read once, for all documents. */
export async function makeReports(request: ReportsRequest): Promise<readonly MadeDocument[]> {
  const knowledge = openKnowledge(request.folder);
  const period = knowledge.period(request.period);
  const types = chosenTypes(knowledge.office(), period, request.types);
  const toPdf = request.pdf && (await import("./steps/documents/pdf-maker.ts")).pdfMaker(request.pdf, request.writer);
  const composed = await composeDocuments(knowledge, period, types, request);
  const folder = join(knowledge.workspace.root, "out", period.id);
  const nothing = { written: [], removed: [] };
  const made = await eachDocument(composed, async (outcome, type) => {
    if (!outcome.ok) return { findings: outcome.findings, ...nothing };
    // What only rendering needs is slow to load.
    request.progress?.({ at: toPdf ? "pdf" : "documents", done: types.indexOf(type), of: types.length });
    const { writeDocument } = await import("./steps/documents/write-document.ts");
    return { findings: outcome.findings, ...(await writeDocument(outcome.value, folder, { ...request, toPdf })) };
  });
  return made.map((one) => {
    const { type } = one;
    return "failure" in one ? { type, findings: [], ...nothing, failure: one.failure } : { type, ...one.value };
  });
}

/** One document. The value is the paths written. */
export async function makeReport(
  request: Omit<ReportsRequest, "types"> & {
    /** Document type of `data/office.yaml`. */
    readonly type: string;
  },
): Promise<Outcome<readonly string[]>> {
  const [made] = await makeReports({ ...request, types: [request.type] });
  const { failure, written, findings } = made!;
  if (failure) throw failure;
  return written.length > 0 ? { ok: true, value: written, findings } : { ok: false, findings };
}

function chosenTypes(office: Office, period: Period, types: ReportsRequest["types"]): readonly string[] {
  if (types === "first") return typesFor(office, period).slice(0, 1);
  return types?.map((type) => documentTypeNamed(office, type)) ?? typesFor(office, period);
}

/** The document types that the settings name for a period of this kind. Throws `CannotRun` when there are none. */
function typesFor(office: Office, period: Period): readonly string[] {
  const types = documentsFor(office, period);
  if (types.length > 0) return types;
  throw new CannotRun(
    `data/office.yaml không khai báo văn bản nào cho kỳ ${period.name}; sửa mục periods của văn bản, hoặc chọn một văn bản bằng --type.`,
  );
}
