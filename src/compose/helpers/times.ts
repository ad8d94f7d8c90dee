import { isAsked } from "../../domain/figures/asked.ts";
import { endsYear, kindOfPeriod, PERIOD_KINDS, type Period, startsYear } from "../../domain/office/period.ts";
import type { Helper } from "../core/helper.ts";

const BOOLEAN = { kind: "boolean" } as const;

/** The period asks for the figure: what it does not ask for is no missing figure, and a document must not speak of it. */
const entered: Helper = {
  params: ["figure"],
  yields: BOOLEAN,
  run: ({ composition: { view }, params }) => {
    const [reference] = params;
    if (typeof reference !== "string") return true;
    const indicator = view.indicators.get(reference.slice(reference.indexOf(":") + 1));
    return indicator === undefined || isAsked(indicator, view.period, view.indicators);
  },
};

const TESTS: Readonly<Record<string, (period: Period) => boolean>> = { first: startsYear, last: endsYear };

/** The period is the first or the last of its year, or of a kind: {{#if (periodIs "last")}}. */
const periodIs: Helper = {
  params: [[...Object.keys(TESTS), ...PERIOD_KINDS]],
  yields: BOOLEAN,
  run: ({ composition: { view }, params }) => {
    const name = String(params[0]);
    return TESTS[name]?.(view.period) ?? kindOfPeriod(view.period) === name;
  },
};

export const timeHelpers: Readonly<Record<string, Helper>> = { entered, periodIs };
