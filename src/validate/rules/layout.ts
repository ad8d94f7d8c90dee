import * as z from "zod";
import { type Layout, PARAGRAPH_KINDS } from "../../domain/document/layout.ts";
import { CannotRun } from "../../domain/findings/finding.ts";

const length = z.number().nonnegative();
const margins = z.strictObject({ top: length, bottom: length, left: length, right: length });
const ruleLine = z.strictObject({ of: z.number().positive().max(1), above: length });
const paragraphKind = z.enum(PARAGRAPH_KINDS);

const paragraphStyle = z
  .strictObject({
    name: z.string().min(1),
    // Word stores sizes in half points.
    size: z.number().min(8).max(20).multipleOf(0.5),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    caps: z.boolean().optional(),
    align: z.enum(["left", "centre", "right", "justify"]),
    firstLine: length.optional(),
    before: length.optional(),
    after: length.optional(),
    line: z.number().min(1).max(1.5).optional(),
    atLeast: length.optional(),
    keepNext: z.boolean().optional(),
    outline: z.int().min(1).max(6).optional(),
  })
  .refine((style) => style.line === undefined || style.atLeast === undefined);

const layoutSchema = z
  .strictObject({
    document: z.string().min(1),
    font: z.string().min(1),
    language: z.string().min(2),
    paper: z.strictObject({ width: length, height: length }),
    margins: z.strictObject({ portrait: margins, landscape: margins }),
    headerDistance: length,
    letterhead: z.strictObject({
      steps: z.array(z.number()).min(1),
      stepped: z.array(paragraphKind),
      gap: length,
    }),
    closing: z.strictObject({ recipients: length, signature: length }),
    rules: z.strictObject({
      weight: z.number().positive(),
      motto: ruleLine,
      issuer: ruleLine,
      subject: ruleLine,
      annex: ruleLine,
    }),
    formulas: z.strictObject({
      nationalTitle: z.string(),
      motto: z.string(),
      number: z.string().includes("{number}").includes("{symbol}"),
      placeDate: z.string().includes("{place}").includes("{day}").includes("{month}").includes("{year}"),
      about: z.string(),
      addressees: z.string(),
      recipients: z.string(),
      annex: z.string(),
      dash: z.string(),
      itemEnd: z.string(),
      lastEnd: z.string(),
      bullets: z.tuple([z.string(), z.string()]),
    }),
    blanks: z.strictObject({ number: z.int().positive(), day: z.int().positive() }),
    styles: z.record(paragraphKind, paragraphStyle),
    table: z.strictObject({ border: z.number().positive(), padding: length }),
  })
  .refine(
    ({ paper, margins: { portrait }, closing }) =>
      Math.abs(paper.width - portrait.left - portrait.right - closing.recipients - closing.signature) < 0.01,
    { path: ["closing"] },
  );

/** Checks the layout data of `file`. Throws `CannotRun` naming every wrong key. */
export function validateLayout(data: unknown, file: string): Layout {
  const result = layoutSchema.safeParse(data);
  if (result.success) return result.data;
  const keys = [...new Set(result.error.issues.map((issue) => issue.path.join(".") || "(gốc)"))];
  throw new CannotRun(`${file}: dữ liệu thể thức sai hoặc thiếu ở ${keys.join(", ")}.`);
}
