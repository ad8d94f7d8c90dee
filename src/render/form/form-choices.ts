import type { Workbook } from "exceljs";
import { CRITERIA_WORDS } from "../../domain/criteria/criteria-columns.ts";
import { communesOf, reportersOf, type Unit, type UnitRegister } from "../../domain/units/unit.ts";
import type { Column, Form } from "../../domain/workbook/form.ts";
import { CHOICES_NAME } from "../../domain/workbook/known-sheets.ts";

/** Ranges of the hidden sheet that drop-downs and name look-ups of the form refer to. */
export interface ChoiceRanges {
  /** Absolute range of the labels of a choice column: `'Danh mục'!$C$1:$C$7`. */
  readonly choicesOf: (column: Column) => string;
  /** Words of criteria sheets: Đ, CBĐ, CĐ, KXĐ. */
  readonly words: string;
  /** Codes of the units that rows of this workbook may name. */
  readonly unitCodes: string;
  /** Codes and names, two columns, for VLOOKUP. */
  readonly unitTable: string;
}

/**
 * A hidden sheet with the lists behind the drop-downs: a list typed into a validation rule may hold neither commas
 * nor more than 255 characters (ECMA-376 Part 1, 18.3.1.32). It carries no machine code, so reading passes over it.
 */
export function addChoices(workbook: Workbook, form: Form, unit: Unit, register: UnitRegister): ChoiceRanges {
  const worksheet = workbook.addWorksheet(CHOICES_NAME, { state: "hidden" });
  const units = unitsOf(unit, register);
  for (const [index, { code, name }] of units.entries()) {
    worksheet.getCell(index + 1, 1).value = code;
    worksheet.getCell(index + 1, 2).value = name;
  }
  const ranges = new Map<string, string>();
  const add = (choices: Choices) => {
    const key = JSON.stringify(choices);
    const known = ranges.get(key);
    if (known !== undefined) return known;
    const at = ranges.size + 3;
    for (const [index, [, label]] of choices.entries()) worksheet.getCell(index + 1, at).value = label;
    const { letter } = worksheet.getColumn(at);
    const range = `'${CHOICES_NAME}'!$${letter}$1:$${letter}$${choices.length}`;
    ranges.set(key, range);
    return range;
  };
  for (const sheet of form.sheets) {
    if (sheet.kind === "list") for (const { choices } of sheet.columns) if (choices) add(choices);
    if (sheet.kind === "criteria") add(CRITERIA_WORDS);
  }
  return {
    choicesOf: ({ choices }) => ranges.get(JSON.stringify(choices))!,
    words: ranges.get(JSON.stringify(CRITERIA_WORDS)) ?? "",
    unitCodes: `'${CHOICES_NAME}'!$A$1:$A$${units.length}`,
    unitTable: `'${CHOICES_NAME}'!$A$1:$B$${units.length}`,
  };
}

/** The owner first, then the units below it. */
const unitsOf = (unit: Unit, register: UnitRegister): readonly Unit[] => [
  ...new Set([unit, ...(unit.level === "province" ? reportersOf(register) : communesOf(register, unit.code))]),
];

type Choices = NonNullable<Column["choices"]>;
