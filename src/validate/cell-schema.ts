import type { Cell } from "../domain/cell.ts";
import type { Column } from "../domain/form.ts";
import { nearestName } from "../domain/nearest-name.ts";
import type { Scalar } from "../domain/submission.ts";

/** What is wrong with one cell: three Vietnamese clauses. */
export interface CellProblem {
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly fix?: string;
}

/** The part of a column (or of an indicator's row) that decides which values its cells may hold. */
export type CellRule = Pick<Column, "type" | "choices" | "min" | "max" | "required"> & { readonly percent?: boolean };

/** From a cell (or none) to the value it stands for, nothing for an empty optional one, or what is wrong with it. */
export type CellSchema = (cell: Cell | undefined) => Scalar | undefined | CellProblem;

// Not zod's: a workbook has thousands of cells, and a schema costs several times what the check itself does.
export const cellSchema =
  (rule: CellRule): CellSchema =>
  (cell) =>
    scalarOf(cell, rule);

export const isProblem = (result: Scalar | undefined | CellProblem): result is CellProblem =>
  typeof result === "object";

function scalarOf(cell: Cell | undefined, rule: CellRule): Scalar | undefined | CellProblem {
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
      return content.kind === "number"
        ? numberOf(
            content.percent && rule.percent ? Number((content.value * 100).toPrecision(15)) : content.value,
            rule,
            expected,
          )
        : {
            ...wrong,
            code: "cell/not-a-number",
            fix: "gõ lại bằng chữ số, không kèm đơn vị hay chữ",
          };
    case "date":
      return content.kind === "date" ? content.value : { ...wrong, fix: "nhập ngày theo dạng 14/6/2024" };
    case "yes":
      if (content.kind === "boolean") return content.value;
      return content.kind === "text" && /^(x|có)$/i.test(content.value)
        ? true
        : { ...wrong, fix: "đánh dấu x, hoặc để trống" };
    case "choice": {
      const text = String(content.value).toLocaleLowerCase("vi");
      const choice = rule.choices?.find(([, label]) => label.toLocaleLowerCase("vi") === text);
      const near = choice ? undefined : nearestName(text, rule.choices?.map(([, label]) => label) ?? []);
      return choice
        ? choice[0]
        : {
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

function numberOf(value: number, rule: CellRule, expected: string): number | CellProblem {
  if (rule.type === "integer" && !Number.isInteger(value)) {
    return { code: "cell/not-an-integer", found: vi(value), expected };
  }
  if ((rule.min !== undefined && value < rule.min) || (rule.max !== undefined && value > rule.max)) {
    return {
      code: "cell/out-of-bounds",
      found: vi(value),
      expected,
      fix: "kiểm tra lại số và đơn vị tính",
    };
  }
  return value;
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

const vi = (value: number): string => String(value).replace(".", ",");
