import { dirname, join, resolve } from "node:path";
import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import { thresholdLines } from "../domain/criteria/threshold-line.ts";
import { readingsFile, type ThresholdReading } from "../domain/criteria/threshold-reading.ts";
import type { Writer } from "../domain/document/writer.ts";
import { CannotRun, type Finding } from "../domain/findings/finding.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import type { Workbook } from "../domain/workbook/cell.ts";
import { THRESHOLD_MARK, thresholdSheet } from "../domain/workbook/threshold-sheet.ts";
import { type Knowledge, openKnowledge } from "../load/knowledge.ts";
import { hasEntry } from "../read/package/plain-file.ts";
import { readWorkbook } from "../read/workbook/workbook.ts";
import { readBytes } from "../read/workspace/file-bytes.ts";
import { parseYaml } from "../read/workspace/yaml-file.ts";
import { readingsYaml } from "../render/form/readings-yaml.ts";
import { withThresholdReadings } from "../validate/criteria/threshold-readings.ts";
import { readVersions } from "../validate/workbook/readings/read-versions.ts";
import { thresholdEntries } from "../validate/workbook/readings/threshold-entries.ts";
import { sheetTable } from "../validate/workbook/sheet-table.ts";
import { writeOutputs } from "../write/output.ts";
import { requireNoSourceAt, writeChosen } from "./steps/chosen-output.ts";
import { dayOfWork, findSet, groupsOfOffice } from "./steps/law/find-set.ts";

export interface ThresholdFormRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** Id of the set, with or without its phase. */
  readonly set: string;
  /** The workbook, relative to the folder; `out/doi-chieu/<set>.xlsx` of the workspace without it. */
  readonly out?: string;
  readonly force: boolean;
  readonly today: IsoDate;
  readonly writer: Writer;
}

/** Writes the workbook on which officers enter what they read in the signed copies; returns its path and its lines. */
export async function makeThresholdForm(request: ThresholdFormRequest): Promise<{ path: string; lines: number }> {
  const { folder, writer, force, today } = request;
  const knowledge = openKnowledge(folder);
  const set = findSet(knowledge, request.set);
  const day = dayOfWork(knowledge, today);
  const out = request.out ?? join(knowledge.workspace.root, "out/doi-chieu", `${set.id}.xlsx`);
  if (!/\.xlsx$/i.test(out)) throw new CannotRun(`Tệp kết quả "${out}" cần có đuôi .xlsx.`);
  requireNoSourceAt(folder, out);
  const lines = thresholdLines(set, groupsOfOffice(knowledge, set, day));
  const { writeThresholdForm } = await import("../render/form/threshold-form.ts");
  const bytes = await writeThresholdForm(set, lines, knowledge.registerOn(day));
  return { path: await writeChosen(bytes, { folder, out, force, writer }), lines: lines.length };
}

/** What a filled-in form changed; nothing is written where a finding is an error. */
export interface AppliedThresholds {
  readonly set: string;
  /** Path of the office's file of the set; absent when nothing was written. */
  readonly written?: string;
  readonly readings: readonly ThresholdReading[];
  readonly findings: readonly Finding[];
}

export interface ApplyRequest extends Pick<ThresholdFormRequest, "folder" | "today" | "writer"> {
  /** The filled-in workbook, relative to the folder. */
  readonly file: string;
}

/** Checks a filled-in form and writes its dated versions into the workspace, all of them or none. */
export async function applyThresholdForm({ folder, file, today, writer }: ApplyRequest): Promise<AppliedThresholds> {
  const knowledge = openKnowledge(folder);
  const { root } = knowledge.workspace;
  if (!hasEntry(join(root, "data/office.yaml")))
    throw new CannotRun("Chưa có thư mục làm việc để ghi mức yêu cầu; hãy lập bằng ntm init rồi chạy lại trong đó.");
  // A file that is not there is no defective workbook.
  await readBytes(resolve(folder, file), file);
  const read = await readWorkbook(resolve(folder, file), file);
  if (!read.ok) return { set: "", readings: [], findings: read.findings };
  const set = setOf(knowledge, read.value, file);
  const sheet = thresholdSheet(set.id, set.name);
  const table = sheetTable(read.value, sheet);
  if (!table.value) return { set: set.id, readings: [], findings: [...read.findings, ...table.findings] };
  const lines = thresholdLines(set, groupsOfOffice(knowledge, set, dayOfWork(knowledge, today)));
  const entries = thresholdEntries(table.value, sheet, new Map(lines.map((line) => [line.key, line])));
  const versions = readVersions(set, entries.value, knowledge.legal());
  const findings = [...read.findings, ...table.findings, ...entries.findings, ...versions.findings];
  const readings = versions.value;
  if (findings.some(({ severity }) => severity === "error") || readings.length === 0)
    return { set: set.id, readings: [], findings };
  return { set: set.id, written: await writeReadings(knowledge, set, readings, writer), readings, findings };
}

/** The set whose form the workbook is. Throws `CannotRun` when it is none. */
function setOf(knowledge: Knowledge, { sheets }: Workbook, file: string): CriteriaSet {
  const marks = sheets.flatMap(({ rows }) => rows.slice(0, 30).flat());
  const mark = marks.find(({ content }) => String(content.value).startsWith(THRESHOLD_MARK));
  if (!mark) throw new CannotRun(`Tệp "${file}" không phải biểu đối chiếu do ntm criteria form lập.`);
  return findSet(knowledge, String(mark.content.value).slice(THRESHOLD_MARK.length));
}

async function writeReadings(
  knowledge: Knowledge,
  set: CriteriaSet,
  readings: readonly ThresholdReading[],
  writer: Writer,
): Promise<string> {
  const path = readingsFile(set.id);
  const keyOf = ({ number, effectiveFrom }: ThresholdReading): string => `${number}@${effectiveFrom}`;
  const fresh = new Set(readings.map(keyOf));
  const order = [...set.preconditions, ...set.criteria.flatMap(({ indicators }) => indicators)].map(
    (one) => one.number,
  );
  const all = [...knowledge.readingsOf(set.id).filter((one) => !fresh.has(keyOf(one))), ...readings].sort(
    (one, other) =>
      order.indexOf(one.number) - order.indexOf(other.number) || (one.effectiveFrom < other.effectiveFrom ? -1 : 1),
  );
  const text = readingsYaml({ set: set.id, readings: all });
  // What could not be read back would stop every later command.
  withThresholdReadings(parseYaml(text, path), knowledge.publishedSet(set.id));
  const target = join(knowledge.workspace.root, path);
  const name = `${set.id}.yaml`;
  const { written } = await writeOutputs(dirname(target), [{ name, bytes: Buffer.from(text) }], {
    writer,
    force: true,
  });
  return written[0]!;
}
