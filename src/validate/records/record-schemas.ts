import * as z from "zod";
import { MANIFEST_FORMAT } from "../../domain/document/written-manifest.ts";
import { TRACE_FORMAT } from "../../domain/figures/written-trace.ts";

const whole = z.int().nonnegative();
const cell = z.object({ file: z.string(), sheet: z.string(), address: z.string() });

const figure = z.object({
  id: z.string(),
  label: z.string(),
  printed: z.array(z.string()),
  value: z.string(),
  unit: z.string(),
  cells: z.array(cell).optional(),
  formula: z.string().optional(),
  inputs: z.array(z.string()).optional(),
});

const anchor = z.object({
  name: z.string(),
  kind: z.enum(["figure", "hole", "citation", "date", "name", "ordinal", "finding"]),
  of: z.string(),
  from: whole,
  to: whole,
});

/** Anchors follow one another within their text. */
const isOrdered = ({ text, anchors }: { text: string; anchors: { from: number; to: number }[] }): boolean =>
  anchors.every(({ from, to }, index) => from >= (anchors[index - 1]?.to ?? 0) && from <= to && to <= text.length);

const paragraph = z
  .object({ place: z.string(), text: z.string(), anchors: z.array(anchor) })
  .refine(isOrdered, { error: "các dấu neo nối tiếp nhau trong đoạn", path: ["anchors"] });

/** `<document>.trace.json`: what this program reads of it; further keys are its own. */
export const traceSchema = z.looseObject({
  format: z.literal(TRACE_FORMAT),
  document: z.string(),
  type: z.string(),
  period: z.string(),
  topic: z.string().optional(),
  draft: z.boolean(),
  identity: z.string(),
  figures: z.array(z.looseObject(figure.shape)),
  paragraphs: z.array(paragraph),
});

const hashed = z.object({ file: z.string(), sha256: z.string().regex(/^[\da-f]{64}$/, "mã băm SHA-256") });

/** `<document>.manifest.json`; kinds of sources that an older program did not record are absent. */
export const manifestSchema = z.looseObject({
  format: z.literal(MANIFEST_FORMAT),
  document: z.string(),
  period: z.string(),
  inputs: z.array(hashed).optional(),
  rules: z.array(hashed).optional(),
  criteria: z.array(hashed).optional(),
  templates: z.array(hashed).optional(),
  outputs: z.array(hashed),
  text: z.array(z.string()).optional(),
});
