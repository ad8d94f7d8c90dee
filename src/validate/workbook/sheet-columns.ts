import type { Finding } from "../../domain/findings/finding.ts";
import type { Cell, CellPlace } from "../../domain/workbook/cell.ts";
import { addressOf } from "../../domain/workbook/cell-address.ts";
import { cellsHeaded, type FoundSheet, headersIn, isHeader, type WantedColumn } from "./find-sheet.ts";

/** Where each wanted column stands: by its code, else by its header when one column alone has it. */
export function sheetColumns(
  { mark, codeRow, headerRow, sheet }: FoundSheet,
  wanted: readonly WantedColumn[],
  place: CellPlace,
): { value: ReadonlyMap<string, number>; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const columns = new Map<string, number>();
  const ids = new Set(wanted.map(({ id }) => id));
  for (const cell of codeRow) {
    const { content, column } = cell;
    if (cell === mark || content.kind !== "text" || cell.mergedInto) continue;
    if (columns.has(content.value) && ids.has(content.value)) findings.push(duplicate(place.file, sheet.name, cell));
    else columns.set(content.value, column);
  }
  const taken = new Set(columns.values());
  const named: string[] = [];
  const texts = new Map(headerRow.map((cell) => [cell.column, cell.content.value]));
  const inDoubt = wanted.filter((column) => !isHeader(texts.get(columns.get(column.id) ?? 0), column));
  const headers = headersIn(inDoubt.length > 0 ? headerRow : []);
  for (const column of inDoubt) {
    const cells = cellsHeaded(headers, column);
    const at = columns.get(column.id);
    if (at === undefined && cells.length === 1 && !taken.has(cells[0]!.column)) {
      columns.set(column.id, cells[0]!.column);
      if (codeRow.length > 0) named.push(column.header);
    }
    const other = at !== undefined && cells.length === 1 && cells[0]!.column !== at ? cells[0]! : undefined;
    if (other && taken.has(other.column)) findings.push(moved(place.file, sheet.name, other));
  }
  return { value: columns, findings: named.length > 0 ? [...findings, byName(place, named)] : findings };
}

const duplicate = (file: string, sheet: string, cell: Cell): Finding => ({
  code: "workbook/duplicate-column",
  severity: "error",
  place: { file, sheet, address: addressOf(cell) },
  found: `hai cột cùng mã ${cell.content.value}`,
  expected: "mỗi cột của biểu mẫu có một bản",
  fix: "xóa cột thừa, hoặc xóa mã của cột thêm vào ở dòng mã ẩn",
});

const moved = (file: string, sheet: string, cell: Cell): Finding => ({
  code: "workbook/moved-header",
  severity: "error",
  place: { file, sheet, address: addressOf(cell) },
  found: `tiêu đề "${cell.content.value}" nằm ở cột mang mã của cột khác`,
  expected: "tiêu đề và mã ẩn của một cột nằm cùng cột",
  fix: "chép số liệu sang biểu mẫu gốc; không chèn hoặc xóa ô lẻ trong trang",
});

const byName = (place: CellPlace, headers: readonly string[]): Finding => ({
  code: "workbook/column-by-name",
  severity: "info",
  place,
  found: `cột mất mã ẩn, nhận theo tiêu đề: ${headers.join("; ")}`,
  expected: "cột còn nguyên mã ở dòng mã ẩn",
  fix: "lần sau điền vào biểu mẫu gốc, không xóa dòng ẩn",
});
