import { isSetNamed } from "../../domain/criteria/sets-in-force.ts";
import { hasValue } from "../../domain/figures/asked.ts";
import { isHole } from "../../domain/figures/figure.ts";
import { inCityWords } from "../../domain/office/city-words.ts";
import { endsYear, kindOfPeriod, PERIOD_KINDS, type Period, startsYear } from "../../domain/office/period.ts";
import { reportingLevel } from "../../domain/units/unit.ts";
import type { Helper } from "../core/helper.ts";

const BOOLEAN = { kind: "boolean" } as const;

/**
 * The period asks for the figure, the sheet or its column: what it does not ask for is not missing, and a document must not
 * speak of it.
 */
const entered: Helper = {
  params: ["figureOrRows"],
  options: { column: "column" },
  yields: BOOLEAN,
  run: ({ composition: { view }, params, options }) => {
    const [name] = params;
    if (typeof name !== "string") return true;
    const indicator = view.indicators.get(name.slice(name.lastIndexOf(":") + 1));
    if (indicator) return hasValue(indicator, view.period, view.indicators);
    const { column } = options;
    const columns = view.columns.get(name) ?? [];
    return column === undefined ? columns.length > 0 : columns.includes(String(column));
  },
};

const TESTS: Readonly<Record<string, (period: Period) => boolean>> = { first: startsYear, last: endsYear };

/** The period is the first or the last of its year, or of a kind: {{#if (periodIs "last")}}. */
const periodIs: Helper = {
  params: [[...Object.keys(TESTS), ...PERIOD_KINDS]],
  yields: BOOLEAN,
  run: ({ composition: { view }, params }) => {
    return isPeriod(String(params[0]), view.period);
  },
};

/** The period is what `periodIs` names. */
export const isPeriod = (name: string, period: Period): boolean =>
  TESTS[name]?.(period) ?? kindOfPeriod(period) === name;

/** A set of this name is in force at the period's end; with `number`, the law sets a number there that is known. */
const inForce: Helper = {
  params: ["set"],
  options: { number: "indicator" },
  yields: BOOLEAN,
  run: ({ composition: { view }, params, options }) => {
    const name = String(params[0]);
    if (!view.sets.some(({ id }) => isSetNamed(id, name))) return false;
    return options.number === undefined || !isHole(view.figure(`threshold:${name}/${String(options.number)}`));
  },
};

/** Units of this level report: districts, or where there are none communes and wards. */
const reportedBy: Helper = {
  params: [["district", "commune"]],
  yields: BOOLEAN,
  run: ({ composition: { view }, params }) => reportingLevel(view.register) === params[0],
};

/** What the units that report are called: {{reporters district="huyện, thành phố, thị xã" commune="xã, phường"}}. */
const reporters: Helper = {
  params: [],
  options: { district: "words", commune: "words" },
  required: ["district", "commune"],
  yields: { kind: "printed" },
  run: ({ composition: { view }, options }) =>
    inCityWords(String(options[reportingLevel(view.register)]), view.cityWords ?? []),
};

/** Words of the province, as a city under the centre says them where it is one: {{province "Toàn tỉnh"}}. */
const province: Helper = {
  params: ["words"],
  yields: { kind: "printed" },
  run: ({ composition: { view }, params }) => inCityWords(String(params[0]), view.cityWords ?? []),
};

export const timeHelpers: Readonly<Record<string, Helper>> = {
  entered,
  periodIs,
  inForce,
  reportedBy,
  reporters,
  province,
};
