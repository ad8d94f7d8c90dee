import type { Cell, Comment, Workbook } from "exceljs";
import type { Finding } from "../../domain/findings/finding.ts";
import { inReadingOrder } from "../../domain/findings/finding-group.ts";
import { SEVERITIES, SEVERITY_NAMES } from "../../domain/findings/severity-name.ts";
import { loadWorkbook, partsOf } from "../form/exceljs.ts";
import { packageOf } from "../package/canonical-package.ts";
import { addFindingsSheet } from "./annotated-workbook-sheet.ts";
import { type Annotation, severityFill, sheetNamed } from "./annotation.ts";
import { lostParts } from "./lost-parts.ts";

/** Longer notes do not show whole. */
const NOTE_LENGTH = 1500;

/**
 * A copy of a workbook for the person who has to correct the original: a first sheet that lists the findings and links to
 * their cells, the cells filled by severity, with a note each. The same bytes for the same input.
 *
 * Findings on sheets that do not exist are only listed. `undefined` when the library can't read the workbook: it fails on
 * some that Excel and our own reader open.
 */
export async function annotatedWorkbook(bytes: Uint8Array, annotation: Annotation): Promise<Uint8Array | undefined> {
  const workbook = await loadWorkbook(bytes);
  if (!workbook) return undefined;
  const findings = inReadingOrder(annotation.findings);
  for (const here of byCell(workbook, findings).values()) markCell(here.cell, here.findings);
  addFindingsSheet(workbook, { ...annotation, findings }, lostParts(bytes));
  return packageOf(await partsOf(workbook), annotation.period.end);
}

type Marked = { readonly cell: Cell; readonly findings: Finding[] };

/** The part of a merged range that a reader sees is its first cell. */
function byCell(workbook: Workbook, findings: readonly Finding[]): ReadonlyMap<string, Marked> {
  const cells = new Map<string, Marked>();
  for (const finding of findings) {
    const { sheet, address } = finding.place;
    const worksheet = sheet === undefined ? undefined : sheetNamed(workbook, sheet);
    if (!worksheet || !address || !/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(address)) continue;
    const cell = worksheet.getCell(address).master;
    const key = `${worksheet.id}!${cell.address}`;
    const known = cells.get(key);
    if (known) known.findings.push(finding);
    else cells.set(key, { cell, findings: [finding] });
  }
  return cells;
}

/** The worst comes first. */
function markCell(cell: Cell, findings: readonly Finding[]): void {
  const ordered = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  // Cells of one look share one style object: it is replaced, not changed.
  cell.style = { ...cell.style, fill: severityFill(ordered[0]!.severity) };
  const text = ordered.map(noteOf).join("\n\n");
  cell.note = noteWith(cell.note, text.length <= NOTE_LENGTH ? text : `${text.slice(0, NOTE_LENGTH)}…`);
}

const noteOf = ({ severity, code, found, expected, fix, answer }: Finding): string =>
  [
    `${SEVERITY_NAMES[severity].toUpperCase()} (${code})`,
    `Thấy: ${found}`,
    `Cần: ${expected}`,
    ...(fix ? [`Sửa: ${fix}`] : []),
    ...(answer ? [`Giải trình: ${answer.reason} (${answer.by})`] : []),
  ].join("\n");

/** What somebody wrote on the cell stays, below. */
function noteWith(standing: string | Comment | undefined, text: string): string | Comment {
  const texts = typeof standing === "string" ? [{ text: standing }] : (standing?.texts ?? []);
  return texts.length === 0 ? text : { texts: [{ text: `${text}\n\n` }, ...texts] };
}
