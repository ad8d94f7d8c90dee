import type { CrossCheck } from "../../domain/figures/cross-check.ts";
import type { FigureRef } from "../../domain/figures/indicator.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { earlierPeriods } from "../../domain/office/earlier-periods.ts";
import { sameLastYear } from "../../domain/office/period.ts";
import { reportersOf } from "../../domain/units/unit.ts";
import { runCrossChecks } from "../../evaluate/cross-checks/run-cross-checks.ts";
import { seenFrom } from "../../load/former-units.ts";
import type { Knowledge } from "../../load/knowledge.ts";
import { listsBehind } from "../../load/measured-references.ts";
import { type LoadedPeriod, loadPeriod } from "../../load/period.ts";
import { decisionDayFindings } from "../../validate/citations/decision-days.ts";

/**
 * What the cross-checks find in a loaded period, against the earlier periods that have a folder; `inputs` are the
 * workbooks of the last period, where these were read for the comparison alone. Defects of earlier periods are not
 * findings of this one: they only leave nothing to compare with.
 */
export async function crossCheckPeriod(
  knowledge: Knowledge,
  current: LoadedPeriod,
  previous?: LoadedPeriod,
): Promise<{ readonly findings: readonly Finding[]; readonly inputs: LoadedPeriod["inputs"] }> {
  const periods = knowledge.periods();
  const yearAgo = sameLastYear(current.period, knowledge.office().calendar);
  const hasYearAgo = periods.some(({ id }) => id === yearAgo.id);
  const lastYear = previous ?? (hasYearAgo ? await loadPeriod(knowledge, yearAgo) : undefined);
  const last = earlierPeriods(current.period, periods)[0];
  const known = [lastYear, ...(current.yearSoFar?.earlier ?? [])].find((one) => one?.period.id === last?.id);
  const checks = knowledge.crossChecksOn(current.period.end);
  const lists = () => listsBehind(checks.flatMap(comparedBefore), current.indicators);
  const lastPeriod =
    last && (known ?? seenFrom(knowledge, current, await loadPeriod(knowledge, last, [], undefined, lists())));
  const { reporting, province } = knowledge.formsOn(current.period.end);
  const findings = runCrossChecks(checks, {
    current,
    ...(lastPeriod ? { lastPeriod } : {}),
    ...(lastYear ? { sameLastYear: lastYear } : {}),
    indicators: current.indicators,
    forms: [reporting, province],
  });
  const decisions = decisionDayFindings(current.data, current.legal());
  const apart = lastPeriod ? notComparable(lastPeriod, current) : [];
  return { findings: [...findings, ...decisions, ...apart], inputs: lastPeriod && !known ? lastPeriod.inputs : [] };
}

/** The figures that a check looks up in an earlier period. */
const comparedBefore = (check: CrossCheck): readonly FigureRef[] =>
  check.kind === "neverBelow" || check.kind === "jump" || check.kind === "frozen" || check.kind === "slipOfThousand"
    ? check.of
    : [];

/** Tells what is not held against the earlier period: units with a part of a divided one in them, a province that took in another. */
function notComparable({ formerUnits, period }: LoadedPeriod, current: LoadedPeriod): readonly Finding[] {
  if (!formerUnits) return [];
  const told = (found: string, expected: string): Finding => ({
    code: "period/not-comparable",
    severity: "info",
    place: { file: `data/periods/${current.period.id}` },
    found: `không so với ${period.name} được vì ${found}`,
    expected,
  });
  const province =
    formerUnits(undefined).kind === "joined"
      ? [told("địa bàn gồm cả tỉnh, thành phố khác nhập vào", "địa bàn như kỳ trước")]
      : [];
  const apart = reportersOf(current.register).flatMap(({ code, name }) => {
    const was = formerUnits(code);
    if (was.kind !== "divided") return [];
    // One that kept its name is not told twice.
    const names = [...new Set(was.names)];
    return [names.some((one) => one !== name) ? `${name} (${names.join(", ")})` : name];
  });
  if (apart.length === 0) return province;
  return [
    ...province,
    told(`có phần của đơn vị bị chia: ${apart.join("; ")}`, "đơn vị gồm trọn các đơn vị trước khi sắp xếp"),
  ];
}
