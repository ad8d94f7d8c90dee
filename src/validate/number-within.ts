import * as z from "zod";
import type { Column } from "../domain/form.ts";
import { type CellProblem, vi } from "./cell-result.ts";

/** The number itself, or what is wrong with it. */
export type Within = (value: number) => number | CellProblem;

/** Whole where the column says so, and inside its bounds. The schema is made when the column has its first number. */
export function numberWithin(rule: Pick<Column, "type" | "min" | "max">, expected: string): Within {
  let schema: z.ZodType<number> | undefined;
  return (value) => {
    schema ??= schemaOf(rule);
    const result = schema.safeParse(value);
    if (result.success) return value;
    const isBound = result.error.issues.every(({ code }) => code === "too_small" || code === "too_big");
    return isBound
      ? { code: "cell/out-of-bounds", found: vi(value), expected, fix: "kiểm tra lại số và đơn vị tính" }
      : { code: "cell/not-an-integer", found: vi(value), expected };
  };
}

function schemaOf({ type, min, max }: Pick<Column, "type" | "min" | "max">): z.ZodType<number> {
  const number = type === "integer" ? z.number().int() : z.number();
  const above = min === undefined ? number : number.min(min);
  return max === undefined ? above : above.max(max);
}
