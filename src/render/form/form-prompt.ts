import type { DataValidation } from "exceljs";

/** Excel's limits on the title and the text of an input or error message. */
const TITLE = 32;
const TEXT = 255;

/** The message that a cell shows while it is selected. */
export const promptOf = (title: string, text: string) => ({
  showInputMessage: true,
  promptTitle: shortened(title, TITLE),
  prompt: shortened(text, TEXT),
});

/** The message that refuses what reading would refuse; an empty cell is always let pass. */
export const refusalOf = (error: string, errorTitle = "Chưa đúng") => ({
  allowBlank: true,
  showErrorMessage: true,
  errorTitle,
  error: shortened(error, TEXT),
});

/** A number within limits, either of which may be absent; `kind` says what may be typed. */
export function numberRule(
  { min, max }: { readonly min?: number; readonly max?: number },
  type: "whole" | "decimal",
): Pick<DataValidation, "type" | "operator" | "formulae"> {
  if (max === undefined) return { type, operator: "greaterThanOrEqual", formulae: [min ?? -LARGEST] };
  return { type, operator: "between", formulae: [min ?? -LARGEST, max] };
}

/** "từ 0 đến 0,5"; empty without limits. */
export function limitsText({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return ` từ ${vi(min)} đến ${vi(max)}`;
  if (min !== undefined) return ` không nhỏ hơn ${vi(min)}`;
  return max === undefined ? "" : ` không lớn hơn ${vi(max)}`;
}

/** A rule of numbers without limits still refuses text. */
const LARGEST = 1e15;

const vi = (value: number): string => String(value).replace(".", ",");

const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/ \S*$/, "")}…`;
