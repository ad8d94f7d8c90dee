import type { Worksheet } from "exceljs";
import { paint } from "../form/form-style.ts";

/** Lines over the whole width, the first as the title, and the row of headers of a list that the program writes. */
export function addListHead(
  worksheet: Worksheet,
  lines: readonly string[],
  columns: readonly { readonly header: string }[],
  headerRow: number,
): void {
  for (const [index, text] of lines.entries()) {
    worksheet.mergeCells(index + 1, 1, index + 1, columns.length);
    worksheet.getCell(index + 1, 1).value = text;
    paint(worksheet.getCell(index + 1, 1), index === 0 ? "title" : "note");
  }
  for (const [index, { header }] of columns.entries()) {
    worksheet.getCell(headerRow, index + 1).value = header;
    paint(worksheet.getCell(headerRow, index + 1), "header");
  }
}
