import { bearersIn } from "../../../domain/figures/asked.ts";
import type { Indicator } from "../../../domain/figures/indicator.ts";
import type { Period } from "../../../domain/office/period.ts";
import { reportedInYear } from "../../../domain/office/year-so-far.ts";
import { decimalOf } from "../../../domain/text/decimal.ts";
import type { Unit } from "../../../domain/units/unit.ts";
import type { Form } from "../../../domain/workbook/form.ts";
import type { Submission } from "../../../domain/workbook/submission.ts";
import { seenFrom } from "../../../load/former-units.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import type { LoadedPeriod } from "../../../load/period.ts";
import type { ReportedSoFar } from "../../../render/form/form-values.ts";
import type { LoadOnce, Wanted } from "./earlier-workbooks.ts";
import { unitThen } from "./unit-then.ts";

/** What a unit reported in the year before a period, and the workbooks that say so. */
export interface SoFar {
  readonly of: (unit: Unit, form: Form) => ReportedSoFar | undefined;
  readonly inputs: LoadedPeriod["inputs"];
}

/** The year so far, from the periods at hand that follow one another from January on. */
export async function reportedSoFar(
  knowledge: Knowledge,
  { period, register }: Pick<Wanted, "period" | "register">,
  load: LoadOnce,
): Promise<SoFar> {
  const loaded: LoadedPeriod[] = [];
  for (const one of reportedInYear(period, knowledge.periods())) loaded.push(await load(one));
  const seen = loaded.map((one) => seenFrom(knowledge, { period, register }, one));
  const indicators = [...knowledge.indicatorsOn(period.end).values()].filter(({ entered }) => entered);
  const until = loaded.at(-1)?.period;
  return {
    of: (unit, form) => {
      const workbooks = seen.map((then) => {
        const said = unitThen(unit, form, then);
        return { period: then.period, submission: said.kind === "said" ? said.submission : undefined };
      });
      if (!until || !workbooks.some(({ submission }) => submission)) return undefined;
      const values = indicators.flatMap((indicator): [string, number][] => {
        const value = reportedValue(indicator, workbooks, knowledge.indicatorsOn(period.end));
        return value === undefined ? [] : [[indicator.id, value]];
      });
      return { until, values: new Map(values) };
    },
    inputs: loaded.flatMap(({ inputs }) => inputs),
  };
}

/** Of a flow the sum, when every period has it; of a stock the latest. */
function reportedValue(
  indicator: Indicator,
  workbooks: readonly { readonly period: Period; readonly submission: Submission | undefined }[],
  indicators: ReadonlyMap<string, Indicator>,
): number | undefined {
  const values = workbooks.map(({ period, submission }) => {
    const bearers = bearersIn(indicator, period, indicators);
    return sumOf(bearers.map(({ id }) => submission?.observations.get(id)?.actual?.value));
  });
  return indicator.kind === "stock" ? values.findLast((value) => value !== undefined) : sumOf(values);
}

/** Nothing where one is missing, or where there is none. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
  return values.reduce((sum, value) => sum.plus(decimalOf(value!)), decimalOf(0)).toNumber();
}
