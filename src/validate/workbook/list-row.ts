import type { Finding } from "../../domain/findings/finding.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { Column, ListSheet } from "../../domain/workbook/form.ts";
import { LISTS } from "../../domain/workbook/known-sheets.ts";
import type { ListRow, Scalar } from "../../domain/workbook/submission.ts";
import { readValue } from "../cells/cell-finding.ts";
import { headerUnit } from "../cells/cell-number.ts";
import { type CellSchema, cellSchema } from "../cells/cell-schema.ts";
import { unitCode } from "../cells/unit-cell.ts";
import type { CompactSheet } from "./compact-rows.ts";
import type { SheetRow, SheetTable } from "./sheet-table.ts";
import { ruleByUnit, type UnitSources } from "./typed-numbers.ts";

export interface ParsedColumn {
  readonly column: Column;
  /** How a cell is read, by the values of its row that were read before it. */
  readonly schemaIn: (values: ReadonlyMap<string, Scalar>) => CellSchema;
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
        schemaIn: (values) => cellSchema(ruleByUnit(column, values.get(unitFrom), choices, sources)),
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
  { columns, compact }: { readonly columns: readonly ParsedColumn[]; readonly compact: CompactSheet },
  name: string | undefined,
  owner: Unit,
  register: UnitRegister,
  findings: Finding[],
): ListRow {
  const read = new Map<string, Scalar>();
  let unitName = name;
  for (const { column, schemaIn } of columns) {
    const place = (): CellPlace => table.placeAt(row.row, column.id);
    const cell = row.cells.get(column.id);
    const named = column.type === "unit" ? unitCode(cell, row.cells.get(LISTS.unitName), register) : undefined;
    const value = readValue(named ?? schemaIn(read)(cell), place, unitName, findings);
    if (value === undefined) continue;
    read.set(column.id, value);
    if (column.type !== "unit") continue;
    const unit = register.byCode.get(String(value));
    unitName = unit?.name;
    if (!unit || !belongsTo(unit, owner)) findings.push(foreignUnit(value, place(), owner));
  }
  return compact.row(
    row.key,
    row.row,
    columns.map(({ column }) => read.get(column.id)),
  );
}

const belongsTo = (unit: Unit, owner: Unit): boolean =>
  owner.level === "province" || unit.code === owner.code || unit.parent === owner.code;

const foreignUnit = (code: Scalar, place: CellPlace, owner: Unit): Finding => ({
  code: "list/foreign-unit",
  severity: "error",
  place,
  found: `mã đơn vị "${code}"`,
  expected:
    owner.level === "commune"
      ? `mã của ${owner.name}`
      : `mã của ${owner.name} hoặc của một xã, phường, thị trấn thuộc ${owner.name}`,
  fix: "tra mã ở trang Xã, phường",
});
