import * as z from "zod";
import { type Layout, PARAGRAPH_KINDS } from "../../domain/document/layout.ts";
import type { DataSource } from "./data-source.ts";
import { keptAs, late, parseRules, ruleObject } from "./rule-data.ts";

const length = late(() => z.number().nonnegative());
const margins = late(() => ruleObject({ top: length(), bottom: length(), left: length(), right: length() }));
const ruleLine = late(() => ruleObject({ of: z.number().positive().max(1), above: length() }));
const paragraphKind = late(() => z.enum(PARAGRAPH_KINDS));

const blanks = (...names: readonly string[]) =>
  z
    .string()
    .refine((text) => names.every((name) => text.includes(name)), { error: `câu có chỗ trống ${names.join(", ")}` });

const paragraphStyle = late(() =>
  ruleObject({
    name: z.string().min(1),
    // Word stores sizes in half points.
    size: z.number().min(8).max(20).multipleOf(0.5),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    caps: z.boolean().optional(),
    align: z.enum(["left", "centre", "right", "justify"]),
    firstLine: length().optional(),
    before: length().optional(),
    after: length().optional(),
    line: z.number().min(1).max(1.5).optional(),
    atLeast: length().optional(),
    keepNext: z.boolean().optional(),
    outline: z.int().min(1).max(6).optional(),
  }).refine((style) => style.line === undefined || style.atLeast === undefined, {
    error: "hoặc line (bội số của dòng đơn), hoặc atLeast (điểm), không cả hai",
  }),
);

/** Shape of the look of documents, for editors too (`data/schemas`). */
export const layoutFile = keptAs("document-layout", () =>
  ruleObject({
    document: z.string().min(1),
    font: z.string().min(1),
    language: z.string().min(2),
    paper: ruleObject({ width: length(), height: length() }),
    margins: ruleObject({ portrait: margins(), landscape: margins() }),
    headerDistance: length(),
    letterhead: ruleObject({
      steps: z.array(z.number()).min(1),
      stepped: z.array(paragraphKind()),
      gap: length(),
    }),
    closing: ruleObject({ recipients: length(), signature: length() }),
    rules: ruleObject({
      weight: z.number().positive(),
      motto: ruleLine(),
      issuer: ruleLine(),
      subject: ruleLine(),
      annex: ruleLine(),
    }),
    formulas: ruleObject({
      nationalTitle: z.string(),
      motto: z.string(),
      number: blanks("{number}", "{symbol}"),
      placeDate: blanks("{place}", "{day}", "{month}", "{year}"),
      about: z.string(),
      addressees: z.string(),
      recipients: z.string(),
      annex: z.string(),
      draft: z.string().min(1),
      dash: z.string(),
      itemEnd: z.string(),
      lastEnd: z.string(),
      bullets: z.tuple([z.string(), z.string()]),
    }),
    blanks: ruleObject({ number: z.int().positive(), day: z.int().positive() }),
    styles: z.record(paragraphKind(), paragraphStyle()),
    table: ruleObject({ border: z.number().positive(), padding: length() }),
    namesInSentence: z.int().positive(),
  }).refine(
    ({ paper, margins: { portrait }, closing }) =>
      Math.abs(paper.width - portrait.left - portrait.right - closing.recipients - closing.signature) < 0.01,
    { path: ["closing"], error: "hai cột cộng lại bằng bề rộng giấy trừ lề trái, lề phải" },
  ),
);

/** The look of documents (`data/document-rules/nd30.yaml`). Throws `CannotRun` with every defect and its place. */
export const documentLayout = (source: DataSource): Layout => parseRules(layoutFile, source);
