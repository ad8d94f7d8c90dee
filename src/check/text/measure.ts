import { Decimal } from "../../domain/text/decimal.ts";
import { matchesOf } from "./matches.ts";
import type { Passage } from "./passages.ts";
import { type Quantity, sameMeasure, scaleOf } from "./quantities.ts";
import { type Span, sentencesOf } from "./sentences.ts";
import { textAfter, textBefore } from "./window.ts";

/** Whether two numbers count the same: one unit of measure, or things named by the same first word. */
export function sameThing(one: Quantity, other: Quantity): boolean {
  if (one.unit !== "" || other.unit !== "") return one.unit !== "" && sameMeasure(one.unit, other.unit);
  return one.noun[0] !== undefined && one.noun[0] === other.noun[0];
}

/** Value of a number in its smallest unit: money in đồng. */
export const amountOf = ({ value, unit }: Quantity): Decimal => value.times(new Decimal(scaleOf(unit)));

/** Whether two numbers are the two sides of a fraction: "15/20 xã". */
export const isFraction = ({ plain }: Passage, part: Quantity, whole: Quantity): boolean =>
  /^\s?\/\s?$/.test(plain.slice(part.end, whole.from));

/** Whether a number is one side of a fraction, so that it counts nothing on its own. */
export const isSideOfFraction = (plain: string, quantity: Quantity): boolean =>
  /^\s?\/\s?\d/.test(textAfter(plain, quantity.end, 8)) ||
  /\d\s?\p{L}{0,4}\s?\/\s?$/u.test(textBefore(plain, quantity.from, 12));

/** The numbers of one sentence, in order. */
export interface Sentence extends Span {
  readonly quantities: readonly Quantity[];
  /** Those that stand in no bracket. */
  readonly outer: readonly Quantity[];
}

/** Numbers of a sentence that are looked at together: a longer one is a table in words. */
const MOST = 40;

const read = new WeakMap<Passage, readonly Sentence[]>();

/** The sentences of a passage with numbers, with them; read once for all rules. */
export function sentencesWithNumbers(passage: Passage): readonly Sentence[] {
  const kept = read.get(passage) ?? sentencesIn(passage);
  read.set(passage, kept);
  return kept;
}

function sentencesIn({ plain, quantities }: Passage): readonly Sentence[] {
  if (quantities.length === 0) return [];
  let at = 0;
  return sentencesOf(plain).map((span) => {
    const own: Quantity[] = [];
    for (; at < quantities.length && quantities[at]!.from < span.to; at += 1) {
      if (own.length < MOST) own.push(quantities[at]!);
    }
    return { ...span, quantities: own, outer: outside(plain, span, own) };
  });
}

function outside(plain: string, { from, to }: Span, quantities: readonly Quantity[]): readonly Quantity[] {
  const brackets = matchesOf(plain.slice(from, to), /[()]/g);
  if (brackets.length === 0) return quantities;
  let next = 0;
  let depth = 0;
  return quantities.filter((one) => {
    for (; next < brackets.length && from + brackets[next]!.index < one.from; next += 1) {
      depth = Math.max(0, depth + (brackets[next]![0] === "(" ? 1 : -1));
    }
    return depth === 0;
  });
}
