import * as fc from "fast-check";
import { expect, test } from "vitest";
import { documentGround, documentTopics } from "../../src/commands/steps/documents/compose-document.ts";
import type { PreparedPeriod } from "../../src/commands/steps/documents/prepared-period.ts";
import { holesByFilling, holesByWalking } from "../../src/compose/report-holes.ts";
import { CannotRun } from "../../src/domain/findings/finding.ts";
import type { ListRow, Observation, Submission } from "../../src/domain/workbook/submission.ts";
import { seeds } from "../support/share.ts";
import { knowledge, PERIODS, planOf, TWO_TIER_PERIODS, typesOf } from "./documents.ts";
import { type YearChoices, yearChoices } from "./drawn/year-choices.ts";
import { type Draw, drawsOf } from "./draws.ts";
import { preparedYear } from "./prepared-year.ts";
import { randomYear } from "./random-year.ts";

/** How many years are tried; `NTM_YEARS=2000` for the long run, `NTM_SEED` for another set of years. */
const YEARS = Number(process.env.NTM_YEARS ?? seeds(200, 0.05));
const SEED = Number(process.env.NTM_SEED ?? 20261128);

/** How much of what was entered is lost: nothing, little, half of it, nearly all. */
const LOST = [0, 0.02, 0.5, 0.95];

/** A workbook in which cells were left blank, rows and whole sheets are missing. */
function withLosses(submission: Submission, share: number, draw: Draw): Submission {
  const isLost = (...name: readonly string[]) => draw(submission.unit, ...name) < share;
  const observations = [...submission.observations].map(([id, observation]): [string, Observation] => {
    const { actual, plan, nextPlan, ...rest } = observation;
    return [
      id,
      {
        ...rest,
        ...(actual && !isLost(id, "actual") ? { actual } : {}),
        ...(plan && !isLost(id, "plan") ? { plan } : {}),
        ...(nextPlan && !isLost(id, "next") ? { nextPlan } : {}),
      },
    ];
  });
  const lists = [...submission.lists].flatMap(([id, rows]): readonly [string, readonly ListRow[]][] => {
    if (isLost(id, "sheet")) return [];
    const kept = rows.filter(({ place }) => !isLost(id, place.address, "row"));
    return [
      [id, kept.map((row) => ({ ...row, fields: fieldsLeft(row, (column) => isLost(id, row.place.address, column)) }))],
    ];
  });
  return { ...submission, observations: new Map(observations), lists: new Map(lists) };
}

/** A row without its unit, a task without its content are refused when a workbook is read. */
const REQUIRED: ReadonlySet<string> = new Set(["unit", "content"]);

const fieldsLeft = ({ fields }: ListRow, isLost: (column: string) => boolean): ListRow["fields"] =>
  Object.fromEntries(Object.entries(fields).filter(([column]) => REQUIRED.has(column) || !isLost(column)));

function prepared(choices: YearChoices, asked: Parameters<typeof randomYear>[2]): PreparedPeriod {
  const draw = drawsOf(choices.seed);
  const share = LOST[Math.floor(choices.seed / 8) % LOST.length]!;
  const whole = preparedYear(knowledge, randomYear(knowledge, choices, asked));
  const { current } = whole;
  const { province, reports } = current.data;
  const data = {
    ...current.data,
    ...(province ? { province: withLosses(province, share, draw) } : {}),
    reports: reports
      .filter(({ unit }) => draw(unit, "sent") >= share / 4)
      .map((report) => withLosses(report, share, draw)),
  };
  return { ...whole, current: { ...current, data } };
}

/** What comes of it: the holes in their order, or why it stopped. */
function told(work: () => readonly object[]): unknown {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return error.message;
  }
}

const tried = { holes: 0, documents: 0 };

test.each([
  ["district", PERIODS, YEARS],
  ["commune", TWO_TIER_PERIODS, Math.ceil(YEARS / 4)],
] as const)("what a document of %ss lacks is told alike with its text and without", (level, periods, numRuns) => {
  const property = fc.property(yearChoices(periods, knowledge.indicatorsAt(level)), (choices) => {
    const types = typesOf(choices.period);
    const { plan, asked } = planOf(choices.period, types[choices.seed % types.length]!, choices.seed % 4 !== 0);
    const ground = documentGround(knowledge, plan, prepared(choices, asked));
    const topics = documentTopics(ground);
    if (topics?.length === 0) return;
    const topic = topics?.[choices.seed % topics.length];
    const options = topic ? { topic } : {};
    const filled = told(() => holesByFilling(plan.template, ground.view, options));
    expect(told(() => holesByWalking(plan.template, ground.view, options))).toEqual(filled);
    tried.documents++;
    if (Array.isArray(filled)) tried.holes += filled.length;
  });
  fc.assert(property, { seed: SEED, numRuns });
});

test("enough was missing", () => {
  expect(tried.holes).toBeGreaterThan(tried.documents);
});
