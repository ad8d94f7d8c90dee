import { join } from "node:path";
import { CannotRun, type Finding, type Outcome } from "../domain/findings/finding.ts";
import { documentsFor, documentTypeNamed, type Office } from "../domain/office/office.ts";
import type { Period } from "../domain/office/period.ts";
import { openKnowledge } from "../load/knowledge.ts";
import type { WrittenFiles } from "../write/output.ts";

export type { WrittenFiles };

import type { Environment } from "../write/pdf/find-libreoffice.ts";
import { type ComposeRequest, composeDocuments } from "./steps/documents/compose-documents.ts";
import { type DocumentKey, type DocumentStep, eachDocument } from "./steps/documents/each-document.ts";
import { madeIn, requireEach, type TopicRequest, topicFolder } from "./steps/documents/topics/folder.ts";
import type { WriteRequest } from "./steps/documents/write-document.ts";
import { keepSettings } from "./steps/kept-settings.ts";

export interface ReportsRequest extends Omit<ComposeRequest, "passOver">, Omit<WriteRequest, "toPdf">, TopicRequest {
  /** Folder the command was started in; the workspace is found from here upward. */
  readonly folder: string;
  /** Document types; absent: all that `data/office.yaml` names for this kind of period, `first`: the first of these. */
  readonly types?: readonly string[] | "first";
  /** A PDF beside each document; its LibreOffice is found and run in this environment. */
  readonly pdf?: Environment;
}

/** What became of one document: the files written; none, when an error among its findings or a failure refused it. */
export interface MadeDocument extends WrittenFiles, DocumentKey {
  readonly findings: readonly Finding[];
  readonly failure?: CannotRun;
}

export interface MadeDocuments {
  readonly documents: readonly MadeDocument[];
  /** What belongs to no one of them: one file with all for the printer, documents of units that have none any more. */
  readonly together: WrittenFiles;
}

const NOTHING: WrittenFiles = { written: [], removed: [] };

/** read → validate → evaluate → compose → render → write; the workbooks are read once, for all documents. */
export async function makeReports(request: ReportsRequest): Promise<MadeDocuments> {
  const knowledge = openKnowledge(request.folder);
  const period = knowledge.period(request.period);
  const office = knowledge.office();
  const types = chosenTypes(office, period, request.types);
  requireEach(office, types, request);
  const toPdf = request.pdf && (await import("./steps/documents/pdf-maker.ts")).pdfMaker(request.pdf, request.writer);
  const folder = join(knowledge.workspace.root, "out", period.id);
  const folderOf = (type: string): string | undefined => topicFolder(folder, office, type);
  const standing = request.missingOnly && new Map(types.map((type) => [type, madeIn(folderOf(type), request.draft)]));
  const composed = await composeDocuments(knowledge, period, types, {
    ...request,
    ...(standing ? { passOver: (type, name) => standing.get(type)?.(name) ?? false } : {}),
  });
  const writing = { ...request, ...(toPdf ? { toPdf } : {}) };
  const single = composed.filter(({ type }) => folderOf(type) === undefined);
  const made = await eachDocument(single, async (outcome, { type }) => {
    if (!outcome.ok) return { findings: outcome.findings, ...NOTHING };
    // What only rendering needs is slow to load.
    request.progress?.({ at: toPdf ? "pdf" : "documents", done: types.indexOf(type), of: types.length });
    const { writeDocument } = await import("./steps/documents/write-document.ts");
    return { findings: outcome.findings, ...(await writeDocument(outcome.value, folder, writing)) };
  });
  const documents = made.map(madeDocument);
  const together = { written: [] as string[], removed: [] as string[] };
  for (const type of types) {
    const own = folderOf(type);
    if (own === undefined) continue;
    const { writeTopics } = await import("./steps/documents/topics/write.ts");
    const all = composed.filter((one) => one.type === type);
    const written = await writeTopics(all, own, writing);
    documents.push(...written.documents.map(madeDocument));
    together.written.push(...written.together.written);
    together.removed.push(...written.together.removed);
  }
  keepSettings(knowledge);
  return { documents, together };
}

type Written = WrittenFiles & { readonly findings: readonly Finding[] };

function madeDocument(step: DocumentStep<Written>): MadeDocument {
  if ("failure" in step) return { ...step, findings: [], ...NOTHING };
  const { value, ...key } = step;
  return { ...key, ...value };
}

/** One document. The value is the paths written. */
export async function makeReport(
  request: Omit<ReportsRequest, "types"> & {
    /** Document type of `data/office.yaml`. */
    readonly type: string;
  },
): Promise<Outcome<readonly string[]>> {
  const { documents } = await makeReports({ ...request, types: [request.type] });
  const { failure, written, findings } = documents[0]!;
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
