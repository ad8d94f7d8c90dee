import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { printsAsZero } from "../../domain/figures/true-format.ts";
import type { Call, Helper } from "../core/helper.ts";
import type { Part } from "../core/ledger.ts";
import { figureParts, joinParts } from "../core/print.ts";
import { figureOf } from "../core/values.ts";
import { lookOf } from "./figures.ts";

const PRINTED = { kind: "printed" } as const;

/** Words for a part of a whole: none of it, some of it, all of it, all of one thing ("cả 1" nobody says). */
export const PART_WORDS = { zero: "words", some: "words", all: "words", one: "words" } as const;

/**
 * A part and its whole: 8/10, or with units 15,78 km/301,8 km. `zero` stands in place of both when there is no part;
 * `some` before them; `all` before the whole alone when the part is the whole: "cả 13", and `one` when the whole is one.
 */
const ratio: Helper = {
  params: ["figure", "figure"],
  options: { of: "unit", unit: "boolean", pad: "boolean", qualifier: "boolean", ...PART_WORDS },
  yields: PRINTED,
  run: (call) => {
    const [part, whole] = call.params.map((param) => figureOf(call, param));
    return call.composition.ledger.print(partOfWhole(call, part!, whole!));
  },
};

/** The parts that a part and its whole print, as `ratio` says. */
export function partOfWhole(call: Call, part: Figure | Hole, whole: Figure | Hole): readonly Part[] {
  const { composition, options } = call;
  const words = (text: unknown): readonly Part[] =>
    text === undefined ? [] : composition.ledger.partsOf(`${String(text)} `);
  const look = lookOf({ ...call, options: { ...options, zero: undefined } }, false);
  if (!isHole(part) && part.value.eq(0) && options.zero !== undefined) {
    return figureParts(composition, part, { unit: false, zero: String(options.zero) });
  }
  const isAll = !isHole(part) && !isHole(whole) && part.value.eq(whole.value);
  const all = isAll && whole.value.eq(1) ? (options.one ?? options.all) : options.all;
  if (all !== undefined && isAll) return [...words(all), ...figureParts(composition, whole, look)];
  const beside = isHole(whole) ? [] : [whole.value];
  const pair = [figureParts(composition, part, { ...look, beside }), figureParts(composition, whole, look)];
  return [...words(options.some), ...joinParts(pair, "/")];
}

/**
 * A difference in words: tăng 1,58 tạ/ha, giảm 3 km. `than` follows these: "so với cùng kỳ"; `same` stands for all of it
 * where nothing of the difference is left once it is rounded: "bằng cùng kỳ".
 */
const change: Helper = {
  params: ["figure"],
  options: { of: "unit", up: "words", down: "words", same: "words", than: "words" },
  required: ["up", "down", "same"],
  yields: PRINTED,
  run: (call) => {
    const { composition, params, options } = call;
    const { ledger } = composition;
    const figure = figureOf(call, params[0]);
    if (isHole(figure)) return ledger.print([ledger.hole(figure)]);
    const origin = ledger.origin({ kind: "figure", figure }, figure);
    if (printsAsZero(figure))
      return ledger.print(ledger.partsOf(String(options.same)).map((part) => ({ origin, ...part })));
    const word = figure.value.gt(0) ? options.up : options.down;
    const number = figureParts(composition, figure, { unit: true, qualifier: false, absolute: true });
    const than = options.than === undefined ? [] : ledger.partsOf(` ${String(options.than)}`);
    return ledger.print([...ledger.partsOf(`${String(word)} `), ...number, ...than]);
  },
};

export const comparisonHelpers: Readonly<Record<string, Helper>> = { ratio, change };
