import { type CallNode, nameOf, placeOf } from "./call-node.ts";
import type { CheckContext } from "./check-context.ts";
import type { Scope } from "./scope.ts";
import { subjectOf } from "./subject.ts";
import { standsInCell } from "./surroundings.ts";

/** Calls that print figures as results; in `ratio` only the first is one. */
const RESULTS: Readonly<Record<string, number>> = { num: 1, qty: 1, share: 1, ratio: 1, range: 2, breakdown: 1 };

/** A plan is what should be: printed where words claim what is, it is a false result. A table has a head that says it. */
export function checkPlan(call: CallNode, scope: Scope, context: CheckContext): void {
  const name = nameOf(call);
  if (scope.inCell || standsInCell(call, context)) return;
  for (const param of call.params.slice(0, RESULTS[name] ?? 0)) {
    const subject = subjectOf(param, scope, context.vocabulary);
    const [, role, id] = (subject.kind === "figure" && /^((?:next-)?plan):([^@]+)/.exec(subject.key)) || [];
    if (role === undefined) continue;
    context.report("template/plan-as-result", placeOf(param), {
      found: `"${name}" in kế hoạch của "${id}" như một kết quả`,
      expected: "kế hoạch in bằng target, hoặc đứng sau kết quả trong ratio",
      fix: `dùng {{target "${role === "plan" ? id : `${role}:${id}`}"}}`,
    });
  }
}
