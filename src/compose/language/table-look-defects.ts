import type { Report } from "../template/template-source.ts";

const LOOK = /^[ \t]*::table\{/;
const DELIMITERS = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
const ROW = /^[ \t]*\|/;
/** A call that prints, or a partial: a table may come of it. */
const PRINTS = /\{\{(?![#/!]|else\b)/;

/** Looks of typed tables, whose columns are there to be counted. The prose holds blanks where a helper prints. */
export function checkTableLooks(prose: string, text: string, report: Report): void {
  const written = text.split("\n");
  let look: number | undefined;
  for (const [index, line] of prose.split("\n").entries()) {
    if (LOOK.test(line)) look = index;
    else if (DELIMITERS.test(line)) {
      if (look !== undefined) checkLook(written, look, line.split("|").length - 2, report);
      look = undefined;
    } else if (!ROW.test(line) && (line.trim() !== "" || PRINTS.test(written[index]!))) look = undefined;
  }
}

/** The look of a table of so many columns that is printed on a line (from 1): it stands on the last line before that says something. */
export function checkLookBefore(line: number, columns: number, lines: readonly string[], report: Report): void {
  const at = lines.slice(0, line - 1).findLastIndex((one) => one.trim() !== "");
  if (at >= 0 && LOOK.test(lines[at]!)) checkLook(lines, at, columns, report);
}

/** One width for each column, and no column to merge beyond the last. */
function checkLook(lines: readonly string[], at: number, columns: number, report: Report): void {
  const line = lines[at]!;
  const say = (attribute: string, found: string, expected: string, fix: string): void =>
    report(
      "template/wrong-attribute",
      { line: at + 1, column: line.search(new RegExp(`\\b${attribute}="`)) + 1 },
      { found, expected, fix },
    );
  const widths = numbersOf(line, "widths");
  if (widths && widths.length !== columns) {
    const found = `widths="${widths.join(" ")}" có ${widths.length} số, bảng có ${columns} cột`;
    say("widths", found, "mỗi cột một số", "thêm hoặc bớt số cho đủ số cột");
  }
  const beyond = numbersOf(line, "merge")?.filter((one) => Number(one) < 1 || Number(one) > columns) ?? [];
  if (beyond.length > 0) {
    const found = `merge nêu cột ${beyond.join(", ")}, bảng có ${columns} cột`;
    say("merge", found, `số thứ tự cột từ 1 đến ${columns}`, "ghi lại số thứ tự cột cần gộp");
  }
}

/** The numbers of an attribute; nothing where it is not there or holds anything else, which is told elsewhere. */
function numbersOf(line: string, attribute: string): readonly string[] | undefined {
  return new RegExp(`\\b${attribute}="(\\d+(?: +\\d+)*)"`).exec(line)?.[1]?.split(/ +/);
}
