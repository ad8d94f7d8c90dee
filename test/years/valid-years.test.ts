import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Submission } from "../../src/domain/workbook/submission.ts";
import { runCrossChecks } from "../../src/evaluate/cross-checks/run-cross-checks.ts";
import { criteriaSheets } from "../../src/load/period.ts";
import { writeForm } from "../../src/render/form/form.ts";
import { validateSubmission } from "../../src/validate/workbook/submission.ts";
import { read } from "../read/fixtures.ts";
import { askedBy } from "./asked.ts";
import { knowledge, PERIODS, typesOf } from "./documents.ts";
import { yearChoices } from "./drawn/year-choices.ts";
import { preparedYear } from "./prepared-year.ts";
import { type RandomYear, randomYear } from "./random-year.ts";

const years = (seed: number, numRuns: number): readonly RandomYear[] =>
  fc
    .sample(yearChoices(PERIODS, knowledge.indicatorsAt("district")), { seed, numRuns })
    .map((choices) => randomYear(knowledge, choices, askedBy(knowledge, typesOf(choices.period))));

const errorsOf = (findings: readonly { readonly severity: string }[]) =>
  findings.filter(({ severity }) => severity === "error");

/** Values without the cells they stand in. */
const valuesOf = ({ observations, lists }: Submission) => ({
  observations: [...observations.values()].map(({ indicator, actual, plan }) => [
    indicator,
    actual?.value,
    plan?.value,
  ]),
  lists: [...lists].map(([id, rows]) => [
    id,
    rows
      .map(({ key, fields }) => ({
        key,
        fields: Object.fromEntries(Object.entries(fields).map(([column, { value }]) => [column, value])),
      }))
      .filter(({ fields }) => Object.keys(fields).length > 0),
  ]),
});

test("no check across workbooks refuses a random year", () => {
  for (const year of years(1, 40)) {
    const { current, previous } = preparedYear(knowledge, year);
    const { reporting, province } = knowledge.formsIn(year.period.id);
    const findings = runCrossChecks(knowledge.crossChecksOn(year.period.end), {
      current,
      ...(previous ? { sameLastYear: previous } : {}),
      indicators: knowledge.indicatorsAt("district"),
      forms: [reporting, province],
    });
    expect(errorsOf(findings)).toEqual([]);
  }
});

test("the same year written into the forms and read back is the same data, with nothing to refuse", async () => {
  for (const year of years(7, 2)) {
    const { period, register, workbooks } = year;
    const forms = knowledge.formsIn(period.id);
    const indicators = knowledge.indicatorsAt("district");
    const sets = new Map(knowledge.sets(criteriaSheets(forms).map(({ set }) => set)).map((set) => [set.id, set]));
    const { current } = preparedYear(knowledge, year);
    for (const made of [...current.data.reports.slice(0, 2), current.data.province!]) {
      const unit = register.byCode.get(made.unit)!;
      const form = unit.level === "province" ? forms.province : forms.reporting;
      const values = workbooks.get(unit.code)!;
      const bytes = await writeForm(form, { unit, period, register, indicators, sets, values });
      const workbook = await read(bytes);
      if (!workbook.ok) throw new Error(workbook.findings.map(({ found }) => found).join("; "));
      const context = { forms, indicators, kinds: knowledge.numberKinds(), register, period: period.id, sets };
      const { submission, findings } = validateSubmission(workbook.value, context);
      expect(errorsOf(findings)).toEqual([]);
      expect(valuesOf(submission!)).toEqual(valuesOf(made));
    }
  }
});
