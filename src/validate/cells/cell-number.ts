import { type NumberLimits, readNumber } from "../../domain/text/number-text.ts";
import { type CellProblem, isProblem, type Noticed, vi } from "./cell-result.ts";

interface NumberRule {
  readonly type: string;
  readonly unit?: string | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly qualifies?: boolean;
}

/** A number typed as text: read only when it can mean one thing, and then said so. `check` holds it against its bounds. */
export function numberOfText(
  text: string,
  rule: NumberRule,
  expected: string,
  check: (value: number) => number | CellProblem,
): Noticed | CellProblem {
  const { unit = "", min, max } = rule;
  const limits: NumberLimits = { unit, min, max, integer: rule.type === "integer" };
  const reading = readNumber(text, limits);
  const fix = "gõ lại bằng chữ số, không kèm đơn vị hay chữ";
  if (reading === undefined) return { code: "cell/not-a-number", found: `"${text}"`, expected, fix };
  if ("ambiguous" in reading) {
    return {
      code: "cell/ambiguous-number",
      found: `"${text}" có thể là ${reading.ambiguous.map(vi).join(" hoặc ")}`,
      expected,
      fix: "gõ lại thành số, không dùng dấu ngăn cách hàng nghìn",
    };
  }
  if ("otherUnit" in reading) {
    return {
      code: "cell/wrong-unit",
      found: `"${text}", có "${reading.otherUnit}" sau số`,
      expected: unit === "" ? `${expected}, không kèm đơn vị` : `${expected}, tính bằng ${unit}`,
      fix: unit === "" ? fix : `quy đổi ra ${unit} rồi gõ lại bằng chữ số`,
    };
  }
  const { value, qualifier } = reading;
  if (qualifier !== undefined && !rule.qualifies) {
    return {
      code: "cell/not-a-number",
      found: `"${text}"`,
      expected,
      fix: "ghi số chính xác; ô này không nhận số ước",
    };
  }
  const checked = check(value);
  if (isProblem(checked)) return { ...checked, found: `"${text}", đọc là ${checked.found}` };
  const moved = qualifier === undefined ? "" : `, định tính "${qualifier}"`;
  const notice = {
    code: "cell/number-as-text",
    found: `"${text}" gõ thành chữ, đọc là ${vi(value)}${moved}`,
    expected: "ô số",
    fix: "gõ lại bằng chữ số nếu đọc chưa đúng",
  };
  return { value, notice, ...(qualifier === undefined ? {} : { qualifier }) };
}

/** The unit that a column's header names at its end: "Diện tích (ha)". */
export const headerUnit = (header: string): string | undefined => /\(([^()]+)\)\s*$/u.exec(header)?.[1];
