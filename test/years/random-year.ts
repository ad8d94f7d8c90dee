import type { Period } from "../../src/domain/office/period.ts";
import { communesOf, type Unit, type UnitRegister } from "../../src/domain/units/unit.ts";
import type { Form } from "../../src/domain/workbook/form.ts";
import type { Knowledge } from "../../src/load/knowledge.ts";
import type { EnteredRow, FormValues } from "../../src/render/form/form-values.ts";
import { drawsOf } from "./draws.ts";
import { provinceOf } from "./small-province.ts";
import { riceOf, yearBefore } from "./year-before.ts";
import type { YearChoices } from "./year-choices.ts";
import { assessmentsOf, civilisedOf } from "./year-criteria.ts";
import { daysOf } from "./year-days.ts";
import { keepWithin, observationsOf } from "./year-figures.ts";
import { taskRows } from "./year-ledger.ts";
import { communeRows, type ListSources, linkageRows, productRows } from "./year-lists.ts";
import { cropRows, eventRows, priceRows } from "./year-province.ts";
import { standingOf } from "./year-standing.ts";

/** The workbooks of a period as clerks would fill them in, and the province's of the year before. */
export interface RandomYear {
  readonly choices: YearChoices;
  readonly period: Period;
  readonly register: UnitRegister;
  /** By code of the district, or of the province. */
  readonly workbooks: ReadonlyMap<string, FormValues>;
  /** Of the province, in the same period of the year before. */
  readonly lastYear: FormValues;
}

/** What templates ask for by name. */
export interface Asked {
  /** Sections for which officers write. */
  readonly sections: readonly string[];
  /** Items under which tasks are assigned. */
  readonly items: readonly string[];
}

/** The year that the choices mean: valid, whatever they are. */
export function randomYear(knowledge: Knowledge, choices: YearChoices, { sections, items }: Asked): RandomYear {
  const draw = drawsOf(choices.seed);
  const period = knowledge.period(choices.period);
  const register = provinceOf(knowledge.registerOn(period.end), choices.size, draw);
  const days = daysOf(period);
  const sources: ListSources = { register, choices, days, draw };
  const { district, province } = knowledge.formsOn(period.end);
  const indicators = knowledge.indicators();
  const checks = knowledge.crossChecksOn(period.end).filter(({ severity }) => severity === "error");
  const within = (scope: string) =>
    checks.flatMap((check) =>
      check.scope === scope && check.kind === "atMost" && "of" in check === false ? [check] : [],
    );
  const standing = standingOf(register, choices, days, draw);
  const workbooks = new Map<string, FormValues>();
  for (const [rank, unit] of register.districts.entries()) {
    const observations = observationsOf(idsOf(district, choices.measures), unit.code, rank, {
      choices,
      indicators,
      draw,
    });
    // The rules stand in an order of their own.
    for (let round = 0; round < 2; round++) keepWithin(observations, within("district"), register.districts.length);
    const dossiers = standing.dossiers.get(unit.code) ?? [];
    if (!dossiers.some(({ fields }) => fields.title === "advanced-district")) {
      observations.delete("advanced-progress-from");
      observations.delete("advanced-progress-to");
    }
    workbooks.set(unit.code, {
      observations,
      lists: new Map([
        ["recognitions", standing.recognitions.get(unit.code) ?? []],
        ["dossiers", dossiers],
        ...districtLists(district, unit, sources),
      ]),
    });
  }
  const observations = observationsOf(idsOf(province, true), register.province.code, 0, { choices, indicators, draw });
  riceOf(observations, draw);
  const poor = observations.get("poor-households")?.actual ?? 0;
  const households = observations.get("province-households")?.actual ?? 0;
  observations.set("poor-households", { actual: Math.min(poor, households) });
  for (let round = 0; round < 2; round++) keepWithin(observations, within("province"), register.districts.length);
  workbooks.set(register.province.code, {
    observations,
    lists: new Map([
      ["crops", cropRows(sources)],
      ["prices", priceRows(sources)],
      ["events", eventRows(sources)],
      ["narratives", sections.map(narrativeRow)],
      ["tasks", taskRows(items, sources)],
    ]),
  });
  const lastYear = { observations: yearBefore(observations, { choices, indicators, draw }), lists: new Map() };
  return { choices, period, register, workbooks, lastYear };
}

/** Groups of the form that districts may leave empty. */
const OPTIONAL = /để trống nếu chưa có/;

const idsOf = ({ sheets }: Form, measures: boolean): readonly string[] =>
  sheets.flatMap((sheet) =>
    sheet.kind === "indicators"
      ? sheet.groups
          .filter(({ heading }) => measures || !OPTIONAL.test(heading))
          .flatMap(({ indicators }) => indicators)
      : [],
  );

function districtLists(
  { sheets }: Form,
  unit: Unit,
  sources: ListSources,
): readonly (readonly [string, readonly EnteredRow[]])[] {
  const { register, choices, draw } = sources;
  const communes = communesOf(register, unit.code);
  const urban = communes.filter(({ type }) => type !== "commune");
  return sheets.flatMap((sheet): readonly (readonly [string, readonly EnteredRow[]])[] => {
    if (sheet.kind !== "list") return [];
    switch (sheet.id) {
      case "communes":
        return [[sheet.id, communeRows(communes, sources)]];
      case "assessments":
        return [[sheet.id, assessmentsOf(sheet, choices.words, unit.code, draw)]];
      case "civilised":
        return [[sheet.id, civilisedOf(sheet, choices.words, urban, draw)]];
      case "linkages":
        return [[sheet.id, linkageRows(unit, sources)]];
      case "products":
        return [[sheet.id, productRows(unit, sources)]];
      default:
        return [];
    }
  });
}

const narrativeRow = (section: string): EnteredRow => ({
  fields: { section, style: "paragraph", text: "Các địa phương, đơn vị tiếp tục thực hiện nhiệm vụ được giao." },
});
