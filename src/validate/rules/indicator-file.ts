import * as z from "zod";
import type { Formula } from "../../domain/figures/indicator.ts";
import { TIMES } from "../../domain/office/in-time.ts";
import { PERIOD_KINDS } from "../../domain/office/period.ts";
import { datedObject } from "./dated-object.ts";
import { seasonEntry } from "./indicator-times.ts";
import { keptAs, type Late, late, ruleId, ruleObject, rulePattern, ruleText } from "./rule-data.ts";

const ref = late(() =>
  rulePattern(
    /^((plan|next-plan|year|previous):[a-z0-9-]+|threshold:[a-z0-9-]+\/\S+|[a-z0-9-]+)$/,
    "mã chỉ tiêu, plan:mã, next-plan:mã, year:mã, previous:mã hoặc threshold:bộ/số",
  ),
);
const pair = late(() => z.tuple([ref(), ref()]));
const value = late(() => z.union([z.string(), z.number(), z.boolean()]));
const rowFilter = () => ({
  of: z.string(),
  where: z.record(z.string(), z.union([value(), z.array(value()).min(1)])),
  when: ruleObject({
    column: z.string(),
    is: z.enum(TIMES),
  }).exactOptional(),
  filled: z.array(z.string()).min(1).exactOptional(),
});

const OPERATIONS = "sum, difference, ratio, product, ceiling, minimum, maximum, count hoặc total";

const formula: Late<z.ZodType<Formula>> = late(() =>
  z.union(
    [
      ruleObject({ sum: z.array(ref()).min(1) }),
      ruleObject({ difference: pair() }),
      ruleObject({ ratio: pair() }),
      ruleObject({ product: pair() }),
      ruleObject({ ceiling: ref() }),
      ruleObject({ minimum: z.array(ref()).min(1) }),
      ruleObject({ maximum: z.array(ref()).min(1) }),
      ruleObject({ count: ruleObject({ ...rowFilter(), distinct: z.string().exactOptional() }) }),
      ruleObject({ total: ruleObject({ ...rowFilter(), column: z.string() }) }),
    ],
    { error: `một phép tính: ${OPERATIONS}, với đúng số tham chiếu của nó` },
  ),
);

const level = late(() => z.enum(["district", "commune", "province"]));
const bounds = late(() =>
  ruleObject({
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    smallestPlan: z.number().positive().exactOptional(),
  }),
);

/** What differs where another level enters: a commune has fewer roads than a district, and another name. */
const atLevel = late(() =>
  ruleObject({
    name: ruleText,
    unit: z.string(),
    formula: formula(),
    required: z.boolean(),
    plan: z.enum(["none", "optional", "required"]),
    bounds: bounds(),
    /** Empty: nobody is asked. */
    asked: z.array(z.enum(PERIOD_KINDS)),
  }).partial(),
);

export const indicatorEntry = late(() =>
  datedObject({
    id: ruleId,
    name: ruleText,
    unit: z.string(),
    entryUnit: z.string().exactOptional(),
    format: ruleObject({
      decimals: z.int().min(0).max(6),
      trimZeros: z.boolean(),
      padded: z.boolean(),
      scale: z.number().positive(),
    })
      .partial()
      .exactOptional(),
    entered: z.union([level(), z.array(level()).min(2)]).exactOptional(),
    levels: ruleObject({ commune: atLevel().exactOptional(), province: atLevel().exactOptional() }).exactOptional(),
    aggregate: z.enum(["sum", "minimum", "maximum", "own"]).exactOptional(),
    formula: formula().exactOptional(),
    kind: z.enum(["flow", "stock"]).exactOptional(),
    asked: z.array(z.enum(PERIOD_KINDS)).min(1).exactOptional(),
    season: ruleId.exactOptional(),
    replaces: z.array(ruleId).min(1).exactOptional(),
    plan: z.enum(["none", "optional", "required"]).exactOptional(),
    required: z.boolean().exactOptional(),
    carried: z.literal("always").exactOptional(),
    whole: z.boolean().exactOptional(),
    bounds: bounds().exactOptional(),
  }),
);

/** Shape of a file of `data/indicators`, for editors too (`data/schemas`). */
export const dictionaryFile = keptAs("indicators", () =>
  ruleObject({
    seasons: z.array(seasonEntry()).exactOptional(),
    indicators: z.array(indicatorEntry()),
  }),
);

export type WrittenIndicator = z.infer<ReturnType<typeof indicatorEntry>>;
