import type { CrossCheck } from "../domain/figures/cross-check.ts";
import { CannotRun, type Finding } from "../domain/findings/finding.ts";
import { type Period, parsePeriod, sameLastYear } from "../domain/office/period.ts";
import { runCrossChecks } from "../evaluate/cross-checks/run-cross-checks.ts";
import { listPeriods } from "../read/workspace/period-files.ts";
import { listFiles } from "../read/workspace/text-file.ts";
import type { Workspace } from "../read/workspace/workspace.ts";
import { readYaml } from "../read/workspace/yaml-file.ts";
import { crossChecks } from "../validate/cross-checks/cross-checks.ts";
import { type LoadedPeriod, loadPeriod } from "./period.ts";
import type { Rules } from "./rules.ts";

const FOLDER = "data/checks";

/** The cross-checks of `data/checks`. Throws `CannotRun` with every defect. */
export const loadCrossChecks = (workspace: Workspace, { indicators, forms }: Rules): readonly CrossCheck[] =>
  crossChecks(
    listFiles(workspace.locate(FOLDER), ".yaml").map((name) =>
      readYaml(workspace.locate(`${FOLDER}/${name}`), `${FOLDER}/${name}`),
    ),
    indicators,
    forms,
  );

/**
 * What the checks find in a loaded period, against the earlier periods that have a folder; `inputs` are the workbooks
 * of the last period, where these were read for the comparison alone. Defects of earlier periods are not findings of
 * this one: they only leave nothing to compare with.
 */
export async function crossCheckPeriod(
  workspace: Workspace,
  rules: Rules,
  checks: readonly CrossCheck[],
  current: LoadedPeriod,
  previous?: LoadedPeriod,
): Promise<{ readonly findings: readonly Finding[]; readonly inputs: LoadedPeriod["inputs"] }> {
  const ids = listPeriods(workspace.locate("data/periods"));
  const { calendar } = rules.office;
  const load = (period: Period) => loadPeriod(workspace, rules, period, rules.registerOn(period.end));
  const yearAgo = sameLastYear(current.period, calendar);
  const lastYear = previous ?? (ids.includes(yearAgo.id) ? await load(yearAgo) : undefined);
  const last = lastBefore(
    current.period,
    ids.flatMap((id) => knownPeriod(id, calendar) ?? []),
  );
  const lastPeriod = last && (last.id === lastYear?.period.id ? lastYear : await load(last));
  const findings = runCrossChecks(checks, {
    current,
    ...(lastPeriod ? { lastPeriod } : {}),
    ...(lastYear ? { sameLastYear: lastYear } : {}),
    indicators: rules.indicators,
    forms: [rules.forms.district, rules.forms.province],
  });
  return { findings, inputs: lastPeriod && lastPeriod !== lastYear ? lastPeriod.inputs : [] };
}

/** The period whose data was closed latest before this one's; of two closed on one day, the longer. */
export const lastBefore = (period: Period, periods: readonly Period[]): Period | undefined =>
  periods
    .filter(({ end }) => end < period.end)
    .sort((left, right) =>
      left.end === right.end ? (left.start < right.start ? -1 : 1) : left.end > right.end ? -1 : 1,
    )[0];

/** Other folders may lie beside the periods. */
function knownPeriod(id: string, calendar: Rules["office"]["calendar"]): Period | undefined {
  try {
    return parsePeriod(id, calendar);
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}
