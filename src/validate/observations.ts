import type { Finding } from "../domain/finding.ts";
import type { IndicatorSheet } from "../domain/form.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Datum, Observation } from "../domain/submission.ts";
import { missingColumns, parseCell } from "./cell-finding.ts";
import { cellSchema } from "./cell-schema.ts";
import type { SheetRow, SheetTable } from "./sheet-table.ts";

const COLUMNS = [
  { id: "actual", header: "Thực hiện" },
  { id: "plan", header: "Kế hoạch" },
  { id: "qualifier", header: "Định tính" },
];

const qualifierSchema = cellSchema({ type: "text", required: false });

/** Reads an indicator sheet: one observation per indicator that the form lists. */
export function observations(
  table: SheetTable,
  sheet: IndicatorSheet,
  indicators: ReadonlyMap<string, Indicator>,
): { value: ReadonlyMap<string, Observation>; findings: readonly Finding[] } {
  const findings = missingColumns(table, COLUMNS);
  const rows = new Map<string, SheetRow>();
  for (const row of table.rows) {
    if (row.key === "" || row.key.startsWith("#")) continue;
    if (rows.has(row.key)) findings.push(duplicate(table, row));
    else rows.set(row.key, row);
  }
  const value = new Map<string, Observation>();
  for (const id of sheet.groups.flatMap((group) => group.indicators)) {
    const indicator = indicators.get(id)!;
    const row = rows.get(id);
    if (row) value.set(id, observationOf(table, row, indicator, findings));
    else if (indicator.required) findings.push(missingRow(table, indicator));
  }
  return { value, findings };
}

function observationOf(table: SheetTable, row: SheetRow, indicator: Indicator, findings: Finding[]): Observation {
  const rule = {
    type: "decimal",
    percent: indicator.entryUnit === "%",
    ...indicator.bounds,
  } as const;
  const read = (column: "actual" | "plan", required: boolean) =>
    parseCell(
      cellSchema({ ...rule, required }),
      row.cells.get(column),
      table.placeAt(row.row, column),
      indicator.name,
      findings,
    ) as Datum<number> | undefined;
  const actual = indicator.formula ? undefined : read("actual", indicator.required);
  const plan = indicator.plan === "none" ? undefined : read("plan", indicator.plan === "required");
  const place = table.placeAt(row.row, "qualifier");
  const qualifier = parseCell(qualifierSchema, row.cells.get("qualifier"), place, indicator.name, findings);
  return {
    indicator: indicator.id,
    ...(actual ? { actual } : {}),
    ...(plan ? { plan } : {}),
    ...(qualifier ? { qualifier: qualifier as Datum<string> } : {}),
    actualPlace: table.placeAt(row.row, "actual"),
    ...(indicator.plan === "none" ? {} : { planPlace: table.placeAt(row.row, "plan") }),
  };
}

const duplicate = (table: SheetTable, row: SheetRow): Finding => ({
  code: "workbook/duplicate-row",
  severity: "error",
  place: table.placeAt(row.row, "actual"),
  found: `dòng mã ${row.key} xuất hiện hai lần`,
  expected: "mỗi chỉ tiêu một dòng",
  fix: "xóa dòng thừa (cột mã ẩn là cột A)",
});

const missingRow = (table: SheetTable, indicator: Indicator): Finding => ({
  code: "workbook/missing-row",
  severity: "error",
  place: table.place,
  unit: indicator.name,
  found: `không có dòng chỉ tiêu "${indicator.name}"`,
  expected: `dòng có mã ${indicator.id} ở cột mã ẩn`,
  fix: "chép lại dòng này từ biểu mẫu gốc",
});
