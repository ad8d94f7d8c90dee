import * as z from "zod";
import type { Office } from "../../domain/office/office.ts";
import { PERIOD_KINDS } from "../../domain/office/period.ts";

const lines = z.array(z.string());

/** Shape of `data/office.yaml`. */
export const officeSchema: z.ZodType<Office> = z.strictObject({
  province: z.string().regex(/^\d\d$/),
  region: z.string(),
  place: z.string(),
  name: z.string(),
  calendar: z.enum(["nd-09-2019", "calendar-months"]),
  documents: z.record(
    z.string(),
    z.strictObject({
      template: z.string(),
      annexes: z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)).exactOptional(),
      periods: z.array(z.enum(PERIOD_KINDS)).min(1).exactOptional(),
      file: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .exactOptional(),
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
