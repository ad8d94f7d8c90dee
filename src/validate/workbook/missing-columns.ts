import type { Finding } from "../../domain/findings/finding.ts";
import type { SheetTable } from "./sheet-table.ts";

interface Wanted {
  readonly id: string;
  readonly header: string;
  readonly optional?: boolean;
}

/** Columns of the form that the sheet has lost; those that came later it need not have. */
export function missingColumns(table: SheetTable, wanted: readonly Wanted[]): Finding[] {
  return wanted
    .filter((column) => !table.columns.has(column.id) && !column.optional)
    .map((column) => ({
      code: "workbook/missing-column",
      severity: "error",
      place: table.place,
      found: `không có cột "${column.header}"`,
      expected: `cột "${column.header}" với mã ${column.id} ở dòng mã ẩn`,
      fix: "khôi phục cột này từ biểu mẫu gốc",
    }));
}
