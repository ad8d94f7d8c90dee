import { nearestName } from "../../domain/text/nearest-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Cell, CellValue } from "../../domain/workbook/cell.ts";
import type { Column } from "../../domain/workbook/form.ts";
import { markOf } from "./cell-choice.ts";
import { dateOf } from "./cell-date.ts";
import { numberOfCell } from "./cell-number.ts";
import { type CellProblem, type CellResult, vi } from "./cell-result.ts";
import type { Check, NumberRule } from "./number-rule.ts";
import { numberWithin } from "./number-within.ts";

/** The part of a column (or of an indicator's row) that decides which values its cells may hold. */
export type CellRule = Pick<Column, "type" | "choices" | "required"> &
  NumberRule & {
    /** Whether serial numbers of the workbook count from 1904. */
    readonly date1904?: boolean;
  };

/** From a cell (or none) to the value it stands for, nothing for an empty optional one, or what is wrong with it. */
export type CellSchema = (cell: Cell | undefined) => CellResult;

export function cellSchema(rule: CellRule): CellSchema {
  const expected = expectationOf(rule);
  const within = numberWithin(rule, expected);
  return (cell) => scalarOf(cell, rule, expected, within);
}

function scalarOf(cell: Cell | undefined, rule: CellRule, expected: string, within: Check): CellResult {
  if (!cell && !rule.required) return undefined;
  if (!cell || (cell.content.kind === "text" && cell.content.value === "")) {
    return rule.required ? missing(rule, expected) : undefined;
  }
  return brokenCell(cell, expected) ?? contentOf(cell.content, rule, expected, within);
}

const missing = (rule: CellRule, expected: string): CellProblem => ({
  code: "cell/missing",
  found: "ô trống",
  expected,
  fix: missingFix(rule),
});

/** Nobody is told to write a 0 that the very same cell refuses. */
function missingFix({ type, min = 0, max = 0 }: CellRule): string {
  switch (type) {
    case "integer":
    case "decimal":
      return min <= 0 && max >= 0
        ? "điền số liệu; nếu không phát sinh thì ghi 0"
        : "điền số liệu; ô này không nhận số 0, chưa có số thì hỏi lại nơi cung cấp";
    case "date":
      return "điền ngày, ví dụ 14/6/2024";
    case "choice":
      return "chọn một giá trị trong danh sách của ô";
    default:
      return "điền ô này";
  }
}

/** What a cell that is neither blank nor broken holds of the type that its column wants. */
function contentOf(content: CellValue, rule: CellRule, expected: string, within: Check): CellResult {
  const wrong = () => ({ code: "cell/type", found: `"${content.value}"`, expected });
  switch (rule.type) {
    case "integer":
    case "decimal":
      return numberOfCell(content, rule, expected, within);
    case "date":
      return dateOf(content, rule.date1904 ?? false, expected);
    case "yes":
      if (content.kind === "boolean") return content.value;
      return content.kind === "text" && /^(x|có|co)$/i.test(content.value)
        ? true
        : { ...wrong(), fix: "đánh dấu x, hoặc để trống" };
    case "choice":
      return chosen(String(content.value), rule.choices ?? [], wrong);
    case "unit":
      if (content.kind === "number" && Number.isInteger(content.value)) return String(content.value);
      return content.kind === "text" ? content.value : wrong();
    case "document":
      // Excel makes a day of "12/2024".
      if (content.kind === "date" || content.kind === "time") return { ...wrong(), fix: DOCUMENT_FIX };
      return textOf(content) ?? wrong();
    default:
      return textOf(content) ?? wrong();
  }
}

function chosen(text: string, choices: NonNullable<CellRule["choices"]>, wrong: () => CellProblem): CellResult {
  const choice = markOf(text, choices);
  if (choice !== undefined) return choice;
  const near = nearestName(
    text,
    choices.map(([, label]) => label),
  );
  const fix = `chọn một giá trị trong danh sách của ô${near === undefined ? "" : `; có phải "${near}"?`}`;
  return { ...wrong(), code: "cell/choice", fix };
}

const DOCUMENT_FIX = "định dạng ô là Text rồi gõ lại số, ký hiệu văn bản";

/** What the sheet shows where a text is wanted. */
function textOf(content: CellValue): string | undefined {
  switch (content.kind) {
    case "boolean":
      return undefined;
    case "date":
      return formatDate(content.value);
    case "number":
      if (content.look !== undefined) return content.look.shown;
      return content.percent ? `${vi(Number((content.value * 100).toPrecision(15)))}%` : String(content.value);
    default:
      return content.value;
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
  if (content.kind === "text" && content.isHidden) {
    return {
      code: "cell/shown-otherwise",
      found: `ô có chữ "${content.value}" nhưng định dạng không cho hiện`,
      expected: `${expected}, ô hiện đúng nội dung đã lưu`,
      fix: "đổi định dạng ô về General rồi xem lại nội dung",
    };
  }
  if (content.kind === "uncalculated") {
    return {
      code: "cell/uncalculated",
      found:
        content.stale === undefined
          ? "công thức chưa được tính"
          : `kết quả công thức không tin được: ${STALE[content.stale] ?? "tệp tự ghi là chưa tính lại"} (${content.stale})`,
      expected,
      fix: content.stale?.startsWith("calc") ? FIX_CALCULATION : "mở tệp bằng Excel, bấm F9 rồi lưu lại",
    };
  }
  return undefined;
}

/** Settings of a workbook by which it calls its results out of date. */
const STALE: Readonly<Record<string, string>> = {
  fullCalcOnLoad: "tệp do phần mềm không tính công thức ghi ra",
  calcCompleted: "lần tính cuối bị ngắt giữa chừng",
  calcOnSave: "tệp đặt tính bằng tay và không tính lại khi lưu",
  calcMode: "tệp đặt không tính các bảng dữ liệu (Data Table)",
};
const FIX_CALCULATION =
  "mở tệp bằng Excel, chọn Formulas › Calculation Options › Automatic, bấm Ctrl+Alt+F9 rồi lưu lại";

function expectationOf(rule: CellRule): string {
  switch (rule.type) {
    case "integer":
    case "decimal": {
      const nothing = rule.smallest === undefined ? "" : "0 hoặc ";
      const noun = `${nothing}${rule.type === "integer" ? "số nguyên" : "số"}`;
      const min = rule.smallest ?? rule.min;
      if (min !== undefined && rule.max !== undefined) return `${noun} từ ${vi(min)} đến ${vi(rule.max)}`;
      if (min !== undefined) return `${noun} không nhỏ hơn ${vi(min)}`;
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
