import { nearestName } from "../../domain/text/nearest-name.ts";
import type { Cell } from "../../domain/workbook/cell.ts";
import type { Column } from "../../domain/workbook/form.ts";
import type { Scalar } from "../../domain/workbook/submission.ts";
import { choiceOf } from "./cell-choice.ts";
import { dateOf } from "./cell-date.ts";
import { numberOfText } from "./cell-number.ts";
import { type CellProblem, type Noticed, vi } from "./cell-result.ts";
import { numberWithin, type Within } from "./number-within.ts";

/** The part of a column (or of an indicator's row) that decides which values its cells may hold. */
export type CellRule = Pick<Column, "type" | "choices" | "min" | "max" | "required"> & {
  /** Unit of a number; `undefined` when the column names none. */
  readonly unit?: string | undefined;
  /** A qualifier in the cell ("gần 600") has a place to go to. */
  readonly qualifies?: boolean;
  /** Whether serial numbers of the workbook count from 1904. */
  readonly date1904?: boolean;
};

/** From a cell (or none) to the value it stands for, nothing for an empty optional one, or what is wrong with it. */
export type CellSchema = (cell: Cell | undefined) => CellResult;

type CellResult = Scalar | undefined | CellProblem | Noticed;

export function cellSchema(rule: CellRule): CellSchema {
  const within = numberWithin(rule, expectationOf(rule));
  return (cell) => scalarOf(cell, rule, within);
}

function scalarOf(cell: Cell | undefined, rule: CellRule, within: Within): CellResult {
  if (!cell && !rule.required) return undefined;
  const expected = expectationOf(rule);
  if (!cell || (cell.content.kind === "text" && cell.content.value === "")) {
    return rule.required
      ? {
          code: "cell/missing",
          found: "ô trống",
          expected,
          fix: "điền số liệu; nếu không phát sinh thì ghi 0",
        }
      : undefined;
  }
  const { content } = cell;
  const broken = brokenCell(cell, expected);
  if (broken) return broken;
  const wrong = { code: "cell/type", found: `"${content.value}"`, expected };
  switch (rule.type) {
    case "integer":
    case "decimal":
      if (content.kind === "number") return storedNumber(content, rule, expected, within);
      if (content.kind === "text") {
        return numberOfText(content.value, rule, expected, within);
      }
      return { ...wrong, code: "cell/not-a-number", fix: "gõ lại bằng chữ số, không kèm đơn vị hay chữ" };
    case "date":
      return dateOf(content, rule.date1904 ?? false, expected);
    case "yes":
      if (content.kind === "boolean") return content.value;
      return content.kind === "text" && /^(x|có|co)$/i.test(content.value)
        ? true
        : { ...wrong, fix: "đánh dấu x, hoặc để trống" };
    case "choice": {
      const choice = choiceOf(String(content.value), rule.choices ?? []);
      if (choice !== undefined) return choice;
      const near = nearestName(String(content.value), rule.choices?.map(([, label]) => label) ?? []);
      return {
        ...wrong,
        code: "cell/choice",
        fix: `chọn một giá trị trong danh sách của ô${near === undefined ? "" : `; có phải "${near}"?`}`,
      };
    }
    case "unit":
      if (content.kind === "number" && Number.isInteger(content.value)) return String(content.value);
      return content.kind === "text" ? content.value : wrong;
    default:
      return content.kind === "boolean" ? wrong : String(content.value);
  }
}

/** A cell that holds no value at all, whatever its column expects. */
export function brokenCell({ content, mergedInto }: Cell, expected: string): CellProblem | undefined {
  if (mergedInto) {
    return {
      code: "cell/merged",
      found: `ô bị gộp vào ${mergedInto}`,
      expected,
      fix: "bỏ gộp ô (Merge & Center) rồi điền riêng từng ô",
    };
  }
  if (content.kind === "error") {
    return {
      code: "cell/error",
      found: `công thức lỗi ${content.value}`,
      expected,
      fix: "sửa công thức hoặc gõ thẳng kết quả",
    };
  }
  if (content.kind === "uncalculated") {
    return {
      code: "cell/uncalculated",
      found: "công thức chưa được tính",
      expected,
      fix: "mở tệp bằng Excel, bấm F9 rồi lưu lại",
    };
  }
  return undefined;
}

/** A percentage cell shows a hundred times what it stores; in a column of another unit one of the two is wrong. */
function storedNumber(
  { value, percent }: { readonly value: number; readonly percent: boolean },
  rule: CellRule,
  expected: string,
  within: Within,
): number | CellProblem {
  if (!percent) return within(value);
  const shown = Number((value * 100).toPrecision(15));
  if (rule.unit === "%") return within(shown);
  return {
    code: "cell/wrong-unit",
    found: `${vi(shown)}%`,
    expected: rule.unit ? `${expected}, tính bằng ${rule.unit}` : expected,
    fix: "bỏ định dạng phần trăm của ô rồi gõ lại số đúng đơn vị tính",
  };
}

function expectationOf(rule: CellRule): string {
  switch (rule.type) {
    case "integer":
    case "decimal": {
      const noun = rule.type === "integer" ? "số nguyên" : "số";
      if (rule.min !== undefined && rule.max !== undefined) return `${noun} từ ${vi(rule.min)} đến ${vi(rule.max)}`;
      if (rule.min !== undefined) return `${noun} không nhỏ hơn ${vi(rule.min)}`;
      return rule.max !== undefined ? `${noun} không lớn hơn ${vi(rule.max)}` : noun;
    }
    case "date":
      return "một ngày";
    case "yes":
      return "x hoặc ô trống";
    case "choice":
      return `một trong các giá trị ${(rule.choices ?? []).map(([, label]) => label).join(", ")}`;
    case "unit":
      return "mã đơn vị hành chính";
    default:
      return "chữ";
  }
}
