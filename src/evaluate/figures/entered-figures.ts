import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { decimalOf } from "../../domain/text/decimal.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";
import type { Datum, Submission } from "../../domain/workbook/submission.ts";
import type { MeasuredPeriod } from "./measured-period.ts";
import { operate } from "./operations.ts";

/**
 * A figure that a clerk entered: the cell of one unit, the province's own cell, or the districts' cells together.
 * A district that left the cell empty makes the sum a hole: missing is never zero.
 */
export function enteredFigure(
  role: "actual" | "plan",
  indicator: Indicator,
  unit: string | undefined,
  id: string,
  { data, register }: MeasuredPeriod,
): Figure | Hole {
  const label = role === "plan" ? `Kế hoạch: ${indicator.name}` : indicator.name;
  if (unit !== undefined) return cellFigure(role, indicator, submissionOf(data.districts, unit), id, label);
  // Without districts (two tiers) the province's own workbook holds what districts entered.
  if (indicator.entered !== "district" || register.districts.length === 0)
    return cellFigure(role, indicator, data.province, id, label);
  if (indicator.aggregate === "own") {
    return { id, label, reason: "chỉ có số liệu của từng huyện, không có số của tỉnh", places: [] };
  }
  const parts = register.districts.map((district) =>
    cellFigure(
      role,
      indicator,
      submissionOf(data.districts, district.code),
      `${id}@${district.code}`,
      `${label}, ${district.name}`,
    ),
  );
  const extreme = indicator.aggregate !== "sum" && !indicator.required;
  const reported = extreme ? parts.filter((part) => !isHole(part)) : parts;
  return { ...operate(indicator.aggregate, reported.length > 0 ? reported : parts, indicator, id), label };
}

const submissionOf = (submissions: readonly Submission[], unit: string): Submission | undefined =>
  submissions.find((submission) => submission.unit === unit);

function cellFigure(
  role: "actual" | "plan",
  indicator: Indicator,
  submission: Submission | undefined,
  id: string,
  label: string,
): Figure | Hole {
  const observation = submission?.observations.get(indicator.id);
  const datum: Datum<number> | undefined = observation?.[role];
  if (!datum) {
    const place: CellPlace | undefined = role === "plan" ? observation?.planPlace : observation?.actualPlace;
    return {
      id,
      label,
      reason: reasonOf(submission, place),
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
function reasonOf(submission: Submission | undefined, place: CellPlace | undefined): string {
  if (!submission) return "chưa có tệp số liệu";
  return place ? "ô số liệu để trống" : "biểu chưa có dòng của chỉ tiêu này; thêm dòng ghi đúng tên chỉ tiêu";
}
