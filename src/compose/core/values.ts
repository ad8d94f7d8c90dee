import type { Topic, ViewRow } from "../../domain/document/view.ts";
import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { Decimal } from "../../domain/text/decimal.ts";
import { reporterOf, type Unit } from "../../domain/units/unit.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";
import type { Call, Composition } from "./helper.ts";
import { madeWhenAsked } from "./made-when-asked.ts";
import { figureParts, nameParts } from "./print.ts";

/**
 * Behind a template's object stands the value of the view, under a name that no column has and no template may write. It is no
 * symbol: Handlebars copies only what is under names when it gives a partial more than its context.
 */
export const SOURCE = "\uE01Fsource";

/** A cell's value that prints itself; `value` is absent for a blank cell. */
export interface Field {
  readonly [SOURCE]: {
    readonly kind: "field";
    readonly value?: Scalar | Figure | Hole;
    readonly blank?: Hole;
    /** The row that it is a column of. */
    readonly row?: ViewRow;
  };
  readonly toString: () => string;
}

export interface RowContext {
  readonly [SOURCE]: { readonly kind: "row"; readonly row: ViewRow };
  readonly [name: string]: unknown;
}

export interface UnitContext {
  readonly [SOURCE]: { readonly kind: "unit"; readonly unit: Unit };
  readonly [name: string]: unknown;
}

type Source = Field[typeof SOURCE] | RowContext[typeof SOURCE] | UnitContext[typeof SOURCE];

export const sourceOf = (value: unknown): Source | undefined =>
  typeof value === "object" && value !== null ? (value as { readonly [SOURCE]?: Source })[SOURCE] : undefined;

/** Plain objects without a prototype: Handlebars then reaches nothing but what is listed. */
const context = <T extends object>(source: Source, entries: object): T =>
  Object.assign(Object.create(null), entries, { [SOURCE]: source });

export function field(
  composition: Composition,
  value: Scalar | Figure | Hole | undefined,
  { blank, row }: { readonly blank?: Hole; readonly row?: ViewRow } = {},
): Field {
  const { ledger } = composition;
  const what = value === undefined ? (blank ? { blank } : {}) : { value };
  return {
    [SOURCE]: { kind: "field", ...what, ...(row ? { row } : {}) },
    toString: () => {
      if (value === undefined) return ledger.print([ledger.hole(blank!)]);
      if (typeof value === "object") return ledger.print(figureParts(composition, value, { unit: false }));
      return ledger.print(nameParts(ledger, String(value)));
    },
  };
}

export function unitContext(composition: Composition, unit: Unit): UnitContext {
  const text = (value: string): Field => field(composition, value);
  return context(
    { kind: "unit", unit },
    {
      name: text(unit.name),
      label: text(unit.label),
      shortName: text(unit.shortName),
      type: text(unit.type),
      toString: () => composition.ledger.print(nameParts(composition.ledger, unit.label)),
    },
  );
}

/** What a document that is made for each unit or row finds at its outermost level. */
export function topicContext(composition: Composition, { unit, row }: Topic): object {
  if (row) return rowContext(composition, row);
  const { register } = composition.view;
  const district = register.byCode.get(reporterOf(unit, register)) ?? unit;
  return recordContext({ unit: unitContext(composition, unit), district: unitContext(composition, district) });
}

export function rowContext(composition: Composition, row: ViewRow): RowContext {
  const known = composition.contexts.get(row) as RowContext | undefined;
  if (known) return known;
  const made = madeContext(composition, row);
  composition.contexts.set(row, made);
  return made;
}

function madeContext(composition: Composition, row: ViewRow): RowContext {
  const source: Source = { kind: "row", row };
  return madeWhenAsked(
    { [SOURCE]: source },
    {
      make: (name) => entryOf(composition, row, name),
      names: () => new Set([...composition.names, ...Object.keys(row.fields), "district", "unit"]),
    },
  );
}

/** What a row has under a name: its units, a column, a blank for a column that the template names and the row leaves empty. */
function entryOf(composition: Composition, row: ViewRow, name: string): unknown {
  const { names } = composition;
  if (name === "district") return unitContext(composition, row.district);
  if (name === "unit" && row.unit) return unitContext(composition, row.unit);
  if (name === "unit" && names.has(name)) return blankUnit(composition, blankOf(row, name));
  const value = row.valueAt?.(name);
  if (typeof value === "string" || typeof value === "boolean") return field(composition, value, { row });
  if (Object.hasOwn(row.fields, name)) return field(composition, row.fields[name], { row });
  return names.has(name) && !(name in row.fields)
    ? field(composition, undefined, { blank: blankOf(row, name) })
    : undefined;
}

/** A judgement or a group: named values without a row of their own. */
export const recordContext = (entries: Readonly<Record<string, unknown>>): object =>
  Object.assign(Object.create(null), entries);

/** A blank in place of a unit: whatever is printed of it is a hole. */
function blankUnit(composition: Composition, hole: Hole): object {
  const blank = field(composition, undefined, { blank: hole });
  return Object.assign(Object.create(null), { name: blank, label: blank, shortName: blank, ...blank });
}

function blankOf(row: ViewRow, column: string): Hole {
  const places: readonly CellPlace[] = row.place ? [row.place] : [];
  const of = (row.unit ?? row.district).label;
  return {
    id: `${row.place ? `${row.place.file}!${row.place.sheet}!${row.place.address}` : of}:${column}`,
    label: `Cột "${column}" của dòng ${of}`,
    reason: "ô để trống",
    places,
  };
}

/** The hole behind a blank cell. */
export function holeOf(value: unknown): Hole | undefined {
  const source = sourceOf(value);
  return source?.kind === "field" ? source.blank : undefined;
}

/** The plain value behind a parameter: scalar, figure or hole; undefined for a blank cell. */
export function plain(value: unknown): unknown {
  const source = sourceOf(value);
  if (source?.kind === "field") return source.value;
  if (source?.kind === "unit") return source.unit.code;
  return value;
}

export function figureOf({ composition, options }: Pick<Call, "composition" | "options">, value: unknown) {
  const blank = holeOf(options.of) ?? holeOf(value);
  if (blank) return blank;
  if (typeof value === "string") return composition.view.figure(value, unitCode(options.of));
  const figure = plain(value);
  if (typeof figure === "object" && figure !== null && ("trace" in figure || "reason" in figure)) {
    return figure as Figure | Hole;
  }
  throw new CannotRun("tham số không phải là số liệu.");
}

/** A number to compare with; undefined, and remembered as missing, for a hole. */
export function decimalFor(call: Call, value: unknown): Decimal | number | undefined {
  if (typeof value === "number") return value;
  const figure = figureOf(call, value);
  if (!isHole(figure)) return figure.value;
  call.composition.ledger.hole(figure);
  return undefined;
}

const unitCode = (value: unknown): string | undefined => {
  const code = plain(value);
  return code === undefined ? undefined : String(code);
};

export function unitOf(composition: Composition, value: unknown): Unit {
  const source = sourceOf(value);
  if (source?.kind === "unit") return source.unit;
  const { register } = composition.view;
  const unit = register.byCode.get(String(plain(value)));
  if (unit) return unit;
  if (value === register.province.code) return register.province;
  throw new CannotRun(`không có đơn vị mã "${String(plain(value))}" trong danh mục.`);
}

/** Rows behind a list parameter: a list sheet's id, or rows already filtered. */
export function rowsOf(composition: Composition, value: unknown): readonly RowContext[] {
  if (Array.isArray(value)) return value as readonly RowContext[];
  return viewRows(composition, value).map((row) => rowContext(composition, row));
}

/** The rows themselves, where nothing of them will be printed. */
export const viewRows = (composition: Composition, value: unknown): readonly ViewRow[] =>
  Array.isArray(value)
    ? value.flatMap((entry) => {
        const source = sourceOf(entry);
        return source?.kind === "row" ? [source.row] : [];
      })
    : (composition.view.lists.get(String(value)) ?? []);

/** Units named by rows (the row's own, else its district's), or units as they are; each once. */
export function unitsOf(composition: Composition, value: unknown): readonly Unit[] {
  const units = rowsOf(composition, value).map((entry): Unit => {
    const source = sourceOf(entry);
    if (source?.kind === "row") return source.row.unit ?? source.row.district;
    return unitOf(composition, entry);
  });
  return [...new Map(units.map((unit) => [unit.code, unit])).values()];
}
