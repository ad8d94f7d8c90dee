import { isUnit, MOST_DIGITS, qualifierIn } from "../../domain/text/number-text.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import type { NumberLook, StoredNumber } from "../../domain/workbook/cell.ts";
import { type CellProblem, isProblem, type Noticed, vi } from "./cell-result.ts";
import type { Check, NumberRule } from "./number-rule.ts";

/** A stored number as its format shows it: with the column's unit or none, and no other number than what is stored. */
export function shownNumber(
  content: StoredNumber,
  rule: NumberRule,
  expected: string,
  check: Check,
): number | Noticed | CellProblem {
  const { look, percent } = content;
  // As nearly all numbers are: of no other look, no share, no more digits than programs keep.
  if (look === undefined && !percent && content.digits === undefined) return check(content.value);
  const value = percent ? Number((content.value * 100).toPrecision(MOST_DIGITS)) : content.value;
  const notices: CellProblem[] = [];
  if (percent && rule.unit !== "%") {
    return wrongUnit(`${vi(value)}%`, rule, expected, "bỏ định dạng phần trăm của ô rồi gõ lại số đúng đơn vị tính");
  }
  if (look !== undefined && look.shown === "" && look.number === 0) notices.push(hiddenZero(expected));
  else if (look !== undefined && look.number !== value) return shownOtherwise(content.value, look, expected);
  const qualifier = look && qualifierIn(look.before);
  const words = look && [qualifier === undefined ? look.before : "", look.after].filter((one) => one !== "");
  if (words?.some((one) => !isExpected(one, rule))) {
    return wrongUnit(`ô hiện "${look!.shown}"`, rule, expected, UNIT_FIX);
  }
  if (qualifier !== undefined && !rule.qualifies) {
    const fix = "bỏ định dạng số của ô và ghi số chính xác; ô này không nhận số ước";
    return { code: "cell/not-a-number", found: `ô hiện "${look!.shown}"`, expected, fix };
  }
  const checked = check(value);
  if (isProblem(checked)) return percent ? { ...checked, found: `${checked.found}%` } : checked;
  if (content.digits !== undefined) notices.push(tooManyDigits(content.digits, value, expected));
  if (qualifier !== undefined) notices.push(qualified(look!.shown, value, qualifier));
  if (notices.length === 0) return checked;
  const kept = content.digits === undefined ? checked : Number(checked.toPrecision(MOST_DIGITS));
  return { value: kept, notices, ...(qualifier === undefined ? {} : { qualifier }) };
}

/** A unit of measure where the column has one; where it has none, what the column's own header says it counts. */
function isExpected(words: string, { unit = "", header = "" }: NumberRule): boolean {
  if (unit !== "") return isUnit(words, unit);
  return ` ${plainText(header)} `.includes(` ${plainText(words)} `);
}

const UNIT_FIX = "bỏ đơn vị trong định dạng số của ô rồi gõ lại số đúng đơn vị tính của cột";

const wrongUnit = (found: string, { unit }: NumberRule, expected: string, fix: string): CellProblem => ({
  code: "cell/wrong-unit",
  found,
  expected: unit ? `${expected}, tính bằng ${unit}` : expected,
  fix,
});

const shownOtherwise = (stored: number, { shown }: NumberLook, expected: string): CellProblem => ({
  code: "cell/shown-otherwise",
  found: shown === "" ? `ô lưu số ${vi(stored)} nhưng không hiện gì` : `ô lưu số ${vi(stored)} nhưng hiện "${shown}"`,
  expected: `${expected}, ô hiện đúng số đã lưu`,
  fix: "đổi định dạng ô về số (General), xem lại số rồi gõ lại cho đúng đơn vị tính",
});

const hiddenZero = (expected: string): CellProblem => ({
  code: "cell/hidden-zero",
  severity: "warning",
  found: "ô hiện trống nhưng lưu số 0",
  expected: `${expected}; ô trống là chưa có số liệu`,
  fix: "không phát sinh thì gõ 0 và để ô hiện số 0; chưa có số liệu thì xóa ô",
});

const tooManyDigits = (digits: number, value: number, expected: string): CellProblem => ({
  code: "cell/too-many-digits",
  severity: "warning",
  found: `số có ${digits} chữ số, đọc là ${vi(Number(value.toPrecision(MOST_DIGITS)))}`,
  expected: `${expected}, nhiều nhất 15 chữ số`,
  fix: "gõ lại số, bỏ các chữ số thừa",
});

const qualified = (shown: string, value: number, qualifier: string): CellProblem => ({
  code: "cell/number-as-text",
  found: `ô hiện "${shown}", đọc là ${vi(value)}, định tính "${qualifier}"`,
  expected: "ô số",
  fix: "gõ lại bằng chữ số nếu đọc chưa đúng",
});
