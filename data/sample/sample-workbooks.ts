import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CriteriaSet } from "../../src/domain/criteria.ts";
import type { Period } from "../../src/domain/period.ts";
import { parsePeriod, sameLastYear } from "../../src/domain/period.ts";
import { type UnitRegister, workbookName } from "../../src/domain/unit.ts";
import { readUnitFiles } from "../../src/read/unit-files.ts";
import { readYaml } from "../../src/read/yaml-file.ts";
import { writeForm } from "../../src/render/form.ts";
import { criteriaSets } from "../../src/validate/criteria-set.ts";
import { formLayouts } from "../../src/validate/form-layout.ts";
import { indicatorDictionary } from "../../src/validate/indicator-dictionary.ts";
import { unitRegister } from "../../src/validate/unit-register.ts";
import { communeStandings } from "./commune-standing.ts";
import { districtValues } from "./district-values.ts";
import { previousProvinceValues, provinceValues } from "./province-values.ts";
import { sampleSources } from "./sample-sources.ts";

export interface SampleWorkbook {
  /** Path below the package's root, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The workbooks of the sample, built from the sources in `data/sample`; `root` is the package's root. */
export async function sampleWorkbooks(root: string): Promise<readonly SampleWorkbook[]> {
  const period = parsePeriod("2024-H1");
  const previous = sameLastYear(period);
  const sources = await sampleSources(root);
  const indicators = await loadIndicators(root);
  const forms = formLayouts(
    {
      district: await source(root, "data/forms/district.yaml"),
      province: await source(root, "data/forms/province.yaml"),
    },
    indicators,
  );
  const register = await registerOn(root, period);
  const sets = await loadSets(root, ["xa-ntm-2021-2025", "xa-ntm-nang-cao-2021-2025"]);
  const context = { period, register, indicators, sets };
  const standings = communeStandings(register, sources);
  const workbooks: SampleWorkbook[] = [];
  for (const unit of register.districts) {
    const values = districtValues(unit, { ...context, standings }, sources);
    const bytes = await writeForm(forms.district, { ...context, unit, values });
    workbooks.push({ path: `data/periods/${period.id}/${workbookName(unit)}.xlsx`, bytes });
  }
  const province = { ...context, unit: register.province, values: provinceValues(sources) };
  workbooks.push({ path: `data/periods/${period.id}/tinh.xlsx`, bytes: await writeForm(forms.province, province) });
  const lastYear = {
    ...province,
    period: previous,
    register: await registerOn(root, previous),
    values: previousProvinceValues(sources),
  };
  workbooks.push({ path: `data/periods/${previous.id}/tinh.xlsx`, bytes: await writeForm(forms.province, lastYear) });
  return workbooks;
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
  const files = await readUnitFiles((path) => join(root, path));
  return unitRegister(files, period.end);
}
