import { type NumberLimits, type NumberReading, readNumber } from "../../domain/text/number-text.ts";
import type { CellValue } from "../../domain/workbook/cell.ts";
import { type CellProblem, isProblem, type Noticed, vi } from "./cell-result.ts";
import { questionsOf } from "./number-questions.ts";
import type { Check, NumberRule } from "./number-rule.ts";
import { shownNumber } from "./shown-number.ts";

/** The number of a cell, stored or typed as text, as the sheet shows it: the one way from cells to numbers. */
export function numberOfCell(
  content: CellValue,
  rule: NumberRule,
  expected: string,
  check: Check,
): number | Noticed | CellProblem {
  switch (content.kind) {
    case "number": {
      const isPlain = content.look === undefined && !content.percent;
      return asked(shownNumber(content, rule, expected, check), isPlain, content.percent, rule, expected);
    }
    case "text":
      return asked(numberOfText(content.value, rule, expected, check), false, false, rule, expected);
    case "time":
      return {
        code: "cell/type",
        found: `"${content.value}" là giờ hoặc khoảng thời gian`,
        expected,
        fix: "đổi định dạng ô về số (General) rồi gõ lại số",
      };
    default:
      return { code: "cell/not-a-number", found: `"${content.value}"`, expected, fix: RETYPE };
  }
}

/** The number with the questions that it raises; a percent sign in the cell answers the one about shares. */
function asked(
  result: number | Noticed | CellProblem,
  isPlain: boolean,
  isPercent: boolean,
  rule: NumberRule,
  expected: string,
): number | Noticed | CellProblem {
  if (isProblem(result)) return result;
  const value = typeof result === "number" ? result : Number(result.value);
  const questions = questionsOf(value, isPlain, isPercent ? { ...rule, asksShares: false } : rule, expected);
  if (questions.length === 0) return result;
  return typeof result === "number"
    ? { value, notices: questions }
    : { ...result, notices: [...result.notices, ...questions] };
}

/** A number typed as text: read only when it can mean one thing, and then said so. */
function numberOfText(text: string, rule: NumberRule, expected: string, check: Check): Noticed | CellProblem {
  const { unit = "", min, max } = rule;
  const limits: NumberLimits = { unit, min, max, integer: rule.type === "integer" };
  const reading = readNumber(text, limits);
  if (reading === undefined) return { code: "cell/not-a-number", found: `"${text}"`, expected, fix: RETYPE };
  if (!("value" in reading)) return unreadable(text, reading, unit, expected);
  const { value, qualifier } = reading;
  if (qualifier !== undefined && !rule.qualifies) {
    const fix = "ghi số chính xác; ô này không nhận số ước";
    return { code: "cell/not-a-number", found: `"${text}"`, expected, fix };
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
  return { value, notices: [notice], ...(qualifier === undefined ? {} : { qualifier }) };
}

const RETYPE = "gõ lại bằng chữ số, không kèm đơn vị hay chữ";

/** Why a text that holds a number can't be read as one. */
function unreadable(
  text: string,
  reading: Exclude<NumberReading, { readonly value: number }>,
  unit: string,
  expected: string,
): CellProblem {
  if ("ambiguous" in reading) {
    return {
      code: "cell/ambiguous-number",
      found: `"${text}" có thể là ${reading.ambiguous.map(vi).join(" hoặc ")}`,
      expected,
      fix: "gõ lại thành số, không dùng dấu ngăn cách hàng nghìn",
    };
  }
  if ("digits" in reading) {
    return {
      code: "cell/too-many-digits",
      found: `"${text}" có ${reading.digits} chữ số`,
      expected: `${expected}, nhiều nhất 15 chữ số`,
      fix: "gõ lại số, bỏ các chữ số thừa",
    };
  }
  return {
    code: "cell/wrong-unit",
    found: `"${text}", có "${reading.otherUnit}" sau số`,
    expected: unit === "" ? `${expected}, không kèm đơn vị` : `${expected}, tính bằng ${unit}`,
    fix: unit === "" ? RETYPE : `quy đổi ra ${unit} rồi gõ lại bằng chữ số`,
  };
}

/** The unit that a column's header names at its end: "Diện tích (ha)". */
export const headerUnit = (header: string): string | undefined => /\(([^()]+)\)\s*$/u.exec(header)?.[1];
