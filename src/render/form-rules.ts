import type { DataValidation, Worksheet } from "exceljs";
import type { Column } from "../domain/form.ts";
import type { ChoiceRanges } from "./form-choices.ts";
import { validateRange } from "./form-frame.ts";

/** Drop-downs and limits of a list column, so that Excel itself refuses what reading would refuse. */
export function validateColumn(worksheet: Worksheet, range: string, column: Column, ranges: ChoiceRanges): void {
  const rule = column.label ? undefined : ruleOf(column, ranges);
  if (rule) validateRange(worksheet, range, rule);
}

const refusal = (error: string) => ({ allowBlank: true, showErrorMessage: true, errorTitle: "Chưa đúng", error });

function ruleOf(column: Column, ranges: ChoiceRanges): DataValidation | undefined {
  switch (column.type) {
    case "choice":
      return { type: "list", formulae: [ranges.choicesOf(column)], ...refusal("Chọn một giá trị trong danh sách.") };
    case "unit":
      return { type: "list", formulae: [ranges.unitCodes], ...refusal("Chọn mã đơn vị trong danh sách.") };
    case "yes":
      return { type: "list", formulae: ['"x"'], ...refusal("Đánh dấu x hoặc để trống.") };
    case "date":
      return {
        type: "date",
        operator: "between",
        formulae: [new Date(Date.UTC(2000, 0, 1)), new Date(Date.UTC(2099, 11, 31))],
        ...refusal("Nhập ngày theo dạng 14/6/2024."),
      };
    case "integer":
    case "decimal":
      if (column.min === undefined || column.max === undefined) return undefined;
      return {
        type: column.type === "integer" ? "whole" : "decimal",
        operator: "between",
        formulae: [column.min, column.max],
        ...refusal(`Nhập ${column.type === "integer" ? "số nguyên" : "số"} từ ${column.min} đến ${column.max}.`),
      };
    default:
      return undefined;
  }
}
