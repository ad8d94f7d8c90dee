import * as z from "zod";
import { UNIT_TYPES } from "../../domain/units/unit.ts";
import type { Column, Form, FormSheet, ListSheet } from "../../domain/workbook/form.ts";
import { datedObject } from "../rules/dated-object.ts";
import { keptAs, type Late, late, ruleId, ruleObject, rulePattern, ruleText } from "../rules/rule-data.ts";

// Excel: at most 31 characters, none of these.
const tabName = late(() =>
  rulePattern(/^[^[\]:*?/\\']{1,31}$/, "tên trang Excel: 1 đến 31 chữ, không có [ ] : * ? / \\ '"),
);
const carry = late(() => z.enum(["always", "withinYear"]));
const carried = late(() => carry().exactOptional());
const openRows = late(() => ruleObject({ open: ruleObject({ until: ruleId, reset: z.record(ruleId, ruleText) }) }));
const unitType = late(() => z.enum(UNIT_TYPES));
const frame = () => ({
  id: ruleId,
  name: tabName(),
  title: ruleText,
  note: ruleText.exactOptional(),
  communeNote: ruleText.exactOptional(),
  reporting: z.enum(["district", "commune"]).exactOptional(),
});

/** A column as the file has it: `indicators` stands for every indicator of the dictionary. */
export type WrittenColumn = Omit<Column, "choices" | "offers"> & {
  readonly choices?: Column["choices"] | "indicators";
  /** Header where communes report, when it differs. */
  readonly communeHeader?: string;
};
export type WrittenSheet = (
  | Exclude<FormSheet, ListSheet>
  | (Omit<ListSheet, "columns"> & { columns: readonly WrittenColumn[] })
) & {
  /** Note where communes report, when it differs. */
  readonly communeNote?: string;
};
/** A form as its file has it, for all levels. */
export type WrittenForm = Omit<Form, "sheets"> & { readonly sheets: readonly WrittenSheet[] };

const column: Late<z.ZodType<WrittenColumn>> = late(() =>
  datedObject({
    id: ruleId,
    header: ruleText,
    communeHeader: ruleText.exactOptional(),
    type: z.enum(["text", "integer", "decimal", "date", "choice", "yes", "unit", "document"]),
    choices: z
      .union([z.literal("indicators"), z.array(z.tuple([z.string().min(1), z.string().min(1)])).min(1)])
      .exactOptional(),
    required: z.boolean(),
    optional: z.boolean().exactOptional(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    unitFrom: ruleId.exactOptional(),
    width: z.number().min(4).max(150),
    label: z.boolean().exactOptional(),
    adds: z.literal(false).exactOptional(),
    carried: carried(),
  })
    .refine((one) => (one.type === "choice") === (one.choices !== undefined), {
      path: ["choices"],
      error: "cột lựa chọn (type: choice), và chỉ cột ấy, có choices",
    })
    .refine((one) => one.min === undefined || one.max === undefined || one.min <= one.max, {
      path: ["max"],
      error: "min không lớn hơn max",
    }),
);

export const formSheet = late(() =>
  z.discriminatedUnion("kind", [
    datedObject({
      ...frame(),
      kind: z.literal("identity"),
      fields: z.array(ruleObject({ id: z.string().min(1), label: z.string().min(1), required: z.boolean() })),
    }),
    datedObject({
      ...frame(),
      kind: z.literal("indicators"),
      groups: z.array(datedObject({ heading: z.string().min(1), indicators: z.array(z.string()).min(1) })),
    }),
    datedObject({
      ...frame(),
      kind: z.literal("list"),
      rows: z.union([
        z.literal("free"),
        ruleObject({ units: z.array(unitType()).min(1) }),
        ruleObject({ keys: z.array(ruleObject({ key: z.string().min(1), label: z.string().min(1) })).min(1) }),
      ]),
      optional: z.boolean().exactOptional(),
      carried: z.union([carry(), openRows()]).exactOptional(),
      columns: z.array(column()).min(1),
    }),
    datedObject({
      ...frame(),
      kind: z.literal("criteria"),
      set: ruleId,
      rows: ruleObject({ units: z.array(unitType()).min(1) }),
    }),
  ]),
);

/** Shape of a file of `data/forms`, for editors too (`data/schemas`). */
export const formFile: Late<z.ZodType<WrittenForm>> = keptAs("forms", () =>
  ruleObject({
    id: z.enum(["district", "commune", "province"]),
    title: ruleText,
    guide: ruleObject({
      name: tabName(),
      title: ruleText,
      sections: z.array(ruleObject({ heading: ruleText, text: ruleText })).min(1),
    }).exactOptional(),
    sheets: z.array(formSheet()).min(1),
  }),
);
