import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { trueFormat } from "../../domain/figures/true-format.ts";
import type { Decimal } from "../../domain/text/decimal.ts";
import { formatNumber, withUnit } from "../../domain/text/vietnamese.ts";
import type { Ledger, Part } from "./ledger.ts";

export interface NumberLook {
  /** Print the unit after the number; a text replaces the figure's own unit. */
  readonly unit: boolean | string;
  /** Print the word that the unit reported before the number. */
  readonly qualifier?: boolean;
  readonly pad?: boolean;
  /** Words that stand for zero. */
  readonly zero?: string;
  /** Leave the sign out: the words around say it. */
  readonly absolute?: boolean;
  /** Values that it stands beside: it takes the digits that show on which side of them it lies. */
  readonly beside?: readonly Decimal[];
}

const NOTHING: readonly Part[] = [];

/** A figure as printed, with its origin; a hole as "[…]". */
export function figureParts(
  { ledger }: { readonly ledger: Ledger },
  figure: Figure | Hole,
  look: NumberLook,
): readonly Part[] {
  if (isHole(figure)) return [ledger.hole(figure)];
  if (ledger.isSilent) return NOTHING;
  const origin = ledger.origin({ kind: "figure", figure }, figure);
  if (look.zero !== undefined && figure.value.eq(0)) {
    return ledger.partsOf(look.zero).map((part) => ({ origin, ...part }));
  }
  const digits = trueFormat(figure, look.beside);
  const format = look.pad ? { ...digits, padded: true } : digits;
  const number = formatNumber(look.absolute ? figure.value.abs() : figure.value, format);
  const unit = look.unit === true ? figure.unit : look.unit === false ? "" : look.unit;
  const qualifier = look.qualifier !== false && figure.qualifier ? [{ text: `${figure.qualifier} ` }] : [];
  return [...qualifier, { text: withUnit(number, unit), origin }];
}

/** A name or a text from a cell; with a numeral in it, it says that it is a name. */
export function nameParts(ledger: Ledger, name: string): readonly Part[] {
  if (ledger.isSilent || !/\p{Nd}/u.test(name)) return [{ text: name }];
  // A numeral stays with the word it counts: "4 sao".
  const text = name.replace(/(\p{Nd}) (?=\p{L})/gu, "$1\u00A0");
  return [{ text, origin: ledger.origin({ kind: "name", of: name }, `name ${name}`) }];
}

export function dateParts(ledger: Ledger, text: string, of: string): readonly Part[] {
  return [{ text, origin: ledger.origin({ kind: "date", of }, `date ${of}`) }];
}

/** Lists of printed items: `, ` between, ` và ` before the last. */
export function joinParts(
  items: readonly (readonly Part[])[],
  separator = ", ",
  last: string = separator,
): readonly Part[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [{ text: index === items.length - 1 ? last : separator }, ...item];
  });
}
