import type { Period } from "../../src/domain/office/period.ts";
import { communesOf, reportersOf, type Unit, type UnitRegister } from "../../src/domain/units/unit.ts";
import { type Form, formOf } from "../../src/domain/workbook/form.ts";
import type { Knowledge } from "../../src/load/knowledge.ts";
import type { EnteredRow, FormValues } from "../../src/render/form/form-values.ts";
import { riceOf } from "./drawn/year-before.ts";
import type { YearChoices } from "./drawn/year-choices.ts";
import { assessmentsOf, civilisedOf, criteriaLists } from "./drawn/year-criteria.ts";
import { daysOf } from "./drawn/year-days.ts";
import { type FigureSources, keepWithin, type Observations, observationsOf } from "./drawn/year-figures.ts";
import { taskRows } from "./drawn/year-ledger.ts";
import { communeRows, incomeRows, type ListSources, linkageRows, productRows } from "./drawn/year-lists.ts";
import { cropRows, documentRows, eventRows, narrativeRow, priceRows } from "./drawn/year-province.ts";
import { standingOf } from "./drawn/year-standing.ts";
import type { Draw } from "./draws.ts";

/** By code of the unit that reports (a district, later a commune), or of the province. */
export type Workbooks = ReadonlyMap<string, FormValues>;

/** What templates ask for by name. */
export interface Asked {
  /** Sections for which officers write. */
  readonly sections: readonly string[];
  /** Items under which tasks are assigned. */
  readonly items: readonly string[];
}

/** The workbooks of one period as clerks would fill them in: valid, whatever the choices are. */
export function workbooksOf(
  knowledge: Knowledge,
  choices: YearChoices,
  period: Period,
  register: UnitRegister,
  draw: Draw,
  { sections, items }: Asked,
): Workbooks {
  const sources: ListSources = { register, choices, days: daysOf(period), draw };
  const figures: FigureSources = { choices, indicators: knowledge.indicatorsOn(period.end), draw };
  const { reporting, province } = knowledge.formsIn(period.id);
  const reporters = reportersOf(register);
  const checks = knowledge.crossChecksOn(period.end).filter(({ severity }) => severity === "error");
  const observed = (form: Form, scope: string, { code }: Unit, rank: number) => {
    const observations = observationsOf(idsOf(form, choices.measures), code, rank, figures);
    const within = checks.flatMap((check) =>
      check.scope !== "row" && check.scope === scope && check.kind === "atMost" ? [check] : [],
    );
    if (scope === "province") riceOf(observations, draw);
    // The rules stand in an order of their own.
    for (let round = 0; round < 2; round++) keepWithin(observations, within, reporters.length);
    return observations;
  };
  const standing = standingOf(register, choices, sources.days, draw);
  const workbooks = new Map<string, FormValues>();
  for (const [rank, unit] of reporters.entries()) {
    const form = formOf(reporting, unit);
    const observations = observed(form, "district", unit, rank);
    const dossiers = standing.dossiers.get(unit.code) ?? [];
    if (!dossiers.some(({ fields }) => fields.title === "advanced-district")) {
      observations.delete("advanced-progress-from");
      observations.delete("advanced-progress-to");
    }
    const recognitions = standing.recognitions.get(unit.code) ?? [];
    const lists = [
      ["recognitions", recognitions],
      ["dossiers", dossiers],
      ...unitLists(form, unit, sources),
      ...criteriaLists(knowledge, form, unit.level === "commune" ? [unit] : communesOf(register, unit.code), sources),
    ] as const;
    peopled(
      observations,
      lists.flatMap(([id, rows]) => (id === "communes" ? rows : [])),
    );
    workbooks.set(unit.code, { observations, lists: new Map(lists) });
  }
  const observations = observed(province, "province", register.province, 0);
  const poor = observations.get("poor-households")?.actual;
  const households = observations.get("province-households")?.actual;
  if (poor !== undefined && households !== undefined)
    observations.set("poor-households", { actual: Math.min(poor, households) });
  const communes = register.communes.filter(({ type, inProgramme }) => type === "commune" && inProgramme).length;
  const held = [...standing.recognitions.values()].flat().filter(({ fields }) => fields.title === "advanced-commune");
  for (const id of ["proposed-advanced-communes", "proposed-model-communes"]) {
    const { plan = 0 } = observations.get(id) ?? {};
    observations.set(id, { plan: Math.min(plan, communes - held.length) });
  }
  const [stars, all] = ["ocop-four-stars-in-period", "ocop-in-period"].map((id) => observations.get(id)?.plan ?? 0);
  if (stars! > all!) observations.set("ocop-four-stars-in-period", { plan: all! });
  const lists = [
    ...(province.sheets.some(({ id }) => id === "incomes") ? [["incomes", incomeRows(sources)] as const] : []),
    ["crops", cropRows(sources)],
    ["prices", priceRows(sources)],
    ["events", eventRows(sources)],
    ["narratives", sections.map(narrativeRow)],
    ["tasks", taskRows(items, sources)],
    ["documents", documentRows([...standing.recognitions.values()].flat(), sources)],
  ] as const;
  workbooks.set(register.province.code, { observations, lists: new Map(lists) });
  return workbooks;
}

/** No unit has more households than people. */
function peopled(observations: Observations, communes: readonly EnteredRow[]): void {
  const people = observations.get("residents");
  const households = communes.reduce((sum, { fields }) => sum + Number(fields.households ?? 0), 0);
  if (people?.actual !== undefined && people.actual < households)
    observations.set("residents", { ...people, actual: households });
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

function unitLists(
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
