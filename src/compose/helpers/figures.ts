import { isHole } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { Call, Composition, Helper, Kind } from "../core/helper.ts";
import { figureParts, joinParts, type NumberLook } from "../core/print.ts";
import { decimalFor, figureOf } from "../core/values.ts";

const PRINTED = { kind: "printed" } as const;

/** How a call wants its number to look; `beside` is a figure or a number that it stands beside. */
export function lookOf(call: Call, unit: NumberLook["unit"]): NumberLook {
  const { composition, options } = call;
  const mark = options.beside === undefined ? undefined : decimalFor({ ...call, options: {} }, options.beside);
  return {
    unit: unitWords(composition, options.unit, unit),
    qualifier: options.qualifier !== false,
    pad: options.pad === true,
    ...(options.zero === undefined ? {} : { zero: String(options.zero) }),
    ...(mark === undefined || typeof mark === "number" ? {} : { beside: [mark] }),
  };
}

/** The unit to print: the figure's own (true), none (false), or words, which may stand in a cell. */
export function unitWords({ ledger }: Composition, unit: unknown, otherwise: boolean | string): boolean | string {
  if (unit === undefined || typeof unit === "boolean") return unit ?? otherwise;
  return ledger
    .partsOf(String(unit))
    .map(({ text }) => text)
    .join("");
}

const printed = (call: Call, unit: boolean, reference = call.params[0]): string => {
  const figure = figureOf(call, reference);
  return call.composition.ledger.print(figureParts(call.composition, figure, lookOf(call, unit)));
};

const OPTIONS = { of: "unit", zero: "words", qualifier: "boolean", beside: "figure" } as const satisfies Record<
  string,
  Kind
>;

/** A number without its unit: 1.080. */
const num: Helper = {
  params: ["figure"],
  options: { ...OPTIONS, pad: "boolean" },
  yields: PRINTED,
  run: (call) => printed(call, false),
};

/** A number with its unit: 22,6 km. */
const qty: Helper = {
  params: ["figure"],
  options: { ...OPTIONS, pad: "boolean", unit: "words" },
  yields: PRINTED,
  run: (call) => printed(call, true),
};

/** A percentage: 5,2%. */
const share: Helper = {
  params: ["percentage"],
  options: OPTIONS,
  yields: PRINTED,
  run: (call) => printed(call, true),
};

/** The plan of an indicator; a reference to a plan stays as it is. */
const planOf = (reference: string): string => (/^(?:next-)?plan:/.test(reference) ? reference : `plan:${reference}`);

/** What the year's plan sets, with its unit: 20 xã, 100%; next year's for `next-plan:…`. The one way to print a plan by itself. */
const target: Helper = {
  params: ["planned"],
  options: { of: "unit", zero: "words", unit: "words" },
  yields: PRINTED,
  run: (call) => printed(call, true, planOf(String(call.params[0]))),
};

/** From one number to another, unit after the second: 5.800-6.300 đồng/kg, 50-55%; one number when they are equal. */
const range: Helper = {
  params: ["figure", "figure"],
  options: { of: "unit", unit: "words", qualifier: "boolean" },
  yields: PRINTED,
  run: (call) => {
    const { composition, params } = call;
    const [from, to] = params.map((param) => figureOf(call, param));
    const same = from && to && !isHole(from) && !isHole(to) && from.value.eq(to.value);
    const last = figureParts(composition, to!, { ...lookOf(call, true), ...(same ? {} : { qualifier: false }) });
    const first = figureParts(composition, from!, { unit: false, qualifier: call.options.qualifier !== false });
    return composition.ledger.print(same ? last : joinParts([first, last], "-"));
  },
};

/** A figure for comparisons and for partials. */
const figure: Helper = {
  params: ["figure"],
  options: { of: "unit" },
  yields: { kind: "figure" },
  run: (call) => figureOf(call, call.params[0]),
};

/** A threshold of a criteria set: (threshold "xa-ntm-nang-cao" "18.1"). */
const threshold: Helper = {
  params: ["set", "indicator"],
  yields: { kind: "figure" },
  run: ({ composition, params }) => {
    const [set, indicator] = params.map(String);
    if (set === undefined || indicator === undefined) throw new CannotRun("thiếu bộ tiêu chí hoặc số chỉ tiêu.");
    return composition.view.figure(`threshold:${set}/${indicator}`);
  },
};

export const figureHelpers: Readonly<Record<string, Helper>> = { num, qty, share, target, range, figure, threshold };
