import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { criteriaColumns, criteriaListId } from "../../domain/criteria/criteria-columns.ts";
import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { decimalOf } from "../../domain/text/decimal.ts";
import { type ListRow, type PeriodData, valueIn } from "../../domain/workbook/submission.ts";
import type { AssessContext } from "./judged.ts";

/** The number that a unit entered for an indicator: set, unit, number → figure with its cell. */
export type ReportedFigures = (set: string, unit: string, number: string) => Figure | undefined;

/** Gathers the numbers of the criteria sheets; they are in the indicator's unit. */
export function reportedFigures(data: PeriodData, sets: readonly CriteriaSet[]): ReportedFigures {
  /** By set, then by unit or column: asked for each unit and indicator, most of which have no number. */
  const rows = new Map<string, Map<string, ListRow>>(sets.map(({ id }) => [id, new Map()]));
  for (const { lists } of data.reports) {
    for (const [set, ofSet] of rows) {
      for (const row of lists.get(criteriaListId(set)) ?? []) ofSet.set(row.key, row);
    }
  }
  const columns = new Map(
    sets.map((set) => [set.id, new Map(criteriaColumns(set).map((column) => [column.id, column]))]),
  );
  return (set, unit, number) => {
    const row = rows.get(set)?.get(unit);
    const value = row && valueIn(row, number);
    if (row === undefined || typeof value !== "number") return undefined;
    const column = columns.get(set)?.get(number);
    if (!column) return undefined;
    return {
      id: `criteria:${set}/${number}@${unit}`,
      label: column.name,
      value: decimalOf(value),
      unit: column.unit,
      format: { decimals: 2, trimZeros: true, padded: false, scale: 1 },
      trace: { kind: "cell", place: row.fields[number]!.place },
    };
  };
}

/** What an indicator is judged by: its measure when that gives a figure, else the number that the unit entered. */
export function measuredOf(
  set: string,
  { number, measure }: { readonly number: string; readonly measure?: string },
  unit: string,
  context: AssessContext,
): Figure | Hole | undefined {
  const computed = measure === undefined ? undefined : context.measure(measure, unit);
  return computed === undefined || isHole(computed) ? (context.reported?.(set, unit, number) ?? computed) : computed;
}
