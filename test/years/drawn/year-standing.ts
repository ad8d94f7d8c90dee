import { getDayOfYear, parseISO } from "date-fns";
import { reporterOf, type Unit, type UnitRegister } from "../../../src/domain/units/unit.ts";
import type { EnteredRow } from "../../../src/render/form/form-values.ts";
import { between, chosen, type Draw, oneOf } from "../draws.ts";
import type { ListName, YearChoices } from "./year-choices.ts";
import type { YearDays } from "./year-days.ts";

/** Decisions on titles, and dossiers of those that have none yet, by the unit that reports. */
export interface Standing {
  readonly recognitions: ReadonlyMap<string, readonly EnteredRow[]>;
  readonly dossiers: ReadonlyMap<string, readonly EnteredRow[]>;
}

interface Title {
  readonly title: string;
  readonly list: ListName;
  readonly dossiers: ListName;
  readonly types: readonly string[];
  /** The title that a unit has first. */
  readonly above?: string;
  /** Decisions that the register of documents knows, for rows that leave the day to it; those with a day have one of their own. */
  readonly decisions?: readonly string[];
}

const TITLES: readonly Title[] = [
  { title: "commune", list: "communes", dossiers: "dossier-communes", types: ["commune"] },
  { title: "advanced-commune", list: "advanced", dossiers: "dossier-advanced", types: ["commune"], above: "commune" },
  { title: "model-commune", list: "model", dossiers: "dossier-model", types: ["commune"], above: "advanced-commune" },
  { title: "civilised-urban", list: "civilised", dossiers: "dossier-civilised", types: ["ward", "township"] },
  {
    title: "district",
    list: "districts",
    dossiers: "dossier-districts",
    types: ["ruralDistrict"],
    decisions: ["525/QĐ-TTg"],
  },
  {
    title: "advanced-district",
    list: "advanced-districts",
    dossiers: "dossier-advanced-districts",
    types: ["ruralDistrict"],
    above: "district",
    decisions: ["525/QĐ-TTg"],
  },
  {
    title: "completed-town",
    list: "towns",
    dossiers: "dossier-towns",
    types: ["town", "city"],
    decisions: ["525/QĐ-TTg"],
  },
];

const STATES = ["registered", "completing", "appraised", "submitted"] as const;

/** No title without the one below it, no dossier for what is recognised: what the checks of rows ask for. */
export function standingOf(register: UnitRegister, choices: YearChoices, days: YearDays, draw: Draw): Standing {
  const recognitions = new Map<string, EnteredRow[]>();
  const dossiers = new Map<string, EnteredRow[]>();
  const holders = new Map<string, ReadonlySet<Unit>>();
  const add = (rows: Map<string, EnteredRow[]>, unit: Unit, fields: EnteredRow["fields"]): void => {
    const owner = reporterOf(unit, register);
    rows.set(owner, [...(rows.get(owner) ?? []), { fields }]);
  };
  for (const { title, list, dossiers: dossierList, types, above, decisions } of TITLES) {
    const units = [...register.districts, ...register.communes]
      .filter(({ type, inProgramme }) => types.includes(type) && (type !== "commune" || inProgramme))
      .filter((unit) => above === undefined || holders.get(above)!.has(unit));
    const rank = (what: string) => (index: number) => draw(what, list, index);
    const held = chosen(units, choices.lists[list], rank("held"));
    holders.set(title, new Set(held));
    for (const unit of held) {
      // No title is older than the one below it: all of a unit's are decided after the end, or none.
      const isLate = draw("late", unit.code) < 0.15;
      const mixed = isLate ? "afterEnd" : oneOf(draw("time", title, unit.code), MIXED);
      const time = choices.recognised === "mixed" ? mixed : choices.recognised;
      const day = time === "dayless" ? undefined : dayOf(time, title, days, draw(title, unit.code));
      // One without a day is listed with the documents, where each number stands once.
      const number =
        day === undefined ? 4000 + (Number(unit.code) % 5000) : numberOn(day, draw("number", title, unit.code));
      const known =
        decisions === undefined
          ? `${number}/QĐ-UBND`
          : day === undefined
            ? oneOf(draw("of", unit.code), decisions)
            : `${(title === "advanced-district" ? 5000 : 4000) + Number(unit.code)}/QĐ-TTg`;
      add(recognitions, unit, {
        unit: unit.code,
        title,
        ...(draw("decision", title, unit.code) < 0.8 || time === "inPeriod" ? { decision: known } : {}),
        ...(day === undefined ? {} : { date: day, year: time === "afterEnd" ? days.year : Number(day.slice(0, 4)) }),
      });
    }
    const others = units.filter((unit) => !held.includes(unit));
    for (const unit of chosen(others, choices.lists[dossierList], rank("dossier"))) {
      // One handed in last year may still be open.
      const year = days.year - (draw("year", title, unit.code) < 0.15 ? 1 : 0);
      const drawn = choices.dossiers === "mixed" ? oneOf(draw("state", title, unit.code), STATES) : choices.dossiers;
      // Only what the centre decides on is submitted to it.
      const status = drawn === "submitted" && decisions === undefined ? "appraised" : drawn;
      const isReady = status === "appraised" || status === "submitted";
      const dated = oneOf(draw("dossier day", title, unit.code), [undefined, "inPeriod", "before"] as const);
      const moment = draw("of dossier", title, unit.code);
      const day = dated === "inPeriod" ? days.within(moment) : days.yearsBefore(1, moment);
      const date = isReady && dated ? day : undefined;
      add(dossiers, unit, { unit: unit.code, title, year, status, ...(date === undefined ? {} : { date }) });
    }
  }
  return { recognitions, dossiers };
}

/** Numbers are given in the order of days (Nghị định 30/2020/NĐ-CP, Điều 15): within a year one number has one day. */
const numberOn = (day: string, drawn: number): number => 10 * getDayOfYear(parseISO(day)) + between(drawn, 0, 9);

const MIXED = ["before", "before", "inPeriod", "inPeriod", "dayless"] as const;

/** A unit gets one title after the other; before the period in the years before, each a year of its own. */
const YEARS: Readonly<Record<string, number>> = { "advanced-commune": 1, "model-commune": 2, "advanced-district": 1 };

function dayOf(time: "before" | "inPeriod" | "afterEnd", title: string, days: YearDays, draw: number): string {
  if (time === "afterEnd") return days.fromEnd(1 + Math.floor(draw * 40));
  return time === "inPeriod" ? days.within(draw) : days.yearsBefore(4 - (YEARS[title] ?? 0), draw);
}
