import type { Finding } from "../../domain/findings/finding.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";
import type { Column, ListSheet } from "../../domain/workbook/form.ts";
import { LISTS } from "../../domain/workbook/known-sheets.ts";
import type { Datum, ListRow, Scalar } from "../../domain/workbook/submission.ts";
import { parseCell } from "../cells/cell-finding.ts";
import { headerUnit } from "../cells/cell-number.ts";
import { type CellSchema, cellSchema } from "../cells/cell-schema.ts";
import { unitCode } from "../cells/unit-cell.ts";
import type { SheetRow, SheetTable } from "./sheet-table.ts";
import { ruleByUnit, type UnitSources } from "./typed-numbers.ts";

export interface ParsedColumn {
  readonly column: Column;
  /** How a cell is read, by the cells of its row that were read before it. */
  readonly schemaIn: (fields: ListRow["fields"]) => CellSchema;
}

/** The columns that are read; those whose unit another column names come after it. */
export function parsedColumns(
  { columns }: ListSheet,
  { date1904 }: SheetTable,
  sources: UnitSources,
): readonly ParsedColumn[] {
  const read = columns.filter((column) => !column.label);
  const parsed = read.map((column): ParsedColumn => {
    const { unitFrom } = column;
    if (unitFrom !== undefined) {
      const choices = columns.find(({ id }) => id === unitFrom)?.choices;
      return {
        column,
        schemaIn: (fields) => cellSchema(ruleByUnit(column, fields[unitFrom], choices, sources)),
      };
    }
    const schema = cellSchema({ ...column, unit: headerUnit(column.header), date1904 });
    return { column, schemaIn: () => schema };
  });
  const isBound = ({ column }: ParsedColumn) => column.unitFrom !== undefined;
  return [...parsed.filter((one) => !isBound(one)), ...parsed.filter(isBound)];
}

export function rowOf(
  table: SheetTable,
  row: SheetRow,
  columns: readonly ParsedColumn[],
  name: string | undefined,
  owner: Unit,
  register: UnitRegister,
  findings: Finding[],
): ListRow {
  const fields: Record<string, Datum<Scalar>> = {};
  let unitName = name;
  for (const { column, schemaIn } of columns) {
    const place = table.placeAt(row.row, column.id);
    const cell = row.cells.get(column.id);
    const named = column.type === "unit" ? unitCode(cell, row.cells.get(LISTS.unitName), register) : undefined;
    const datum = parseCell(named ? () => named : schemaIn(fields), cell, place, unitName, findings);
    if (!datum) continue;
    fields[column.id] = datum;
    if (column.type !== "unit") continue;
    const unit = register.byCode.get(String(datum.value));
    unitName = unit?.name;
    if (!unit || !belongsTo(unit, owner)) findings.push(foreignUnit(datum, owner));
  }
  return {
    key: row.key,
    fields,
    place: table.placeAt(row.row, columns[0]!.column.id),
  };
}

const belongsTo = (unit: Unit, owner: Unit): boolean =>
  owner.level === "province" || unit.code === owner.code || unit.parent === owner.code;

const foreignUnit = (datum: Datum<Scalar>, owner: Unit): Finding => ({
  code: "list/foreign-unit",
  severity: "error",
  place: datum.place,
  found: `mã đơn vị "${datum.value}"`,
  expected:
    owner.level === "commune"
      ? `mã của ${owner.name}`
      : `mã của ${owner.name} hoặc của một xã, phường, thị trấn thuộc ${owner.name}`,
  fix: "tra mã ở trang Xã, phường",
});
