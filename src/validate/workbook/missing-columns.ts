import type { Finding } from "../../domain/findings/finding.ts";
import type { SheetTable } from "./sheet-table.ts";

/** Columns of the form that the sheet has lost. */
export function missingColumns(table: SheetTable, wanted: readonly { id: string; header: string }[]): Finding[] {
  return wanted
    .filter((column) => !table.columns.has(column.id))
    .map((column) => ({
      code: "workbook/missing-column",
      severity: "error",
      place: table.place,
      found: `không có cột "${column.header}"`,
      expected: `cột "${column.header}" với mã ${column.id} ở dòng mã ẩn`,
      fix: "khôi phục cột này từ biểu mẫu gốc",
    }));
}
