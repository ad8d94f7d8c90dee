import type { Origin } from "../../domain/document/report-document.ts";
import type { Hole } from "../../domain/figures/figure.ts";
import type { ComponentName } from "../../domain/word/component-names.ts";

/** Characters printed by a helper, with where they come from. */
export interface Part {
  readonly text: string;
  readonly subscript?: true;
  readonly origin?: number;
  /** Name of an annex whose label goes here once all annexes are numbered. */
  readonly annex?: string;
  /** Component of the layout whose lines go here, in a template drawn in Word. */
  readonly component?: ComponentName;
  /** More names than a sentence should hold, instead of a text. */
  readonly long?: LongList;
}

/** A long list of names: in a sentence the `short` words with `names` in a footnote, elsewhere the names themselves. */
export interface LongList {
  /** Made only where it is printed, so that numbers leave no trail elsewhere. */
  readonly short: () => readonly Part[];
  readonly names: readonly Part[];
}

/** A part with other letters. */
export const withText = ({ long, ...part }: Part, change: (text: string) => string): Part =>
  long
    ? { ...part, long: { short: () => changedFirst(long.short(), change), names: changedFirst(long.names, change) } }
    : { ...part, text: change(part.text) };

/** Parts whose first has other letters. */
export const changedFirst = (parts: readonly Part[], change: (text: string) => string): readonly Part[] =>
  parts.map((part, index) => (index === 0 ? withText(part, change) : part));

/**
 * What helpers printed, kept beside the text.
 *
 * A helper leaves a token of private-use characters in its output; the token survives Handlebars and Markdown and
 * stands for parts kept here. Text from cells thus never passes through Markdown, and needs no escaping.
 */
export interface Ledger {
  /** Only what is missing is kept: nothing of what is printed. */
  readonly isSilent?: true;
  readonly origins: readonly Origin[];
  readonly holes: readonly Hole[];
  /** The token that stands for the parts. */
  readonly print: (parts: readonly Part[]) => string;
  /** Index of an origin; `key` makes equal origins share one. */
  readonly origin: (origin: Origin, key: unknown) => number;
  readonly hole: (hole: Hole) => Part;
  /** The parts a printed text is made of; typed text between tokens becomes parts of its own. */
  readonly partsOf: (text: string) => readonly Part[];
}

const HOLE_TEXT = "[…]";

const OPEN = "\uE000";
const CLOSE = "\uE001";
const FIRST_DIGIT = 0xe010;
const TOKEN = /\uE000([\uE010-\uE019]+)\uE001/g;

export function createLedger(): Ledger {
  const origins: Origin[] = [];
  const indices = new Map<unknown, number>();
  const holes = new Map<string, Hole>();
  const printed: (readonly Part[])[] = [];

  const origin = (entry: Origin, key: unknown): number => {
    const known = indices.get(key);
    if (known !== undefined) return known;
    indices.set(key, origins.length);
    return origins.push(entry) - 1;
  };

  return {
    origins,
    get holes() {
      return [...holes.values()];
    },
    origin,
    print: (parts) => OPEN + digitsOf(printed.push(parts) - 1) + CLOSE,
    hole: (hole) => {
      if (!holes.has(hole.id)) holes.set(hole.id, hole);
      return { text: HOLE_TEXT, origin: origin({ kind: "hole", hole }, `hole ${hole.id}`) };
    },
    partsOf: (text) => {
      const parts: Part[] = [];
      let end = 0;
      for (const match of text.matchAll(TOKEN)) {
        if (match.index > end) parts.push({ text: text.slice(end, match.index) });
        parts.push(...printed[indexOf(match[1]!)]!);
        end = match.index + match[0].length;
      }
      if (end < text.length) parts.push({ text: text.slice(end) });
      return parts;
    },
  };
}

/** The same ledger for whoever asks only what is missing: tokens differ from each other, and stand for nothing. */
export function silentLedger(ledger: Ledger): Ledger {
  let printed = 0;
  return {
    ...ledger,
    isSilent: true,
    get holes() {
      return ledger.holes;
    },
    origin: () => 0,
    print: () => OPEN + String(printed++) + CLOSE,
    hole: (hole) => {
      ledger.hole(hole);
      return NO_PART;
    },
    partsOf: (text) => [{ text }],
  };
}

const NO_PART: Part = { text: HOLE_TEXT };

/** Splits text at tokens: tokens are at odd places. */
export const splitTokens = (text: string): readonly string[] => text.split(/(\uE000[\uE010-\uE019]+\uE001)/);

export const isToken = (text: string): boolean => text.startsWith(OPEN);

const digitsOf = (index: number): string =>
  String.fromCharCode(...[...String(index)].map((digit) => FIRST_DIGIT + Number(digit)));

const indexOf = (digits: string): number =>
  Number([...digits].map((digit) => digit.charCodeAt(0) - FIRST_DIGIT).join(""));
