import type { CrossCheck, FigureCrossCheck } from "../../domain/figures/cross-check.ts";
import type { Figure } from "../../domain/figures/figure.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { isCurrent } from "../../domain/office/current.ts";
import { reportersOf } from "../../domain/units/unit.ts";
import type { Form } from "../../domain/workbook/form.ts";
import { type MeasureContext, measurer } from "../figures/measure.ts";
import type { MeasuredPeriod } from "../figures/measured-period.ts";
import { compareFigures } from "./compare-figures.ts";
import { compareHistory, type EarlierPeriod, type HistoryScope } from "./compare-history.ts";
import { compareRows } from "./compare-rows.ts";
import { listWords, type Violation } from "./message.ts";

export interface CrossCheckInput {
  readonly current: MeasuredPeriod;
  /** The period whose data was closed latest before this one's, where there is one. */
  readonly lastPeriod?: MeasuredPeriod;
  readonly sameLastYear?: MeasuredPeriod;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** For the names of sheets and columns in messages. */
  readonly forms: readonly Form[];
}

/** What the checks that a period has find in it, check by check, in official order of the units that report: code `check/<id>`. */
export function runCrossChecks(checks: readonly CrossCheck[], input: CrossCheckInput): readonly Finding[] {
  const { current, lastPeriod, sameLastYear, indicators } = input;
  const words = listWords(input.forms);
  const measureOf = (measured: MeasuredPeriod, previous?: MeasuredPeriod) =>
    measurer(
      { ...measured, ...(previous ? { previous } : {}), indicators, threshold } satisfies MeasureContext,
      MOST_UNITS,
    );
  const earlier = (measured: MeasuredPeriod): EarlierPeriod => ({
    period: measured.period,
    measure: measureOf(measured),
  });
  const province: HistoryScope = {
    measure: measureOf(current, sameLastYear),
    measured: current,
    indicators,
    ...(lastPeriod ? { lastPeriod: earlier(lastPeriod) } : {}),
    ...(sameLastYear ? { sameLastYear: earlier(sameLastYear) } : {}),
  };
  const asked = checks.filter((check) => isCurrent(check, current.period));
  const ofUnits = unitViolations(asked, province);
  return asked.flatMap((check) => {
    const found =
      check.scope === "row"
        ? compareRows(check, current, words)
        : (ofUnits.get(check) ?? provinceViolations(check, province));
    return found.map((violation) => findingOf(check, violation, current));
  });
}

/** More than report in any province: of a country the figures of all units would be most of what a run holds. */
const MOST_UNITS = 200;

/** Checks name no figure that follows from a threshold: their validation refuses it. */
const threshold = (ref: string): Figure => {
  throw new Error(`a cross-check asks for threshold ${ref}`);
};

const provinceViolations = (check: FigureCrossCheck, province: HistoryScope): readonly Violation[] =>
  violationsOf(check, province).map((one) => ({ ...one, unit: province.measured.register.province.name }));

/** Of the checks that look at each unit that reports: unit by unit, so that all of them find its figures known. */
function unitViolations(
  checks: readonly CrossCheck[],
  province: HistoryScope,
): ReadonlyMap<CrossCheck, readonly Violation[]> {
  const ofUnits = checks.flatMap((check) => (check.scope === "row" || check.scope === "province" ? [] : [check]));
  const found = new Map(ofUnits.map((check): [CrossCheck, Violation[]] => [check, []]));
  for (const { code, name } of reportersOf(province.measured.register)) {
    const scope = { ...province, unit: code };
    for (const check of ofUnits)
      for (const one of violationsOf(check, scope)) found.get(check)!.push({ ...one, unit: name });
  }
  return found;
}

function violationsOf(check: FigureCrossCheck, scope: HistoryScope): readonly Violation[] {
  switch (check.kind) {
    case "neverBelow":
    case "jump":
    case "frozen":
    case "slipOfThousand":
      return compareHistory(check, scope);
    default:
      return compareFigures(check, scope);
  }
}

function findingOf(check: CrossCheck, violation: Violation, current: MeasuredPeriod): Finding {
  const { found, expected, places, unit } = violation;
  return {
    code: `check/${check.id}`,
    severity: check.severity,
    place: placeOf(violation, current),
    ...(places.length > 1 ? { places } : {}),
    ...(unit === undefined ? {} : { unit }),
    found: `${check.message}: ${found}`,
    expected,
    fix: check.fix,
  };
}

/** The first cell; the period's folder where several workbooks add up, as no single one of them is at fault. */
function placeOf({ places, unit }: Violation, { data, register }: MeasuredPeriod): Finding["place"] {
  const first = places[0];
  if (!first) {
    const owner = data.reports.find((submission) => register.byCode.get(submission.unit)?.name === unit);
    const own = (owner ?? data.province)?.file;
    return own === undefined ? {} : { file: own };
  }
  const isTotal = unit === register.province.name;
  const spread = isTotal && places.some(({ file }) => file !== first.file && folderOf(file) === folderOf(first.file));
  return spread ? { file: folderOf(first.file) } : first;
}

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf("/")));
