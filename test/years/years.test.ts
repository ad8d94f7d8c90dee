import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CannotRun } from "../../src/domain/findings/finding.ts";
import { seeds } from "../support/share.ts";
import { type Complaint, complaintsOf } from "./complaints.ts";
import { knowledge, madeDocument, PERIODS, TWO_TIER_PERIODS, typesOf } from "./documents.ts";
import { type YearChoices, yearChoices } from "./drawn/year-choices.ts";
import { KNOWN_GAPS } from "./known-gaps.ts";

/** How many years are tried; `NTM_YEARS=5000` for the long run, `NTM_SEED` for another set of years. */
const YEARS = Number(process.env.NTM_YEARS ?? seeds(300, 0.03));
const SEED = Number(process.env.NTM_SEED ?? 20240614);

/** One document of a year: of several types each year has its turn, and every fourth has annexes. */
function complaints(choices: YearChoices): readonly Complaint[] {
  const types = typesOf(choices.period);
  const type = types[choices.seed % types.length]!;
  try {
    const made = madeDocument(choices, type, choices.seed % 4 === 0);
    return made ? complaintsOf(made) : [];
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return [{ key: `stopped ${type}`, why: error.message }];
  }
}

test.each([
  ["district", PERIODS, YEARS],
  ["commune", TWO_TIER_PERIODS, Math.ceil(YEARS / 4)],
] as const)(
  "a document of any valid year of %ss is whole, true to its data, and passes its own check",
  (level, periods, numRuns) => {
    const property = fc.property(yearChoices(periods, knowledge.indicatorsAt(level)), (choices) => {
      expect(complaints(choices).filter(({ key }) => !KNOWN_GAPS.has(key))).toEqual([]);
    });
    fc.assert(property, { seed: SEED, numRuns });
  },
);
