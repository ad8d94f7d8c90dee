import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { type Formula, type Indicator, isReported } from "../../domain/figures/indicator.ts";
import type { TaskResult, TaskTarget } from "../../domain/tasks/task.ts";
import { type Decimal, decimalOf } from "../../domain/text/decimal.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import { datumIn, type ListRow, valueIn } from "../../domain/workbook/submission.ts";

type Dictionary = ReadonlyMap<string, Indicator>;

/** The target as a figure of its indicator, in the unit of entry, with the decimals that the cell has. */
export function targetOf(row: ListRow, indicators: Dictionary): TaskTarget | undefined {
  const indicator = indicators.get(String(valueIn(row, TASKS.indicator)));
  const operator = valueIn(row, TASKS.operator) as TaskTarget["operator"] | undefined;
  if (!indicator) return undefined;
  const value = datumIn(row, "value");
  if (operator === undefined || typeof value?.value !== "number") return undefined;
  const number = decimalOf(value.value);
  const decimals = number.div(indicator.format.scale).toFixed().split(".")[1]?.length ?? 0;
  const { file, sheet, address } = value.place;
  const figure: Figure = {
    id: `${file}!${sheet}!${address}`,
    label: `Mức phải đạt: ${indicator.name}`,
    value: number,
    unit: indicator.unit,
    format: { ...indicator.format, decimals, trimZeros: true, padded: false },
    trace: { kind: "cell", place: value.place },
  };
  return { indicator: indicator.id, operator, figure };
}

/** Whether a unit that reports has a value of its own; what only the province enters is the province's for every task. */
export function existsForDistricts(indicator: Indicator, indicators: Dictionary): boolean {
  const { formula } = indicator;
  if (!formula) return isReported(indicator);
  return operandsOf(formula).every((ref) => {
    const [id = "", role = ""] = ref.split(":").reverse();
    if (role === "threshold") return true;
    const operand = indicators.get(id);
    return operand !== undefined && (role === "plan" ? isReported(operand) : existsForDistricts(operand, indicators));
  });
}

const operandsOf = (formula: Formula): readonly string[] =>
  "count" in formula || "total" in formula ? [] : (Object.values(formula) as (string | readonly string[])[]).flat();

export function resultOf(target: TaskTarget | undefined, measured: Figure | Hole | undefined): TaskResult {
  if (!target || !measured) return "none";
  if (isHole(measured)) return "noData";
  return HOLDS[target.operator](measured.value, target.figure.value) ? "met" : "notMet";
}

const HOLDS: Readonly<Record<TaskTarget["operator"], (value: Decimal, limit: Decimal) => boolean>> = {
  atLeast: (value, limit) => value.gte(limit),
  moreThan: (value, limit) => value.gt(limit),
  atMost: (value, limit) => value.lte(limit),
  equal: (value, limit) => value.eq(limit),
};
