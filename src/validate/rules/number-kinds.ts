import * as z from "zod";
import type { NumberKind } from "../../domain/figures/number-kind.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { DataSource } from "./data-source.ts";
import { keptAs, type Late, late, readRules, ruleObject, ruleText } from "./rule-data.ts";
import { requireSound, ruleFinding, type SoundPart } from "./rule-finding.ts";

export type NumberKinds = ReadonlyMap<string, NumberKind>;

const kind: Late<z.ZodType<NumberKind>> = late(() =>
  ruleObject({
    unit: z.string(),
    whole: z.boolean(),
    min: z.number(),
    max: z.number(),
    smallWhere: z.array(ruleText).exactOptional(),
  }).refine((one) => one.min <= one.max, { path: ["max"], error: "min không lớn hơn max" }),
);

/** Shape of `data/number-kinds.yaml`, for editors too (`data/schemas`). */
export const numberKindsFile: Late<z.ZodType<{ kinds: NumberKind[] }>> = keptAs("number-kinds", () =>
  ruleObject({ kinds: z.array(kind()) }),
);

/** The kinds of numbers by unit, with everything wrong with the file. */
export function readNumberKinds(source: DataSource): SoundPart<NumberKinds> {
  const file = readRules(numberKindsFile, source);
  const kinds = file.ok ? file.value.kinds : [];
  const units = new Set<string>();
  const findings: Finding[] = [...file.findings];
  kinds.forEach(({ unit }, index) => {
    if (units.has(unit)) {
      const words = { found: `đơn vị tính "${unit}" ghi hai lần`, expected: "mỗi đơn vị tính ghi một lần" };
      findings.push(ruleFinding("rules/duplicate", source, ["kinds", index, "unit"], words));
    }
    units.add(unit);
  });
  return { value: new Map(kinds.map((one) => [one.unit, one])), findings };
}

/** The kinds of numbers by unit. Throws `CannotRun` with every finding. */
export const numberKinds = (source: DataSource): NumberKinds => requireSound(readNumberKinds(source));
