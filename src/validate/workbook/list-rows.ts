import type { Finding } from "../../domain/findings/finding.ts";
import { communesOf, type Unit, type UnitRegister, type UnitType } from "../../domain/units/unit.ts";
import type { ListSheet } from "../../domain/workbook/form.ts";
import type { ListRow } from "../../domain/workbook/submission.ts";
import { registerOf, unitNamed } from "../cells/unit-cell.ts";
import { CompactSheet, compactColumns } from "./compact-rows.ts";
import { type KeyOf, keyedRows, keysByName } from "./keyed-rows.ts";
import { parsedColumns, rowOf } from "./list-row.ts";
import { missingColumns } from "./missing-columns.ts";
import { isFormRow, type SheetRow, type SheetTable } from "./sheet-table.ts";
import type { SubmissionContext } from "./submission-context.ts";

/** Reads a list sheet: rows given by the form (units, keys) or written by the clerk. */
export function listRows(
  table: SheetTable,
  sheet: ListSheet,
  owner: Unit,
  context: Pick<SubmissionContext, "register" | "indicators" | "kinds">,
): { value: readonly ListRow[]; findings: readonly Finding[] } {
  const { register } = context;
  const columns = parsedColumns(sheet, table, context);
  const kept = compactColumns(sheet, () => columns.map(({ column }) => column.id));
  const compact = new CompactSheet(kept, atFirst(table.placeAt, kept.ids[0]!));
  const findings = missingColumns(
    table,
    columns.map(({ column }) => column),
  );
  const expected = expectedKeys(sheet, owner, register);
  const known = registerOf(register, owner);
  const keyed = keyedRows(table, keyOf(sheet, expected, owner, register));
  findings.push(...keyed.findings);
  const isRead = table.read.ids.map((id) => id !== undefined && kept.indexes.has(id));
  const seen = new Set<string>();
  const value: ListRow[] = [];
  for (const row of keyed.value) {
    if (isFormRow(row, table.read)) continue;
    if (expected) {
      const name = expected.get(row.key);
      if (name === undefined) {
        if (isFilledIn(row, isRead)) findings.push(unknownKey(table, row));
        continue;
      }
      if (seen.has(row.key)) findings.push(duplicateKey(table, row, name));
      seen.add(row.key);
    } else if (!isFilledIn(row, isRead)) continue;
    value.push(rowOf(table, row, { columns, compact }, expected?.get(row.key), owner, known, findings));
  }
  for (const [key, name] of expected ?? []) {
    if (!seen.has(key)) findings.push(missingKey(table, key, name));
  }
  return { value, findings };
}

/** A row stands where its first column does. Apart, because what it names stays in memory with the rows: not the cells. */
const atFirst =
  (placeAt: SheetTable["placeAt"], first: string): SheetTable["placeAt"] =>
  (row, column) =>
    placeAt(row, column === "" ? first : column);

/** Keys that the form fills in, with the name of what each row speaks of; `undefined` on free lists. */
function expectedKeys(sheet: ListSheet, owner: Unit, register: UnitRegister): ReadonlyMap<string, string> | undefined {
  if (sheet.rows === "free") return undefined;
  if ("keys" in sheet.rows) return new Map(sheet.rows.keys.map(({ key, label }) => [key, label]));
  return unitKeys(sheet.rows.units, owner, register);
}

/** Codes of the communes of some types below a district, with their names. */
export const unitKeys = (
  types: readonly UnitType[],
  owner: Unit,
  register: UnitRegister,
): ReadonlyMap<string, string> =>
  new Map(
    communesOf(register, owner.code)
      .filter((unit) => types.includes(unit.type))
      .map((unit) => [unit.code, unit.name]),
  );

/** Something stands in a column that is read. */
const isFilledIn = ({ cells }: SheetRow, isRead: readonly boolean[]): boolean =>
  cells.filled.some(({ column, content }) => isRead[column] && !(content.kind === "text" && content.value === ""));

/** How a row that lost its code may be known by its name. */
function keyOf(
  sheet: ListSheet,
  expected: ReadonlyMap<string, string> | undefined,
  owner: Unit,
  register: UnitRegister,
): KeyOf | undefined {
  if (expected === undefined) return undefined;
  return typeof sheet.rows === "object" && "units" in sheet.rows
    ? keyOfUnit(expected, owner, register)
    : keysByName(expected);
}

/** A commune's code by its name, with or without type word and diacritics, among those that have a row. */
export function keyOfUnit(expected: ReadonlyMap<string, string>, owner: Unit, register: UnitRegister): KeyOf {
  // Most forms come back with every key in place, and then no name is looked up.
  let listed: UnitRegister | undefined;
  return (name) => {
    listed ??= listedUnits(expected, registerOf(register, owner));
    return unitNamed(listed, name, "commune")?.code;
  };
}

const listedUnits = (expected: ReadonlyMap<string, string>, known: UnitRegister): UnitRegister => ({
  ...known,
  communes: known.communes.filter(({ code }) => expected.has(code)),
});

export const unknownKey = (table: SheetTable, row: SheetRow): Finding => ({
  code: "list/unknown-key",
  severity: "error",
  place: table.placeAt(row.row, ""),
  found: row.key === "" ? "dòng có số liệu nhưng không có mã" : `mã dòng "${row.key}" không thuộc biểu mẫu`,
  expected: "mã dòng như biểu mẫu gốc ở cột mã ẩn",
  fix: "chuyển số liệu sang đúng dòng của biểu mẫu; không chèn thêm dòng ở trang này",
});

export const duplicateKey = (table: SheetTable, row: SheetRow, name: string): Finding => ({
  code: "list/duplicate-key",
  severity: "error",
  place: table.placeAt(row.row, ""),
  unit: name,
  found: `${name} có hai dòng`,
  expected: "mỗi đơn vị hoặc tiêu chí một dòng",
  fix: "xóa dòng thừa",
});

export const missingKey = (table: SheetTable, key: string, name: string): Finding => ({
  code: "list/missing-key",
  severity: "error",
  place: table.place,
  unit: name,
  found: `không có dòng của ${name}`,
  expected: `dòng có mã ${key} ở cột mã ẩn`,
  fix: "chép lại dòng này từ biểu mẫu gốc",
});
