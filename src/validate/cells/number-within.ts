import * as z from "zod";
import type { Column } from "../../domain/workbook/form.ts";
import { vi } from "./cell-result.ts";
import type { Check } from "./number-rule.ts";

type Bounds = Pick<Column, "type" | "min" | "max">;

/** Whole where the column says so, and inside its bounds. */
export function numberWithin(bounds: Bounds, expected: string): Check {
  return (value) => {
    const result = schemaOf(bounds).safeParse(value);
    if (result.success) return value;
    const isBound = result.error.issues.every(({ code }) => code === "too_small" || code === "too_big");
    return isBound
      ? { code: "cell/out-of-bounds", found: vi(value), expected, fix: "kiểm tra lại số và đơn vị tính" }
      : { code: "cell/not-an-integer", found: vi(value), expected };
  };
}

/** One schema for each pair of bounds: the same columns come back in every district's workbook. */
const schemas = new Map<string, z.ZodType<number>>();

function schemaOf(bounds: Bounds): z.ZodType<number> {
  const key = `${bounds.type} ${bounds.min} ${bounds.max}`;
  const known = schemas.get(key) ?? newSchema(bounds);
  schemas.set(key, known);
  return known;
}

function newSchema({ type, min, max }: Bounds): z.ZodType<number> {
  const number = type === "integer" ? z.number().int() : z.number();
  const above = min === undefined ? number : number.min(min);
  return max === undefined ? above : above.max(max);
}
