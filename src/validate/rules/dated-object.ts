import type * as z from "zod";
import { isOrdered } from "../../domain/office/current.ts";
import { isPeriodId, PERIOD_ID } from "../../domain/office/period.ts";
import type { Dated } from "../../domain/text/dated.ts";
import { late, ruleObject, rulePattern } from "./rule-data.ts";

const periodId = late(() => rulePattern(PERIOD_ID, 'một kỳ, ví dụ 2024-H2, 2025-Q1 hoặc "2025"'));

/** `since` and `until` of what comes and goes with time. */
const times = () => ({ since: periodId().exactOptional(), until: periodId().exactOptional() });

/** An object of a rule file that may be dated; it rejects unknown keys, and an end before the beginning. */
export const datedObject = <Shape extends z.ZodRawShape>(shape: Shape) =>
  ruleObject({ ...shape, ...times() }).refine((one) => !hasTimes(one) || isOrdered(one), {
    path: ["until"],
    error: "kỳ không trước kỳ ghi ở since",
  });

/** Ids that are no periods are told already. */
const hasTimes = (one: object): one is Dated =>
  Object.entries(one).every(
    ([key, value]) => (key !== "since" && key !== "until") || isPeriodId(String(value)) || value === undefined,
  );
