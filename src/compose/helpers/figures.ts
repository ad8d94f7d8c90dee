import { isHole } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { Call, Composition, Helper } from "../core/helper.ts";
import { figureParts, joinParts, type NumberLook } from "../core/print.ts";
import { figureOf } from "../core/values.ts";

const PRINTED = { kind: "printed" } as const;

const look = ({ composition, options }: Call, unit: NumberLook["unit"]): NumberLook => ({
  unit: unitWords(composition, options.unit, unit),
  qualifier: options.qualifier !== false,
  pad: options.pad === true,
  ...(options.zero === undefined ? {} : { zero: String(options.zero) }),
});

/** The unit to print: the figure's own (true), none (false), or words, which may stand in a cell. */
export function unitWords({ ledger }: Composition, unit: unknown, otherwise: boolean | string): boolean | string {
  if (unit === undefined || typeof unit === "boolean") return unit ?? otherwise;
  return ledger
    .partsOf(String(unit))
    .map(({ text }) => text)
    .join("");
}

const printed = (call: Call, unit: boolean): string => {
  const figure = figureOf(call, call.params[0]);
  return call.composition.ledger.print(figureParts(call.composition, figure, look(call, unit)));
};

/** A number without its unit: 1.080. */
const num: Helper = {
  params: ["figure"],
  options: { of: "unit", pad: "boolean", zero: "words", qualifier: "boolean" },
  yields: PRINTED,
  run: (call) => printed(call, false),
};

/** A number with its unit: 22,6 km. */
const qty: Helper = {
  params: ["figure"],
  options: { of: "unit", pad: "boolean", zero: "words", qualifier: "boolean", unit: "words" },
  yields: PRINTED,
  run: (call) => printed(call, true),
};

/** A percentage: 5,2%. */
const share: Helper = {
  params: ["percentage"],
  options: { of: "unit", zero: "words", qualifier: "boolean" },
  yields: PRINTED,
  run: (call) => printed(call, true),
};

/** Two numbers: 8/10, or with units 15,78 km/301,8 km. */
const ratio: Helper = {
  params: ["figure", "figure"],
  options: { of: "unit", unit: "boolean", pad: "boolean", qualifier: "boolean" },
  yields: PRINTED,
  run: (call) => {
    const { composition, params } = call;
    const parts = params.map((param) => figureParts(composition, figureOf(call, param), look(call, false)));
    return composition.ledger.print(joinParts(parts, "/"));
  },
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
    const last = figureParts(composition, to!, { ...look(call, true), ...(same ? {} : { qualifier: false }) });
    const first = figureParts(composition, from!, { unit: false, qualifier: call.options.qualifier !== false });
    return composition.ledger.print(same ? last : joinParts([first, last], "-"));
  },
};

/** A difference in words: tăng 1,58 tạ/ha, giảm 3 km. */
const change: Helper = {
  params: ["figure"],
  options: { of: "unit", up: "words", down: "words", same: "words" },
  required: ["up", "down", "same"],
  yields: PRINTED,
  run: (call) => {
    const { composition, params, options } = call;
    const { ledger } = composition;
    const figure = figureOf(call, params[0]);
    if (isHole(figure)) return ledger.print([ledger.hole(figure)]);
    const origin = ledger.origin({ kind: "figure", figure }, figure);
    if (figure.value.eq(0))
      return ledger.print(ledger.partsOf(String(options.same)).map((part) => ({ origin, ...part })));
    const word = figure.value.gt(0) ? options.up : options.down;
    const number = figureParts(composition, figure, { unit: true, qualifier: false, absolute: true });
    return ledger.print([...ledger.partsOf(`${String(word)} `), ...number]);
  },
};

/** A figure for comparisons and for partials. */
const figure: Helper = {
  params: ["figure"],
  options: { of: "unit" },
  yields: { kind: "figure" },
  run: (call) => figureOf(call, call.params[0]),
};

/** A threshold of a criteria set: (threshold "rural-district" "5.1"). */
const threshold: Helper = {
  params: ["set", "indicator"],
  yields: { kind: "figure" },
  run: ({ composition, params }) => {
    const [set, indicator] = params.map(String);
    if (set === undefined || indicator === undefined) throw new CannotRun("thiếu bộ tiêu chí hoặc số chỉ tiêu.");
    return composition.view.figure(`threshold:${set}/${indicator}`);
  },
};

export const figureHelpers: Readonly<Record<string, Helper>> = {
  num,
  qty,
  share,
  ratio,
  range,
  change,
  figure,
  threshold,
};
