import { join } from "node:path";
import type { CriteriaSet } from "../../src/domain/criteria/criteria.ts";
import type { Indicator } from "../../src/domain/figures/indicator.ts";
import { type Period, parsePeriod, sameLastYear } from "../../src/domain/office/period.ts";
import { type UnitRegister, workbookNames } from "../../src/domain/units/unit.ts";
import type { Forms } from "../../src/domain/workbook/form.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { writeForm } from "../../src/render/form/form.ts";
import type { FormValues } from "../../src/render/form/form-values.ts";

import { communeStandings } from "./commune-standing.ts";
import { districtValues } from "./district-values.ts";
import { figureValues, provinceValues } from "./province-values.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { type SampleSources, SOURCES, sampleSources } from "./sample-sources.ts";
import type { SampleWorkbook } from "./sample-workbook.ts";
import { twoTierWorkbooks } from "./two-tiers.ts";
import { sourcesOf2023 } from "./year-2023.ts";

/** The workbooks of the sample, built from their readable sources; `root` is the package's root. */
export async function sampleWorkbooks(root: string): Promise<readonly SampleWorkbook[]> {
  const rules = await loadRules(root);
  const csv = (name: string) => readCsv(join(root, SOURCES, `${name}.csv`));
  const [halfYear, year] = [parsePeriod("2024-H1"), parsePeriod("2023")];
  const sources = await sampleSources(root);
  const yearSources = await sourcesOf2023(root, sources, year);
  const compared = async (period: Period, rows: readonly CsvRow[], { notes }: SampleSources) =>
    provinceWorkbook(registerOn(root, period), period, rules, figureValues(rows, notes));
  return [
    ...(await periodWorkbooks(root, halfYear, rules, sources)),
    await compared(sameLastYear(halfYear), csv("province-2023"), sources),
    ...(await periodWorkbooks(root, year, rules, yearSources)),
    await compared(sameLastYear(year), csv("2023/province-2022"), yearSources),
    ...(await twoTierWorkbooks(root, parsePeriod("2026-H1"))),
    await compared(parsePeriod("2025-H1"), csv("2026/province-2025"), sources),
  ];
}

/** A workbook of every district and one of the province, as the sources of a period have it. */
export async function periodWorkbooks(
  root: string,
  period: Period,
  rules: Rules,
  sources: SampleSources,
  isWanted: (district: string) => boolean = () => true,
) {
  const register = registerOn(root, period);
  const context = { ...rules, period, register, standings: communeStandings(register, sources) };
  const workbooks: SampleWorkbook[] = [];
  for (const unit of register.districts.filter(({ code }) => isWanted(code))) {
    const values = districtValues(unit, context, sources);
    const bytes = await writeForm(rules.formsIn(period).reporting, { ...context, unit, values });
    workbooks.push({ path: `data/periods/${period.id}/${workbookNames(register).get(unit.code)}.xlsx`, bytes });
  }
  return [...workbooks, await provinceWorkbook(register, period, rules, provinceValues(sources))];
}

async function provinceWorkbook(
  register: UnitRegister,
  period: Period,
  rules: Rules,
  values: FormValues,
): Promise<SampleWorkbook> {
  const bytes = await writeForm(rules.formsIn(period).province, {
    ...rules,
    period,
    register,
    unit: register.province,
    values,
  });
  return { path: `data/periods/${period.id}/tinh.xlsx`, bytes };
}

/** What workbooks are laid out by. */
interface Rules {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly formsIn: (period: Period) => Forms;
  readonly sets: ReadonlyMap<string, CriteriaSet>;
}

export async function loadRules(root: string): Promise<Rules> {
  const knowledge = openKnowledge(root);
  const sets = knowledge.sets(["xa-ntm-2021-2025", "xa-ntm-nang-cao-2021-2025"]);
  return {
    indicators: knowledge.indicatorsAt("district"),
    formsIn: ({ id }) => knowledge.formsIn(id),
    sets: new Map(sets.map((set) => [set.id, set])),
  };
}

const registerOn = (root: string, { end }: Period): UnitRegister => openKnowledge(root).registerOn(end);
