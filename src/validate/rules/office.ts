import * as z from "zod";
import type { Office } from "../../domain/office/office.ts";
import { PERIOD_KINDS } from "../../domain/office/period.ts";
import { ruleId, ruleObject, rulePattern } from "./rule-data.ts";

const lines = z.array(z.string());

/** Shape of `data/office.yaml`, for editors too (`data/schemas`). */
export const officeSchema: z.ZodType<Office> = ruleObject({
  province: rulePattern(/^\d\d$/, 'mã tỉnh gồm hai chữ số, đặt trong ngoặc kép, ví dụ "42"'),
  region: z.string(),
  place: z.string(),
  name: z.string(),
  calendar: z.enum(["nd-09-2019", "calendar-months"]),
  documents: z.record(
    z.string(),
    ruleObject({
      template: z.string(),
      annexes: z.array(ruleId).exactOptional(),
      periods: z.array(z.enum(PERIOD_KINDS)).min(1).exactOptional(),
      file: ruleId.exactOptional(),
      parent: lines,
      issuer: lines.min(1),
      issuerName: z.string().exactOptional(),
      symbol: z.string(),
      addressees: lines,
      authority: lines.min(1),
      signer: z.string(),
      recipients: lines.min(1),
    }),
  ),
});
