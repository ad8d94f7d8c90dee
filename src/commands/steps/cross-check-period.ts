import type { Finding } from "../../domain/findings/finding.ts";
import { earlierPeriods } from "../../domain/office/earlier-periods.ts";
import { sameLastYear } from "../../domain/office/period.ts";
import { runCrossChecks } from "../../evaluate/cross-checks/run-cross-checks.ts";
import type { Knowledge } from "../../load/knowledge.ts";
import { type LoadedPeriod, loadPeriod } from "../../load/period.ts";

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
  const lastPeriod = last && (known ?? (await loadPeriod(knowledge, last)));
  const { reporting, province } = knowledge.formsOn(current.period.end);
  const findings = runCrossChecks(knowledge.crossChecksOn(current.period.end), {
    current,
    ...(lastPeriod ? { lastPeriod } : {}),
    ...(lastYear ? { sameLastYear: lastYear } : {}),
    indicators: current.indicators,
    forms: [reporting, province],
  });
  return { findings, inputs: lastPeriod && !known ? lastPeriod.inputs : [] };
}
