import type { DataValidation, Worksheet } from "exceljs";
import type { Column } from "../../domain/workbook/form.ts";
import { validateRange } from "./exceljs.ts";
import type { ChoiceRanges } from "./form-choices.ts";
import { limitsText, numberRule, promptOf, refusalOf } from "./form-prompt.ts";

/** Drop-downs and limits of a list column, so that Excel itself refuses what reading would refuse. */
export function validateColumn(worksheet: Worksheet, range: string, column: Column, ranges: ChoiceRanges): void {
  const rule = column.label ? undefined : ruleOf(column, ranges);
  if (rule) validateRange(worksheet, range, rule);
}

function ruleOf(column: Column, ranges: ChoiceRanges): DataValidation | undefined {
  const say = (hint: string, error = hint) => ({
    ...promptOf(column.header, column.required ? `${hint} Bắt buộc.` : hint),
    ...refusalOf(error),
  });
  switch (column.type) {
    case "choice":
      return { type: "list", formulae: [ranges.choicesOf(column)], ...say("Chọn một giá trị trong danh sách.") };
    case "unit":
      return { type: "list", formulae: [ranges.unitCodes], ...say("Chọn mã đơn vị trong danh sách.") };
    case "yes":
      return { type: "list", formulae: ['"x"'], ...say("Đánh dấu x hoặc để trống.") };
    case "date":
      return {
        type: "date",
        operator: "between",
        formulae: [new Date(Date.UTC(2000, 0, 1)), new Date(Date.UTC(2099, 11, 31))],
        ...say("Nhập ngày theo dạng 14/6/2024."),
      };
    case "integer":
      return { ...numberRule(column, "whole"), ...say(`Nhập số nguyên${limitsText(column)}.`) };
    case "decimal":
      return { ...numberRule(column, "decimal"), ...say(`Nhập số${limitsText(column)}.`) };
    default:
      return undefined;
  }
}
