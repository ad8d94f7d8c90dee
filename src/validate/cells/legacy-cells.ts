import type { Finding } from "../../domain/findings/finding.ts";
import { legacyText } from "../../domain/text/legacy-text.ts";
import type { Cell, Sheet, Workbook } from "../../domain/workbook/cell.ts";
import { addressOf } from "../../domain/workbook/cell-address.ts";

/** The workbook with every text of a legacy font in Unicode; one notice for each sheet that had some. */
export function inUnicode(workbook: Workbook): { value: Workbook; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const sheets = workbook.sheets.map((sheet): Sheet => {
    const cells = legacyCells(sheet);
    if (cells.length === 0) return sheet;
    findings.push(notice(workbook.file, sheet.name, cells));
    return { ...sheet, rows: sheet.rows.map((row) => row.map(converted)) };
  });
  return findings.length === 0 ? { value: workbook, findings } : { value: { ...workbook, sheets }, findings };
}

/** Workbooks that have one are few, and each cell of all others is asked. */
function legacyCells({ rows }: Sheet): readonly Cell[] {
  const cells: Cell[] = [];
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) {
      const cell = row[index]!;
      if (cell.legacyFont !== undefined && unicodeText(cell) !== undefined) cells.push(cell);
    }
  }
  return cells;
}

const converted = (cell: Cell): Cell => {
  const value = unicodeText(cell);
  return value === undefined ? cell : { ...cell, content: { kind: "text", value } };
};

/** The text in Unicode where that is another text; codes and digits are the same in every font. */
function unicodeText({ content, legacyFont }: Cell): string | undefined {
  if (legacyFont === undefined || content.kind !== "text" || isCode(content.value)) return undefined;
  const text = legacyText(content.value, legacyFont);
  return text === content.value ? undefined : text;
}

/** Machine codes of the form are never typed, whatever font was laid over them. */
const isCode = (text: string): boolean => /^[#a-z][a-zA-Z0-9:/.#-]*$/.test(text);

const notice = (file: string, sheet: string, cells: readonly Cell[]): Finding => ({
  code: "cell/legacy-font",
  severity: "info",
  place: { file, sheet, address: addressOf(cells[0]!) },
  found: `${cells.length} ô gõ bằng phông cũ ${cells[0]!.legacyFont}, đã chuyển sang Unicode`,
  expected: "chữ gõ bằng phông Unicode (Times New Roman)",
  fix: "xem lại chữ đã chuyển; lần sau gõ bằng phông Unicode",
});
