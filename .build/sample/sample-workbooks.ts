import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import type { Indicator } from "../../src/domain/figures/indicator.ts";
import { type Period, parsePeriod, sameLastYear } from "../../src/domain/office/period.ts";
import { type UnitRegister, workbookName } from "../../src/domain/units/unit.ts";
import { unitFilesIn } from "../../src/read/workspace/unit-files.ts";
import { readYaml } from "../../src/read/workspace/yaml-file.ts";
import { writeForm } from "../../src/render/form/form.ts";
import type { FormValues } from "../../src/render/form/form-values.ts";
import { criteriaSets } from "../../src/validate/criteria/criteria-set.ts";
import { type Forms, workbookForms } from "../../src/validate/rules/forms.ts";
import { indicatorDictionary } from "../../src/validate/rules/indicator-dictionary.ts";
import { unitRegister } from "../../src/validate/units/unit-register.ts";
import { communeStandings } from "./commune-standing.ts";
import { districtValues } from "./district-values.ts";
import { figureValues, provinceValues } from "./province-values.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { type SampleSources, SOURCES, sampleSources } from "./sample-sources.ts";
import { sourcesOf2023 } from "./year-2023.ts";

export interface SampleWorkbook {
  /** Path below the package's root, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The workbooks of the sample, built from their readable sources; `root` is the package's root. */
export async function sampleWorkbooks(root: string): Promise<readonly SampleWorkbook[]> {
  const rules = await loadRules(root);
  const csv = (name: string) => readCsv(join(root, SOURCES, `${name}.csv`));
  const [halfYear, year] = [parsePeriod("2024-H1"), parsePeriod("2023")];
  const sources = await sampleSources(root);
  const yearSources = await sourcesOf2023(root, sources, year);
  const compared = async (period: Period, rows: readonly CsvRow[], { notes }: SampleSources) =>
    provinceWorkbook(await registerOn(root, period), period, rules, figureValues(rows, notes));
  return [
    ...(await periodWorkbooks(root, halfYear, rules, sources)),
    await compared(sameLastYear(halfYear), csv("province-2023"), sources),
    ...(await periodWorkbooks(root, year, rules, yearSources)),
    await compared(sameLastYear(year), csv("2023/province-2022"), yearSources),
  ];
}

/** A workbook of every district and one of the province, as the sources of a period have it. */
export async function periodWorkbooks(root: string, period: Period, rules: Rules, sources: SampleSources) {
  const register = await registerOn(root, period);
  const context = { ...rules, period, register, standings: communeStandings(register, sources) };
  const workbooks: SampleWorkbook[] = [];
  for (const unit of register.districts) {
    const values = districtValues(unit, context, sources);
    const bytes = await writeForm(rules.forms.district, { ...context, unit, values });
    workbooks.push({ path: `data/periods/${period.id}/${workbookName(unit)}.xlsx`, bytes });
  }
  return [...workbooks, await provinceWorkbook(register, period, rules, provinceValues(sources))];
}

async function provinceWorkbook(
  register: UnitRegister,
  period: Period,
  rules: Rules,
  values: FormValues,
): Promise<SampleWorkbook> {
  const bytes = await writeForm(rules.forms.province, { ...rules, period, register, unit: register.province, values });
  return { path: `data/periods/${period.id}/tinh.xlsx`, bytes };
}

/** What workbooks are laid out by. */
interface Rules {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly forms: Forms;
  readonly sets: ReadonlyMap<string, CriteriaSet>;
}

export async function loadRules(root: string): Promise<Rules> {
  const indicators = await loadIndicators(root);
  const district = await source(root, "data/forms/district.yaml");
  const province = await source(root, "data/forms/province.yaml");
  const sets = await loadSets(root, ["xa-ntm-2021-2025", "xa-ntm-nang-cao-2021-2025"]);
  return { indicators, forms: workbookForms({ district, province }, indicators), sets };
}

const source = (root: string, file: string) => readYaml(join(root, file), file);

async function loadIndicators(root: string) {
  const files = readdirSync(join(root, "data/indicators")).sort();
  return indicatorDictionary(await Promise.all(files.map((file) => source(root, `data/indicators/${file}`))));
}

async function loadSets(root: string, ids: readonly string[]): Promise<ReadonlyMap<string, CriteriaSet>> {
  const files = await Promise.all(ids.map((id) => source(root, `data/criteria/${id}.yaml`)));
  return new Map(criteriaSets(files).map((set) => [set.id, set]));
}

async function registerOn(root: string, period: Period): Promise<UnitRegister> {
  const files = unitFilesIn(root);
  return unitRegister(files, period.end);
}
