import * as z from "zod";
import { PROFILES } from "../../domain/checking/check-rule.ts";
import {
  type ComponentWords,
  type DocumentFamily,
  type LayoutLaw,
  LOOK_NAMES,
} from "../../domain/checking/layout-law.ts";
import type { DataSource } from "./data-source.ts";
import { keptAs, type Late, late, parseRules, ruleId, ruleObject, rulePattern, ruleText } from "./rule-data.ts";

const positive = late(() => z.number().positive());
const range = late(() =>
  z
    .tuple([z.number().nonnegative(), positive()])
    .refine(([low, high]) => low <= high, { error: "mức thấp trước, mức cao sau; mức thấp không lớn hơn mức cao" }),
);

const ruleData = late(() =>
  ruleObject({
    severity: z.enum(["error", "warning", "info"]),
    clause: ruleText,
    source: z.enum(["S", "K", "O"]),
    profiles: z.array(z.enum(PROFILES)).min(1).optional(),
  }).refine(({ severity, source }) => source === "S" || severity !== "error", {
    error: "severity warning hoặc info: chưa đối chiếu với Nghị định (K, O) nên không được là lỗi",
  }),
);

const look = late(() =>
  ruleObject({
    size: range().optional(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    underline: z.boolean().optional(),
    align: z
      .array(z.enum(["left", "centre", "right", "justify"]))
      .min(1)
      .optional(),
    letters: z.enum(["upper", "lower"]).optional(),
  }),
);

const layoutRule = late(() => rulePattern(/^nd30\/[a-z0-9]+(-[a-z0-9]+)*$/, "mã quy tắc, ví dụ nd30/margins"));

/** Shape of the layout law that documents are held to, for editors too (`data/schemas`). */
export const layoutLawFile: Late<z.ZodType<LayoutLaw>> = keptAs("layout-rules", () =>
  ruleObject({
    document: ruleText,
    paper: ruleObject({ width: positive(), height: positive(), tolerance: positive() }),
    margins: ruleObject({ top: range(), bottom: range(), left: range(), right: range() }),
    marginTolerance: positive(),
    fonts: z.array(ruleText).min(1),
    colours: z.array(rulePattern(/^(auto|[0-9A-F]{6})$/, "auto hoặc sáu chữ số hệ 16, ví dụ 000000")).min(1),
    looks: z.record(z.enum(LOOK_NAMES), look()),
    sizeSets: z.array(ruleObject({ nationalTitle: positive(), motto: positive(), placeDate: positive() })).min(1),
    lines: ruleObject({ motto: range(), issuer: range(), subject: range(), tolerance: positive() }),
    body: ruleObject({
      firstLine: z.array(positive()).min(1),
      firstLineTolerance: positive(),
      gap: positive(),
      line: range(),
      singleLine: positive(),
    }),
    letterSubjectGap: positive(),
    secondPage: positive(),
    rules: z.record(layoutRule(), ruleData()),
  }),
);

const texts = late(() => z.array(ruleText).min(1));

/** Shape of the words by which components are recognised, for editors too. */
export const componentWordsFile: Late<z.ZodType<ComponentWords>> = keptAs("components", () =>
  ruleObject({
    nationalTitle: texts(),
    motto: ruleText,
    types: z
      .array(
        ruleObject({
          name: ruleText,
          symbol: ruleText,
          grounds: z.literal(true).optional(),
          addressed: z.literal(true).optional(),
          undated: z.literal(true).optional(),
          untitled: z.literal(true).optional(),
          presented: z.literal(true).optional(),
        }),
      )
      .min(1),
    bodies: texts(),
    marks: texts(),
    prefixes: z
      .array(
        ruleObject({
          prefix: rulePattern(/^\p{Lu}+\.$/u, "chữ in hoa và dấu chấm, ví dụ TM."),
          before: z.enum(["body", "post"]),
          followers: z.array(ruleText),
          ownPost: z.boolean(),
        }),
      )
      .min(1),
    posts: texts(),
    academicTitles: texts(),
    letters: ruleText,
    recordsOffice: ruleText,
  }),
);

const pattern = late(() =>
  ruleText.transform((text, context) => {
    try {
      return new RegExp(text, "u");
    } catch {
      context.addIssue({ code: "custom", message: "biểu thức chính quy đúng cú pháp" });
      return z.NEVER;
    }
  }),
);

/** Shape of the families of documents, for editors too. */
export const documentFamiliesFile = late(() =>
  ruleObject({
    families: z.array(
      ruleObject({
        id: ruleId,
        name: ruleText,
        law: ruleText,
        lines: z.array(pattern()).min(1),
        above: z.literal(true).optional(),
        rules: z.array(layoutRule()),
      }),
    ),
  }),
);

/** `data/document-rules/families.yaml`. Throws `CannotRun` with every defect and its place. */
export const documentFamilies = (source: DataSource): readonly DocumentFamily[] =>
  parseRules(documentFamiliesFile, source).families.map((family) => ({ ...family, above: family.above === true }));

/** `data/document-rules/layout-rules.yaml`. Throws `CannotRun` with every defect and its place. */
export const layoutLaw = (source: DataSource): LayoutLaw => parseRules(layoutLawFile, source);

/** `data/document-rules/components.yaml`. Throws `CannotRun` with every defect and its place. */
export const componentWords = (source: DataSource): ComponentWords => parseRules(componentWordsFile, source);
