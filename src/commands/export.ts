import { join } from "node:path";
import { EXPORT_NAME, EXPORT_TABLES, type ExportTableName } from "../domain/document/export-tables.ts";
import type { Progress } from "../domain/document/progress.ts";
import type { Writer } from "../domain/document/writer.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { Period } from "../domain/office/period.ts";
import { type Knowledge, openKnowledge } from "../load/knowledge.ts";
import { sha256 } from "../read/workspace/hash.ts";
import { exportRows } from "../render/export/export-rows.ts";
import { tableCsv, tableLines } from "../render/export/table-text.ts";
import { readableFile } from "../write/disk/standing-file.ts";
import { writeOutputs } from "../write/output.ts";
import { manifestOf, type OutputFile } from "../write/record/manifest.ts";
import { readManifests } from "../write/record/recorded-outputs.ts";
import { exportSources, hashOfSources } from "./steps/export/export-sources.ts";
import { exportedPeriod } from "./steps/export/exported-period.ts";

export interface ExportRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  readonly period: string;
  /** Make it although nothing has changed, and overwrite tables that somebody edited. */
  readonly force: boolean;
  readonly writer: Writer;
  readonly progress?: Progress;
}

export interface WrittenExport {
  readonly period: Period;
  readonly dir: string;
  /** Inputs, rules and program are those of the tables that stand there: nothing was computed. */
  readonly unchanged: boolean;
  /** Paths of the files written; none when unchanged, or when a finding is an error. */
  readonly written: readonly string[];
  /** Rows by table. */
  readonly rows: Partial<Readonly<Record<ExportTableName, number>>>;
  readonly findings: readonly Finding[];
}

/**
 * Writes figures, verdicts and traces of a period as long tables to `out/<period>/xuat`, all or none; nothing where a finding is
 * an error. Throws `CannotRun` when there is no such period, and as `writeOutputs` does.
 */
export async function exportPeriod({
  folder,
  period: id,
  force,
  writer,
  progress,
}: ExportRequest): Promise<WrittenExport> {
  const knowledge = openKnowledge(folder);
  const period = knowledge.period(id);
  const dir = join(knowledge.workspace.root, "out", period.id, EXPORT_NAME);
  const sources = exportSources(knowledge, period);
  const madeFrom = hashOfSources(sources, period.id, writer.version);
  if (!force && stands(dir, madeFrom)) return { period, dir, unchanged: true, written: [], rows: {}, findings: [] };
  const { findings, tables } = await exportedPeriod(knowledge, period, progress);
  const nothing = { period, dir, unchanged: false, written: [], rows: {}, findings };
  if (findings.some(({ severity }) => severity === "error")) return nothing;
  const rows = exportRows(tables());
  const names = Object.keys(EXPORT_TABLES) as readonly ExportTableName[];
  const outputs = names.flatMap((name): readonly OutputFile[] => [
    { name: `${name}.csv`, bytes: Buffer.from(tableCsv(EXPORT_TABLES[name], rows[name])) },
    { name: `${name}.jsonl`, bytes: Buffer.from(tableLines(EXPORT_TABLES[name], rows[name])) },
  ]);
  const manifest = manifestOf({
    document: EXPORT_NAME,
    period: period.id,
    madeFrom,
    ...ofProvince(knowledge, period),
    writer,
    sources,
    outputs,
    findings,
  });
  const files = [...outputs, { name: `${EXPORT_NAME}.manifest.json`, bytes: Buffer.from(manifest) }];
  const { written } = await writeOutputs(dir, files, { writer, force, document: { name: EXPORT_NAME } });
  const counts = Object.fromEntries(names.map((name) => [name, rows[name].length]));
  return { ...nothing, written, rows: counts };
}

const ofProvince = (knowledge: Knowledge, { end }: Period) => ({ province: knowledge.registerOn(end).province.code });

/** Whether the tables of these very sources stand there, each as it was written. */
function stands(dir: string, madeFrom: string): boolean {
  const manifest = readManifests(dir).find(({ document }) => document === EXPORT_NAME);
  return (
    manifest?.madeFrom === madeFrom &&
    manifest.outputs.length > 0 &&
    manifest.outputs.every(({ file, sha256: hash }) => {
      const bytes = readableFile(join(dir, file));
      return bytes !== undefined && sha256(bytes) === hash;
    })
  );
}
