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
  /** How a cell is read, by the values of its row that were read before it, in the order of these columns. */
  readonly schemaIn: (values: readonly (Scalar | undefined)[]) => CellSchema;
}

/** Columns of a list, as long as what they depend on is the same: every workbook has a sheet of it. */
const kept = new WeakMap<
  ListSheet,
  { readonly date1904: boolean; readonly sources: UnitSources; readonly columns: readonly ParsedColumn[] }
>();

/** The columns that are read; those whose unit another column names come after it. */
export function parsedColumns(
  sheet: ListSheet,
  { date1904 }: SheetTable,
  { indicators, kinds }: UnitSources,
): readonly ParsedColumn[] {
  const known = kept.get(sheet);
  const isSame = known?.sources.indicators === indicators && known.sources.kinds === kinds;
  if (known && isSame && known.date1904 === date1904) return known.columns;
  const sources = { indicators, kinds };
  const read = sheet.columns.filter((column) => !column.label);
  const isBound = ({ unitFrom }: Column): boolean => unitFrom !== undefined;
  const ordered = [...read.filter((column) => !isBound(column)), ...read.filter(isBound)];
  const columns = ordered.map((column): ParsedColumn => {
    if (isBound(column)) return { column, schemaIn: schemaByUnit(column, sheet, ordered, sources) };
    const schema = cellSchema({ ...column, unit: headerUnit(column.header), date1904 });
    return { column, schemaIn: () => schema };
  });
  kept.set(sheet, { date1904, sources, columns });
  return columns;
}

/** By what the cell says that names the unit; it says the same in most rows. */
function schemaByUnit(
  column: Column,
  { columns }: ListSheet,
  ordered: readonly Column[],
  sources: UnitSources,
): ParsedColumn["schemaIn"] {
  const choices = columns.find(({ id }) => id === column.unitFrom)?.choices;
  const at = ordered.findIndex(({ id }) => id === column.unitFrom);
  const schemas = new Map<Scalar | undefined, CellSchema>();
  return (values) => {
    const named = values[at];
    const schema = schemas.get(named) ?? cellSchema(ruleByUnit(column, named, choices, sources));
    if (schemas.size < MOST_SCHEMAS) schemas.set(named, schema);
    return schema;
  };
}
const MOST_SCHEMAS = 200;

export function rowOf(
  table: SheetTable,
  row: SheetRow,
  { columns, compact }: { readonly columns: readonly ParsedColumn[]; readonly compact: CompactSheet },
  name: string | undefined,
  owner: Unit,
  register: UnitRegister,
  findings: Finding[],
): ListRow {
  const read: (Scalar | undefined)[] = new Array(columns.length).fill(undefined);
  let unitName = name;
  for (let index = 0; index < columns.length; index++) {
    const { column, schemaIn } = columns[index]!;
    const cell = row.cells.get(column.id);
    const isUnit = column.type === "unit";
    if (cell === undefined && !isUnit && !column.required) continue;
    const place = (): CellPlace => table.placeAt(row.row, column.id);
    const named = isUnit ? unitCode(cell, row.cells.get(LISTS.unitName), register) : undefined;
    const value = readValue(named ?? schemaIn(read)(cell), place, unitName, findings);
    read[index] = value;
    if (value === undefined || !isUnit) continue;
    const unit = register.byCode.get(String(value));
    unitName = unit?.name;
    if (!unit || !belongsTo(unit, owner)) findings.push(foreignUnit(value, place(), owner));
  }
  return compact.row(row.key, row.row, read);
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
