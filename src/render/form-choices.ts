import type { Workbook } from "exceljs";
import type { Column, Form } from "../domain/form.ts";
import { communesOf, type Unit, type UnitRegister } from "../domain/unit.ts";

/** Ranges of the hidden sheet that drop-downs and name look-ups of the form refer to. */
export interface ChoiceRanges {
  /** Absolute range of the labels of a choice column: `'Danh mục'!$C$1:$C$7`. */
  readonly choicesOf: (column: Column) => string;
  /** Codes of the units that rows of this workbook may name. */
  readonly unitCodes: string;
  /** Codes and names, two columns, for VLOOKUP. */
  readonly unitTable: string;
}

const NAME = "Danh mục";

/**
 * A hidden sheet with the lists behind the drop-downs: a list typed into a validation rule may hold neither commas
 * nor more than 255 characters (ECMA-376 Part 1, 18.3.1.32). It carries no machine code, so reading passes over it.
 */
export function addChoices(workbook: Workbook, form: Form, unit: Unit, register: UnitRegister): ChoiceRanges {
  const worksheet = workbook.addWorksheet(NAME, { state: "hidden" });
  const units = unitsOf(unit, register);
  for (const [index, { code, name }] of units.entries()) {
    worksheet.getCell(index + 1, 1).value = code;
    worksheet.getCell(index + 1, 2).value = name;
  }
  const ranges = new Map<string, string>();
  for (const column of form.sheets.flatMap((sheet) => (sheet.kind === "list" ? sheet.columns : []))) {
    const key = keyOf(column);
    if (!column.choices || ranges.has(key)) continue;
    const at = ranges.size + 3;
    for (const [index, [, label]] of column.choices.entries()) worksheet.getCell(index + 1, at).value = label;
    const { letter } = worksheet.getColumn(at);
    ranges.set(key, `'${NAME}'!$${letter}$1:$${letter}$${column.choices.length}`);
  }
  return {
    choicesOf: (column) => ranges.get(keyOf(column))!,
    unitCodes: `'${NAME}'!$A$1:$A$${units.length}`,
    unitTable: `'${NAME}'!$A$1:$B$${units.length}`,
  };
}

/** The owner first, then the units below it. */
export const unitsOf = (unit: Unit, register: UnitRegister): readonly Unit[] => [
  unit,
  ...(unit.level === "province" ? register.districts : communesOf(register, unit.code)),
];

const keyOf = (column: Column): string => JSON.stringify(column.choices);
