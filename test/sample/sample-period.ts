import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import type { Indicator } from "../../src/domain/figures/indicator.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { type Period, parsePeriod } from "../../src/domain/office/period.ts";
import type { UnitRegister } from "../../src/domain/units/unit.ts";
import type { Forms } from "../../src/domain/workbook/form.ts";
import type { PeriodData } from "../../src/domain/workbook/submission.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { periodData } from "../../src/validate/workbook/period-data.ts";
import { readWorkbook } from "../support/once/read-once.ts";
import { validateSubmission } from "../support/once/validated-once.ts";

export const ROOT = join(import.meta.dirname, "../..");

const knowledge = openKnowledge(ROOT);

/** The dictionary and the forms of the package. */
export const packageForms = async (): Promise<{ indicators: ReadonlyMap<string, Indicator>; forms: Forms }> => ({
  indicators: knowledge.indicatorsAt("district"),
  forms: knowledge.formsOn("2024-06-14"),
});

/** The sets of the criteria sheets. */
export const communeSets = async (): Promise<readonly CriteriaSet[]> =>
  knowledge.sets(["xa-ntm-2021-2025", "xa-ntm-nang-cao-2021-2025"]);

export interface SamplePeriod {
  readonly period: Period;
  readonly register: UnitRegister;
  readonly data: PeriodData;
  readonly findings: readonly Finding[];
}

const kept = new Map<string, Promise<SamplePeriod>>();

/** A period of the committed sample, read and checked like any other, once in a process. */
export function samplePeriod(id: string): Promise<SamplePeriod> {
  const before = kept.get(id) ?? checked(id);
  kept.set(id, before);
  return before;
}

async function checked(id: string): Promise<SamplePeriod> {
  const period = parsePeriod(id);
  const indicators = knowledge.indicatorsAt("district");
  const forms = knowledge.formsIn(id);
  const register = knowledge.registerOn(period.end);
  const sets = new Map((await communeSets()).map((set) => [set.id, set]));
  const folder = `data/periods/${id}`;
  const read = [];
  for (const name of readdirSync(join(ROOT, folder))
    .filter((one) => one.endsWith(".xlsx"))
    .sort()) {
    const workbook = await readWorkbook(join(ROOT, folder, name), `${folder}/${name}`);
    if (!workbook.ok || workbook.findings.length > 0) throw new Error(JSON.stringify(workbook.findings));
    read.push(validateSubmission(workbook.value, { forms, indicators, register, period: id, sets }));
  }
  const { value, findings } = periodData(read, folder, period, register);
  return { period, register, data: value, findings };
}
