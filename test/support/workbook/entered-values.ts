import * as fc from "fast-check";
import { CRITERIA_WORDS, criteriaColumns } from "../../../src/domain/criteria/criteria-columns.ts";
import { communesOf } from "../../../src/domain/units/unit.ts";
import type { Column, Form } from "../../../src/domain/workbook/form.ts";
import type { Scalar } from "../../../src/domain/workbook/submission.ts";
import type { EnteredObservation, EnteredRow, FormContext, FormValues } from "../../../src/render/form/form-values.ts";

/** What a clerk may type, with what spreadsheet formats treat specially: markup, formulas, escapes, leading zeros. */
const text = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyỳẫợ ÁĐỮ0123456789&<>\"'=+-@_,.;:%/()") }),
    fc.constantFrom("=1+1", "'018", "00123", "1/2", "Đúng & đủ <100>", "x", "318/QĐ-TTg", "  hai dấu  cách"),
  )
  .map((typed) => typed.normalize("NFC").trim())
  .filter((typed) => typed !== "");

/** As many digits as a spreadsheet keeps; nothing smaller than anybody counts. */
const number = (min: number, max: number) =>
  fc
    .double({ min, max, noNaN: true })
    .map((value) => Number(value.toPrecision(15)))
    .map((value) => (Math.abs(value) < 1e-9 ? Math.max(0, min) : value));

const day = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));

/** Anything that a form may be filled with: values of every type, within the limits of their cells. */
export function enteredValues(form: Form, context: FormContext): fc.Arbitrary<FormValues> {
  const observations: [string, fc.Arbitrary<EnteredObservation>][] = [];
  const lists: [string, fc.Arbitrary<readonly EnteredRow[]>][] = [];
  for (const sheet of form.sheets) {
    if (sheet.kind === "indicators") {
      for (const id of sheet.groups.flatMap((group) => group.indicators)) {
        observations.push([id, observation(id, context)]);
      }
    } else if (sheet.kind === "list") {
      const fields = fieldsOf(sheet.columns, context);
      lists.push([
        sheet.id,
        sheet.rows === "free"
          ? fc.array(fc.record({ fields: fields.filter((one) => Object.keys(one).length > 0) }), { maxLength: 4 })
          : rowsOf(
              "keys" in sheet.rows ? sheet.rows.keys.map(({ key }) => key) : codesOf(sheet.rows.units, context),
              fields,
            ),
      ]);
    } else if (sheet.kind === "criteria") {
      const columns = criteriaColumns(context.sets!.get(sheet.set)!);
      const word = fc.constantFrom(...CRITERIA_WORDS.map(([machine]) => machine));
      const cells = columns.map(({ id, unit, takesNumber }): [string, fc.Arbitrary<Scalar | undefined>] => [
        id,
        fc.option(takesNumber ? fc.oneof(word, unit === "%" ? number(1, 100) : number(0, 1e6)) : word, {
          nil: undefined,
        }),
      ]);
      lists.push([sheet.id, rowsOf(codesOf(sheet.rows.units, context), filledOf(cells))]);
    }
  }
  return fc
    .tuple(fc.record(Object.fromEntries(observations)), fc.record(Object.fromEntries(lists)))
    .map(([first, second]) => ({
      observations: new Map(Object.entries(first).filter(([, value]) => Object.keys(value).length > 0)),
      lists: new Map(Object.entries(second)),
    }));
}

/** One example, the same on every run. */
export const examplesOf = <T>(arbitrary: fc.Arbitrary<T>): T => fc.sample(arbitrary, { numRuns: 1, seed: 7 })[0]!;

function observation(id: string, { indicators }: FormContext): fc.Arbitrary<EnteredObservation> {
  const { bounds, entryUnit, formula, plan, required, whole } = indicators.get(id)!;
  // Shares below one and plans near zero are asked about.
  const least = Math.max(bounds?.min ?? -1e9, entryUnit === "%" ? 1 : -1e9);
  const [low, high] = [Math.max(least, bounds?.smallestPlan ?? least), bounds?.max ?? 1e9];
  const value = whole ? fc.integer({ min: Math.ceil(Math.max(low, -1e9)), max: Math.floor(high) }) : number(low, high);
  return filledOf([
    ["actual", formula ? fc.constant(undefined) : required ? value : fc.option(value, { nil: undefined })],
    [
      "plan",
      plan === "none" ? fc.constant(undefined) : plan === "required" ? value : fc.option(value, { nil: undefined }),
    ],
    ["qualifier", fc.option(text, { nil: undefined })],
  ]) as fc.Arbitrary<EnteredObservation>;
}

const fieldsOf = (columns: readonly Column[], context: FormContext) =>
  filledOf(
    columns.flatMap((column): [string, fc.Arbitrary<Scalar | undefined>][] => {
      if (column.label) return [];
      const value = scalar(column, context);
      return [[column.id, column.required ? value : fc.option(value, { nil: undefined })]];
    }),
  );

function scalar({ type, min, max, choices, unitFrom }: Column, { unit, register }: FormContext): fc.Arbitrary<Scalar> {
  const below = unit.level === "province" ? register.districts : communesOf(register, unit.code);
  switch (type) {
    case "integer":
      return fc.integer({ min: min ?? 0, max: max ?? 1e6 });
    case "decimal":
      // What another cell of the row gives its unit is whole, so that it fits any.
      return unitFrom === undefined ? number(min ?? -1e9, max ?? 1e9) : fc.integer({ min: 1, max: max ?? 100 });
    case "date":
      return day;
    case "choice":
      return fc.constantFrom(...choices!.map(([machine]) => machine));
    case "yes":
      return fc.constant(true);
    case "unit":
      return fc.constantFrom(...[unit, ...below].map(({ code }) => code));
    default:
      return text;
  }
}

const codesOf = (types: readonly string[], { unit, register }: FormContext): readonly string[] =>
  communesOf(register, unit.code)
    .filter(({ type }) => types.includes(type))
    .map(({ code }) => code);

const rowsOf = (
  keys: readonly string[],
  fields: fc.Arbitrary<Readonly<Record<string, Scalar>>>,
): fc.Arbitrary<readonly EnteredRow[]> => fc.tuple(...keys.map((key) => fields.map((one) => ({ key, fields: one }))));

/** A record without the fields that were left empty. */
const filledOf = (fields: readonly (readonly [string, fc.Arbitrary<Scalar | undefined>])[]) =>
  fc
    .record(Object.fromEntries(fields))
    .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined))) as fc.Arbitrary<
    Readonly<Record<string, Scalar>>
  >;
