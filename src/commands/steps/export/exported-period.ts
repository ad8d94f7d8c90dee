import { isAssessed } from "../../../domain/criteria/evidence.ts";
import { isInForce } from "../../../domain/criteria/sets-in-force.ts";
import type { Progress } from "../../../domain/document/progress.ts";
import { isAsked } from "../../../domain/figures/asked.ts";
import { isHole } from "../../../domain/figures/figure.ts";
import { type Indicator, isReported } from "../../../domain/figures/indicator.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import { type Period, startsYear } from "../../../domain/office/period.ts";
import { type Unit, unitsOf } from "../../../domain/units/unit.ts";
import { assessMeasured } from "../../../evaluate/criteria/assess-all.ts";
import { standings } from "../../../evaluate/criteria/standings.ts";
import { thresholdFigure } from "../../../evaluate/criteria/threshold-figure.ts";
import { type Measure, measurer } from "../../../evaluate/figures/measure.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { type LoadedPeriod, loadLastYear, loadWithYear } from "../../../load/period.ts";
import type { ExportedFigure, ExportInput } from "../../../render/export/export-rows.ts";
import { crossCheckPeriod } from "../cross-check-period.ts";
import { combinationOf } from "./combination.ts";

export interface ExportedPeriod {
  readonly findings: readonly Finding[];
  /** Made when it is asked for: an export with errors is not. */
  readonly tables: () => ExportInput;
}

/** Reads, checks and evaluates a period for its tables: all figures, and all units under all sets in force. */
export async function exportedPeriod(
  knowledge: Knowledge,
  period: Period,
  progress?: Progress,
): Promise<ExportedPeriod> {
  const all = knowledge.sets(knowledge.setIds());
  const sets = all.filter((set) => set.appliesTo.length > 0 && isInForce(set, period.end));
  const current = await loadWithYear(knowledge, period, sets, progress);
  const previous = await loadLastYear(knowledge, period, progress);
  const crossed = await crossCheckPeriod(knowledge, current, previous);
  const answers = knowledge.answersOf(period.id);
  const { region } = knowledge.office();
  const { indicators } = current;
  const measure = measurer({
    ...current,
    ...(previous ? { previous } : {}),
    indicators,
    threshold: (ref, date) => thresholdFigure(all, ref, date, region),
  });
  return {
    findings: answers.apply([...current.findings, ...crossed.findings]),
    tables: () => {
      const { register } = current;
      const units = unitsOf(register);
      const context = { current, sets, units, group: region, groupsOf: knowledge.groupsOn(period.end) };
      const assessments = assessMeasured(context, measure);
      const held = standings(assessments, current.data);
      return {
        period,
        province: register.province.code,
        figures: figuresOf(current, indicators, measure),
        assessments: assessments.map((assessment, index) => ({
          unit: register.byCode.get(assessment.unit)!,
          assessment,
          standing: held[index]!,
          isAssessed: isAssessed(assessment),
        })),
      };
    },
  };
}

/** The province's figures, missing ones too; of each unit that sent a workbook what it entered and what follows from it. */
function figuresOf(
  { period, register, data }: LoadedPeriod,
  indicators: ReadonlyMap<string, Indicator>,
  measure: Measure,
): readonly ExportedFigure[] {
  const asked = [...indicators.values()].filter((indicator) => isAsked(indicator, period, indicators));
  const senders = new Set(data.reports.map(({ unit }) => unit));
  const own = (unit: Unit, indicator: Indicator): readonly ExportedFigure[] =>
    rolesOf(indicator, period)
      .map(([role, ref]): ExportedFigure => {
        const figure = measure(ref, unit.level === "province" ? undefined : unit.code);
        const combine = combinationOf(indicator, indicators);
        return { unit, indicator: indicator.id, role, combine, measuredIn: indicator.unit, figure };
      })
      .filter(({ figure }) => unit.level === "province" || isReported(indicator) || !isHole(figure));
  const provincial = asked.flatMap((indicator) => own(register.province, indicator));
  const local = unitsOf(register)
    .filter(({ code, level }) => level !== "province" && senders.has(code))
    .flatMap((unit) =>
      asked.filter(({ entered }) => entered !== "province").flatMap((indicator) => own(unit, indicator)),
    );
  return [...provincial, ...local];
}

type Role = ExportedFigure["role"];

const rolesOf = ({ id, plan, formula }: Indicator, period: Period): readonly (readonly [Role, string])[] => [
  ["actual", id],
  ...(plan === "none" || formula ? [] : ([["plan", `plan:${id}`]] as const)),
  ...(startsYear(period) ? [] : ([["year", `year:${id}`]] as const)),
];
