import type { Formula, Indicator, RowFilter } from "../../../src/domain/figures/indicator.ts";
import { reportersOf, type Unit } from "../../../src/domain/units/unit.ts";
import type { EnteredRow } from "../../../src/render/form/form-values.ts";
import type { Workbooks } from "../period-workbooks.ts";
import type { RandomYear } from "../random-year.ts";

/** A figure of the province or of one unit, worked out from what clerks entered, in the unit of entry. */
export type Expected = (id: string, unit?: string) => number | undefined;

interface OwnedRow {
  readonly row: EnteredRow;
  readonly owner: string;
}

/** A second reckoning, in plain numbers and without any part of the product that evaluates. */
export function expectedFigures(year: RandomYear, indicators: ReadonlyMap<string, Indicator>): Expected {
  const { register, workbooks, period } = year;
  const province = register.province.code;
  const startsYear = year.earlier.length === 0;
  const unitOf = (code: unknown): Unit | undefined => register.byCode.get(String(code));

  const expected: Expected = (ref, unit) => {
    const [id, role] = ref.split(":").reverse() as [string, string?];
    const indicator = indicators.get(id);
    if (!indicator) return undefined;
    if (role === "year") return startsYear ? expected(id, unit) : fromJanuary(indicator, unit);
    if (role === "plan") return entered(indicator, "plan", unit, workbooks);
    if (role === "previous") return lastYear(indicator);
    return indicator.formula
      ? computed(indicator.formula, indicator.unit, unit, expected)
      : entered(indicator, "actual", unit, workbooks);
  };

  function entered(
    { id, entered: by, aggregate }: Indicator,
    what: "actual" | "plan",
    unit: string | undefined,
    books: Workbooks,
  ): number | undefined {
    const of = (code: string) => books.get(code)?.observations?.get(id)?.[what];
    if (unit !== undefined) return of(unit);
    if (by !== "district" && by !== "commune") return of(province);
    const values = reportersOf(register).map(({ code }) => of(code));
    const known = values.filter((value) => value !== undefined);
    if (aggregate === "minimum") return known.length > 0 ? Math.min(...known) : undefined;
    if (aggregate === "maximum") return known.length > 0 ? Math.max(...known) : undefined;
    return known.length < values.length ? undefined : known.reduce((sum, value) => sum + value, 0);
  }

  /** From January on: what adds up over the periods, the latest of what stands, rows by their own day. */
  function fromJanuary(indicator: Indicator, unit: string | undefined): number | undefined {
    const { formula, kind } = indicator;
    const rows = formula && ("count" in formula ? formula.count : "total" in formula ? formula.total : undefined);
    if (formula && !rows) {
      return computed(formula, indicator.unit, unit, (ref, of) =>
        expected(ref.includes(":") ? ref : `year:${ref}`, of),
      );
    }
    if (rows?.when?.is === "period") return rowsIn(rows, unit, workbooks, `${period.year - 1}-12-15`).length;
    const books = [...year.earlier.map((one) => one.workbooks), workbooks];
    const values = books.map((one) =>
      formula ? rowFigure(formula, unit, one) : entered(indicator, "actual", unit, one),
    );
    if (kind !== "flow") return values.findLast((value) => value !== undefined);
    return values.some((value) => value === undefined)
      ? undefined
      : (values as number[]).reduce((sum, value) => sum + value, 0);
  }

  function lastYear(indicator: Indicator): number | undefined {
    const books: Workbooks = new Map([[province, year.lastYear]]);
    if (!indicator.formula) return entered(indicator, "actual", undefined, books);
    const { ratio } = indicator.formula as { ratio?: readonly [string, string] };
    if (!ratio) return undefined;
    const [part, whole] = ratio.map((ref) => lastYear(indicators.get(ref)!));
    return share(part, whole, indicator.unit);
  }

  function rowFigure(formula: Formula, of: string | undefined, books = workbooks): number | undefined {
    if ("count" in formula) {
      if (formula.count.of === "units") return unitsIn(formula.count, of);
      const rows = rowsIn(formula.count, of, books);
      const { distinct } = formula.count;
      const distinctOf = ({ row, owner }: OwnedRow) => (distinct === "district" ? owner : row.fields[distinct!]);
      return distinct === undefined ? rows.length : new Set(rows.map(distinctOf)).size;
    }
    if (!("total" in formula)) return undefined;
    const { column } = formula.total;
    return rowsIn(formula.total, of, books).reduce((sum, { row }) => sum + Number(row.fields[column]), 0);
  }

  function computed(formula: Formula, unit: string, of: string | undefined, operand: Expected): number | undefined {
    const counted = rowFigure(formula, of);
    if (counted !== undefined) return counted;
    const [operation, operands] = Object.entries(formula)[0] as [string, string | readonly string[]];
    const values = [operands].flat().map((ref) => (ref.startsWith("threshold:") ? undefined : operand(ref, of)));
    if (values.some((value) => value === undefined)) return undefined;
    const known = values as number[];
    switch (operation) {
      case "sum":
        return known.reduce((sum, value) => sum + value, 0);
      case "difference":
        return known[0]! - known[1]!;
      case "ratio":
        return share(known[0], known[1], unit);
      default:
        return undefined;
    }
  }

  function unitsIn({ where }: RowFilter, of: string | undefined): number {
    const units = [...register.districts, ...register.communes].filter(
      ({ code, parent }) => of === undefined || code === of || parent === of,
    );
    return units.filter((unit) =>
      Object.entries(where).every(([key, value]) => [value].flat().includes(unit[key as "type"] as never)),
    ).length;
  }

  function rowsIn(
    filter: RowFilter,
    of: string | undefined,
    books: Workbooks,
    start: string = period.start,
  ): readonly OwnedRow[] {
    return [...books].flatMap(([owner, { lists }]) =>
      of !== undefined && owner !== of
        ? []
        : (lists?.get(filter.of) ?? []).filter((row) => isMeant(row, filter, start)).map((row) => ({ row, owner })),
    );
  }

  /** How far a task has come by the period's end; "trước ngày" is over when the day begins. */
  function comeTo({ deadline, limit, "completed-on": completed }: EnteredRow["fields"]): string {
    const isOver = (on: string) => deadline !== undefined && (limit === "before" ? on >= deadline : on > deadline);
    if (completed !== undefined && completed <= period.end)
      return isOver(String(completed)) ? "doneLate" : "doneOnTime";
    if (deadline === undefined) return "noDeadline";
    if (isOver(period.end)) return "overdue";
    const left = (Date.parse(String(deadline)) - Date.parse(period.end)) / 86_400_000;
    return (limit === "before" ? left - 1 : left) <= 30 ? "dueSoon" : "inProgress";
  }

  function isMeant({ fields, key }: EnteredRow, { of, where, when, filled = [] }: RowFilter, start: string): boolean {
    const unit = unitOf(fields.unit ?? key);
    const isEqual = Object.entries(where).every(([column, wanted]) =>
      ([wanted].flat() as readonly unknown[]).includes(
        of === "tasks" && column === "status" ? comeTo(fields) : (fields[column] ?? unit?.[column as "type"]),
      ),
    );
    if (!isEqual || filled.some((column) => fields[column] === undefined)) return false;
    const day = when && fields[when.column];
    switch (when?.is) {
      case undefined:
        return true;
      case "year":
        return day === period.year;
      case "period":
        return day !== undefined && String(day) >= start && String(day) <= period.end;
      case "periodOrUndated":
        return day === undefined || (String(day) >= start && String(day) <= period.end);
      case "validAtEnd":
        return day !== undefined && String(day) >= period.end;
      case "earlierYears":
        return fields.year !== period.year && (day === undefined || String(day) <= period.end);
      default:
        return day === undefined || String(day) <= period.end;
    }
  }

  return expected;
}

const share = (part: number | undefined, whole: number | undefined, unit: string): number | undefined =>
  part === undefined || !whole ? undefined : (part / whole) * (unit === "%" ? 100 : 1);
