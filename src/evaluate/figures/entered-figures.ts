import { isAsked } from "../../domain/figures/asked.ts";
import { type Figure, type Hole, isHole, type Trace } from "../../domain/figures/figure.ts";
import { type Indicator, isReported } from "../../domain/figures/indicator.ts";
import type { Period } from "../../domain/office/period.ts";
import { decimalOf } from "../../domain/text/decimal.ts";
import { reporterOf, reportersOf } from "../../domain/units/unit.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import { type Datum, reportOf, type Submission } from "../../domain/workbook/submission.ts";
import type { MeasuredPeriod } from "./measured-period.ts";
import { operate } from "./operations.ts";

/** What stands in the row of an indicator: the result, the year's plan, next year's. */
export type Role = "actual" | "plan" | "nextPlan";

/**
 * A figure that a clerk entered: the cell of one unit, the province's own cell, or the cells of all units that report.
 * A unit that left the cell empty makes the sum a hole: missing is never zero.
 */
export function enteredFigure(
  role: Role,
  indicator: Indicator,
  unit: string | undefined,
  id: string,
  { period, data, register }: MeasuredPeriod,
): Figure | Hole {
  const label = labelOf(role, indicator, period);
  if (!isAsked(indicator, period, NO_OTHERS)) {
    return { id, label, reason: `kỳ ${period.name} không hỏi chỉ tiêu này`, places: [] };
  }
  if (unit !== undefined) {
    const known = register.byCode.get(unit);
    if (known && reporterOf(known, register) !== unit) {
      return { id, label, reason: `${period.name}: ${known.name} không gửi biểu riêng`, places: [] };
    }
    return cellFigure(role, indicator, reportOf(data, unit), id, label);
  }
  if (!isReported(indicator)) return cellFigure(role, indicator, data.province, id, label);
  if (indicator.aggregate === "own") {
    return { id, label, reason: "chỉ có số liệu của từng đơn vị, không có số của tỉnh", places: [] };
  }
  const { aggregate } = indicator;
  const inputs = (): readonly (Figure | Hole)[] => {
    const parts = reportersOf(register).map(({ code, name }) =>
      cellFigure(role, indicator, reportOf(data, code), `${id}@${code}`, `${label}, ${name}`),
    );
    const isExtreme = aggregate !== "sum" && !indicator.required;
    const reported = isExtreme ? parts.filter((part) => !isHole(part)) : parts;
    return reported.length > 0 ? reported : parts;
  };
  const figure = operate(aggregate, inputs(), indicator, id);
  return isHole(figure) ? { ...figure, label } : { ...figure, label, trace: madeOf(aggregate, inputs) };
}

/**
 * A sum of all units whose parts are made anew when somebody follows its trail: of most sums nobody does. They are kept
 * then, and the data of the period is let go of.
 */
function madeOf(operation: string, made: () => readonly (Figure | Hole)[]): Trace {
  let [pending, inputs]: [typeof made | undefined, readonly Figure[]] = [made, []];
  return {
    kind: "operation",
    operation,
    get inputs() {
      if (pending) inputs = pending() as readonly Figure[];
      pending = undefined;
      return inputs;
    },
  };
}

/** An entered indicator is asked for by what it says itself. */
const NO_OTHERS: ReadonlyMap<string, Indicator> = new Map();

function labelOf(role: Role, { name }: Indicator, { year }: Period): string {
  if (role === "actual") return name;
  return role === "plan" ? `Kế hoạch: ${name}` : `Kế hoạch năm ${year + 1}: ${name}`;
}

function cellFigure(
  role: Role,
  indicator: Indicator,
  submission: Submission | undefined,
  id: string,
  label: string,
): Figure | Hole {
  const observation = submission?.observations.get(indicator.id);
  const datum: Datum<number> | undefined = observation?.[role];
  if (!datum) {
    const place: CellPlace | undefined = observation?.[`${role}Place`];
    return {
      id,
      label,
      reason: reasonOf(submission, place, observation?.refused?.includes(role)),
      places: place ? [place] : [],
    };
  }
  const qualifier = role === "actual" ? observation?.qualifier?.value : undefined;
  return {
    id,
    label,
    value: decimalOf(datum.value),
    unit: indicator.unit,
    format: indicator.format,
    trace: { kind: "cell", place: datum.place },
    ...(qualifier ? { qualifier } : {}),
  };
}

/** Where the row stands there is a cell to fill in; a form of before the indicator has none. */
function reasonOf(submission: Submission | undefined, place: CellPlace | undefined, isRefused = false): string {
  if (!submission) return "chưa có tệp số liệu";
  if (isRefused) return "ô có ghi nhưng sai, không dùng được (ntm validate nêu sai ở đâu)";
  return place ? "ô số liệu để trống" : "biểu chưa có dòng của chỉ tiêu này; thêm dòng ghi đúng tên chỉ tiêu";
}
