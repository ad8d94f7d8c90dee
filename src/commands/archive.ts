import { join } from "node:path";
import { ARCHIVE_RECORD, archiveRecord, makingCommand } from "../domain/document/period-archive.ts";
import type { Progress } from "../domain/document/progress.ts";
import type { Writer } from "../domain/document/writer.ts";
import { CannotRun, type Finding } from "../domain/findings/finding.ts";
import { toldOnce } from "../domain/findings/told-findings.ts";
import type { Office } from "../domain/office/office.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { archiveZip } from "../render/package/archive-zip.ts";
import { readManifests } from "../write/record/recorded-outputs.ts";
import { archivedFiles } from "./steps/archive/archived-files.ts";
import { recordFindings } from "./steps/archive/record-findings.ts";
import { requireNoSourceAt, writeChosen } from "./steps/chosen-output.ts";
import { topicFolder } from "./steps/documents/topics/folder.ts";

export interface ArchiveRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  readonly period: string;
  /** The zip, relative to the folder; `out/<period>/ho-so-<period>-<date>.zip` without it. */
  readonly out?: string;
  readonly force: boolean;
  readonly writer: Writer;
  readonly progress?: Progress;
}

export interface WrittenArchive {
  /** Path of the zip; absent when a finding is an error. */
  readonly written?: string;
  /** Number of files in it, the list of hashes not counted. */
  readonly files: number;
  readonly findings: readonly Finding[];
}

/**
 * Packs the documents of a period with everything they were made from into one zip, a workspace that is whole: unpacked,
 * `ntm report` makes the same bytes in it. What has changed since a document was made is an error, and nothing is written.
 *
 * Throws `CannotRun` when no document of the period was made, and as `writeOutputs` does.
 */
export async function archivePeriod({
  folder,
  period: id,
  out,
  force,
  writer,
  progress,
}: ArchiveRequest): Promise<WrittenArchive> {
  const knowledge = openKnowledge(folder);
  const period = knowledge.period(id);
  const { root } = knowledge.workspace;
  const dir = join(root, "out", period.id);
  const path = out ?? join(dir, `ho-so-${period.id}-${period.end}.zip`);
  if (!/\.zip$/i.test(path)) throw new CannotRun(`Tệp kết quả "${path}" cần có đuôi .zip.`);
  requireNoSourceAt(folder, path);
  const kept = keptDocuments(dir, knowledge.office());
  const documents = kept.flatMap((one) => one.documents);
  if (documents.length === 0)
    throw new CannotRun(`Chưa có văn bản nào của kỳ ${period.name} trong "${dir}"; hãy lập bằng ntm report trước.`);
  const step = (done: number): void => progress?.({ at: "archive", done, of: 3 });
  step(0);
  const findings = toldOnce(kept.map((one) => recordFindings(one.documents, knowledge.workspace, one.dir, writer)));
  if (findings.some(({ severity }) => severity === "error")) return { files: 0, findings };
  step(1);
  const files = archivedFiles(kept, knowledge.workspace);
  const made = documents.filter(({ editedFrom }) => editedFrom === undefined);
  const record = archiveRecord({
    period: period.id,
    documents: made.map((one) => ({ document: one.document, program: one.program!, command: makingCommand(one) })),
  });
  files.set(ARCHIVE_RECORD, Buffer.from(record));
  step(2);
  const written = await writeChosen(archiveZip(files, period.end), { folder, out: path, force, writer });
  return { written, files: files.size, findings };
}

/** Manifests of the documents of a period, by folder: types that have a document for each unit have one of their own. */
const keptDocuments = (dir: string, office: Office) =>
  [dir, ...Object.keys(office.documents).flatMap((type) => topicFolder(dir, office, type) ?? [])].map((from) => ({
    dir: from,
    // Forms and marked copies have no document type: they are sent, not kept.
    documents: readManifests(from).filter(({ type, program }) => type !== undefined || program === undefined),
  }));
