import { positionAt } from "../template/padded-text.ts";
import type { Report } from "../template/template-source.ts";

/** Marks of Markdown that no document has, with what they are called. */
const FOREIGN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/!\[[^\]\n]*\]\([^)\n]*\)/gu, "hình ảnh"],
  [/(?<!!)\[(?!\^)[^\]\n]+\](?:\([^)\n]*\)|\[[^\]\n]*\])/gu, "liên kết"],
  [/<(?:https?:|mailto:)[^>\n]*>/giu, "liên kết"],
  [/<(?:\/?[a-z][^>\n]*|!--[^\n]*?--)>/giu, "thẻ HTML"],
];

/** Links, pictures and HTML have no place in an official document. The prose holds blanks where a helper prints. */
export function checkMarkup(prose: string, report: Report): void {
  for (const [pattern, what] of FOREIGN) {
    for (const { 0: found, index } of prose.matchAll(pattern)) {
      if (what === "thẻ HTML" && /^<(?:https?|mailto):/i.test(found)) continue;
      report("template/markup", positionAt(prose, index), {
        found: `${what} "${found}" trong lời văn`,
        expected: "chữ, bảng, biểu đồ theo các dấu của mẫu (templates/README.md)",
        fix:
          what === "liên kết" ? "chỉ viết chữ; văn bản viện dẫn viết bằng {{cite …}}" : "bỏ, hoặc dùng bảng, ::chart",
      });
    }
  }
}

const DELIMITERS = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** Cells that a row has beyond the columns of its table would be dropped without a word. */
export function checkRows(prose: string, text: string, report: Report): void {
  const written = text.split("\n");
  const lines = prose.split("\n");
  const say = (line: number, column: number, cells: number, columns: number): void =>
    report(
      "template/table-row",
      { line: line + 1, column: column + 1 },
      {
        found: `dòng bảng có ${cells} ô, bảng có ${columns} cột`,
        expected: `không quá ${columns} ô`,
        fix: "bỏ ô thừa, hoặc thêm cột vào dòng đầu bảng và dòng |:-:|",
      },
    );
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    if (DELIMITERS.test(line)) {
      columns = cellStarts(line).length;
      const head = cellStarts(lines[index - 1] ?? "");
      if (head.length > columns) say(index - 1, head[columns]!, head.length, columns);
      continue;
    }
    if (!/^[ \t]*\|/.test(line)) {
      // Tags of blocks stand between rows; words or an empty line end the table.
      if (line.trim() !== "" || written[index]!.trim() === "") columns = 0;
      continue;
    }
    const cells = cellStarts(line);
    if (columns > 0 && cells.length > columns) say(index, cells[columns]!, cells.length, columns);
  }
}

/** Where each cell of a row begins. */
function cellStarts(line: string): readonly number[] {
  const bars = Array.from(line.matchAll(/(?<!\\)\|/g), ({ index }) => index);
  return bars.filter((bar, index) => index < bars.length - 1 || line.slice(bar + 1).trim() !== "");
}
