import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import type { Indicator } from "../../src/domain/figures/indicator.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { type Period, parsePeriod } from "../../src/domain/office/period.ts";
import type { UnitRegister } from "../../src/domain/units/unit.ts";
import type { PeriodData } from "../../src/domain/workbook/submission.ts";
import { readWorkbook } from "../../src/read/workbook/workbook.ts";
import { unitFilesIn } from "../../src/read/workspace/unit-files.ts";
import { readYaml } from "../../src/read/workspace/yaml-file.ts";
import { criteriaSets } from "../../src/validate/criteria/criteria-set.ts";
import { type Forms, workbookForms } from "../../src/validate/rules/forms.ts";
import { indicatorDictionary } from "../../src/validate/rules/indicator-dictionary.ts";
import { unitRegister } from "../../src/validate/units/unit-register.ts";
import { periodData } from "../../src/validate/workbook/period-data.ts";
import { validateSubmission } from "../../src/validate/workbook/submission.ts";

export const ROOT = join(import.meta.dirname, "../..");

const source = (file: string) => readYaml(join(ROOT, file), file);

/** The dictionary and the forms of the package. */
export async function packageForms(): Promise<{ indicators: ReadonlyMap<string, Indicator>; forms: Forms }> {
  const files = readdirSync(join(ROOT, "data/indicators")).sort();
  const indicators = indicatorDictionary(await Promise.all(files.map((file) => source(`data/indicators/${file}`))));
  const district = await source("data/forms/district.yaml");
  const province = await source("data/forms/province.yaml");
  return { indicators, forms: workbookForms({ district, province }, indicators) };
}

/** The sets of the criteria sheets. */
export async function communeSets(): Promise<readonly CriteriaSet[]> {
  const ids = ["xa-ntm-2021-2025", "xa-ntm-nang-cao-2021-2025"];
  return criteriaSets(await Promise.all(ids.map((id) => source(`data/criteria/${id}.yaml`))));
}

export interface SamplePeriod {
  readonly period: Period;
  readonly register: UnitRegister;
  readonly data: PeriodData;
  readonly findings: readonly Finding[];
}

/** A period of the committed sample, read and checked like any other. */
export async function samplePeriod(id: string): Promise<SamplePeriod> {
  const period = parsePeriod(id);
  const { indicators, forms } = await packageForms();
  const register = unitRegister(unitFilesIn(ROOT), period.end);
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
