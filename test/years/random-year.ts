import type { Period } from "../../src/domain/office/period.ts";
import { earlierInYear } from "../../src/domain/office/year-so-far.ts";
import type { UnitRegister } from "../../src/domain/units/unit.ts";
import type { Knowledge } from "../../src/load/knowledge.ts";
import type { FormValues } from "../../src/render/form/form-values.ts";
import { yearBefore } from "./drawn/year-before.ts";
import type { YearChoices } from "./drawn/year-choices.ts";
import type { Observations } from "./drawn/year-figures.ts";
import { drawsOf } from "./draws.ts";
import { type Asked, type Workbooks, workbooksOf } from "./period-workbooks.ts";
import { provinceOf } from "./small-province.ts";

/** The workbooks of a period, of the periods before it in its year, and the province's of the year before. */
export interface RandomYear {
  readonly choices: YearChoices;
  readonly period: Period;
  readonly register: UnitRegister;
  readonly workbooks: Workbooks;
  /** From January on, in order. */
  readonly earlier: readonly {
    readonly period: Period;
    readonly register: UnitRegister;
    readonly workbooks: Workbooks;
  }[];
  /** Of the province, in the same period of the year before. */
  readonly lastYear: FormValues;
}

/** The year that the choices mean: valid, whatever they are. */
export function randomYear(knowledge: Knowledge, choices: YearChoices, asked: Asked): RandomYear {
  const draw = drawsOf(choices.seed);
  const period = knowledge.period(choices.period);
  const register = provinceOf(knowledge.registerOn(period.end), choices.size, draw);
  const workbooks = workbooksOf(knowledge, choices, period, register, draw, asked);
  const before = PARTS.map((part) => knowledge.period(`${period.year}-${part}`));
  // The first half of 2025 had districts.
  const registerThen = (one: Period): UnitRegister => {
    const then = knowledge.registerOn(one.end);
    return then.source === register.source ? register : provinceOf(then, choices.size, draw);
  };
  const earlier = earlierInYear(period, before).periods.map((one, index) => ({
    period: one,
    register: registerThen(one),
    workbooks: workbooksOf(knowledge, choices, one, registerThen(one), drawsOf(choices.seed + index + 1), asked),
  }));
  const province = register.province.code;
  const now = workbooks.get(province)!.observations as Observations;
  for (const one of earlier) neverBelow(one.workbooks.get(province)!.observations as Observations, now);
  const lastYear = {
    observations: yearBefore(now, { choices, indicators: knowledge.indicatorsOn(period.end), draw }),
    lists: new Map(),
  };
  return { choices, period, register, workbooks, earlier, lastYear };
}

/** The periods that a year is made of before any of its others. */
const PARTS = ["Q1", "04", "H1", "Q3"];

/** What is entered from January on is never less than before in its year: a check refuses it. */
function neverBelow(before: Observations, now: Observations): void {
  for (const id of ["investment-funds", "recurrent-funds"]) {
    const { actual = 0, ...rest } = before.get(id) ?? {};
    before.set(id, { ...rest, actual: Math.min(actual, now.get(id)?.actual ?? actual) });
  }
}
