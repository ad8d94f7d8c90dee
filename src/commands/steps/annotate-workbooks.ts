import { basename, join } from "node:path";
import type { Writer } from "../../domain/document/writer.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { Period } from "../../domain/office/period.ts";
import { lowerFirst } from "../../domain/text/vietnamese.ts";
import { hasEntry } from "../../read/package/plain-file.ts";
import { readBytes } from "../../read/workspace/file-bytes.ts";
import { findWorkspace } from "../../read/workspace/workspace.ts";
import { writeOutputs } from "../../write/output.ts";
import { manifestOf, type OutputFile } from "../../write/record/manifest.ts";
import type { Senders } from "./senders.ts";

/** Name of the folder of copies, and of what its manifest speaks of. */
const DOCUMENT = "kiem-tra";

export interface AnnotateRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  readonly period: string;
  /** Overwrite copies that were edited since they were written. */
  readonly force: boolean;
  readonly writer: Writer;
}

/** What the checks of a period found, with the workbooks that could be read. */
export interface ValidatedPeriod {
  readonly period: Period;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  readonly findings: readonly Finding[];
  readonly senders: Senders;
}

/**
 * Writes an annotated copy of every workbook with findings to `out/<period>/kiem-tra`, all or none; copies of an earlier
 * run that are no longer needed go. The originals are only read.
 *
 * `refused` are workbooks with findings of which no copy can be made, and why. Throws `CannotRun` as `writeOutputs` does.
 */
export async function annotatePeriod(
  request: AnnotateRequest,
  { period, inputs, findings }: ValidatedPeriod,
): Promise<{ readonly written: readonly string[]; readonly refused: readonly RefusedCopy[] }> {
  const { writer, force } = request;
  const { locate, root } = findWorkspace(request.folder);
  const { annotatedWorkbook } = await import("../../render/sheets/annotated-workbook.ts");
  const copies: OutputFile[] = [];
  const refused = unreadable(inputs, findings);
  for (const { file } of inputs) {
    const here = findings.filter(({ place }) => place.file === file);
    if (here.length === 0) continue;
    const bytes = await readBytes(locate(file), file);
    const copy = await annotatedWorkbook(bytes, { file, period, findings: here });
    if (copy) copies.push({ name: copyName(file), bytes: copy });
    else refused.push({ file, why: UNWRITABLE });
  }
  const folder = join(root, "out", period.id, DOCUMENT);
  const manifest = manifestOf({
    document: DOCUMENT,
    period: period.id,
    writer,
    sources: { inputs, rules: [], criteria: [], templates: [] },
    outputs: copies,
    findings,
  });
  const record = { name: "manifest.json", bytes: Buffer.from(manifest) };
  // Where there is nothing to write, what an earlier run wrote still goes.
  const files = copies.length === 0 ? [] : [...copies, record];
  if (files.length === 0 && !hasEntry(folder)) return { written: [], refused };
  const { written } = await writeOutputs(folder, files, { writer, force, document: { name: DOCUMENT } });
  return { written: written.filter((path) => basename(path) !== record.name), refused };
}

/** A workbook of which no copy can be made, and why, with what to do: "tệp đặt mật khẩu mở; …". */
export interface RefusedCopy {
  readonly file: string;
  readonly why: string;
}

const UNWRITABLE =
  "tệp có phần mà thư viện ghi Excel không mở được; mở tệp bằng Excel, lưu lại (Save As) thành .xlsx mới rồi chạy lại";

/** Workbooks that our own reader refused: they may not be safe to open. */
function unreadable(inputs: ValidatedPeriod["inputs"], findings: readonly Finding[]): RefusedCopy[] {
  const read = new Set(inputs.map(({ file }) => file));
  const whys = new Map<string, string>();
  for (const { code, place, found, fix } of findings) {
    const { file } = place;
    if (file === undefined || !/\.xls[xm]$/i.test(file) || read.has(file)) continue;
    if (!whys.has(file) || code.startsWith("file/")) whys.set(file, `${found}${fix ? `; ${lowerFirst(fix)}` : ""}`);
  }
  return [...whys].map(([file, why]) => ({ file, why }));
}

/** The copy holds no macros: Excel would refuse it under the other ending. */
const copyName = (file: string): string => {
  const name = basename(file);
  return /\.xlsx$/i.test(name) ? name : `${name}.xlsx`;
};
