import { Decimal } from "../../domain/text/decimal.ts";
import { type Quantity, sameMeasure, scaleOf } from "./quantities.ts";
import { pieces } from "./sentences.ts";
import { within } from "./window.ts";

/** One of the parts of a total, in the total's unit. */
export interface Part {
  readonly value: Decimal;
  readonly decimals: number;
}

const SEMICOLON = /;\s*/gu;
/** Blotted brackets are long runs of blanks: only their first is tried. */
const COMMA = /,\s+|(?<!\s)\s+và\s+/gu;
/** "Can Lộc, Vũ Quang và Lộc Hà: mỗi đơn vị 01" */
const EACH = /^([^:]+):\s*(?:mỗi|từng)\s+(?:đơn vị|địa phương|huyện|xã|thôn)\s*$/u;

/**
 * The parts that a list names, in the unit of the total: one number of its measure in each piece.
 *
 * `text` is the list with its brackets blotted out, `start` its offset; `whole` says that every piece must fit, as in
 * brackets and footnotes, else the list ends before the first piece that does not.
 */
export function listOfParts(
  text: string,
  start: number,
  quantities: readonly Quantity[],
  total: Quantity,
  whole: boolean,
): readonly Part[] {
  const separator = text.includes(";") ? SEMICOLON : COMMA;
  const parts: Part[] = [];
  for (const piece of pieces(withoutTail(text), separator)) {
    if (piece.text.trim() === "") continue;
    const inside = within(quantities, start + piece.from, start + piece.to).filter(
      (one) => one.to <= start + piece.to && text.startsWith(one.digits, one.from - start),
    );
    const found = partOf(piece.text, inside, start + piece.from, total);
    if (found) parts.push(found);
    else if (whole) return [];
    else break;
  }
  return parts;
}

/** Blanks for the marks and blanks behind the last part. */
export const withoutTail = (text: string): string =>
  text.replace(/(?<![.\s/])[.\s/]+$/, (end) => " ".repeat(end.length));

function partOf(text: string, inside: readonly Quantity[], offset: number, total: Quantity): Part | undefined {
  // "762 ha/130 cơ sở": the second number counts something else.
  const [one, ...others] = inside.filter((quantity) => !/\/\s?$/.test(text.slice(0, quantity.from - offset)));
  if (!one || others.length > 0 || !fits(one, text.slice(0, one.from - offset), total)) return undefined;
  const each = EACH.exec(text.slice(0, one.from - offset).trimEnd());
  const names = each ? pieces(each[1]!, COMMA).length : 1;
  const scale = one.unit === "" ? 1 : scaleOf(one.unit) / scaleOf(total.unit);
  return { value: one.value.times(new Decimal(scale)).times(names), decimals: one.decimals };
}

/** Same unit of measure; things counted must be the same things, or the name before says whose number it is. */
function fits(one: Quantity, before: string, total: Quantity): boolean {
  if (total.unit !== "") return sameMeasure(one.unit, total.unit);
  if (one.unit !== "") return false;
  return one.noun.length === 0
    ? /\p{L}[^:]*(?::\s*|\s)\p{L}*\s*\p{L}*\s*\p{L}*\s*$/u.test(before)
    : one.noun[0] === total.noun[0];
}
