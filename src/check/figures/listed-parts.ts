import { Decimal } from "../../domain/text/decimal.ts";
import { sameThing } from "../text/measure.ts";
import { type Part, withoutTail } from "../text/parts.ts";
import { type Quantity, sameDimension, sameMeasure, scaleOf } from "../text/quantities.ts";
import { pieces } from "../text/sentences.ts";
import { within } from "../text/window.ts";

/** Parts of a list, and whether every piece of it was one. */
export interface ListedParts {
  readonly parts: readonly ListedPart[];
  readonly whole: boolean;
}

export interface ListedPart extends Part {
  readonly quantity: Quantity;
  /** Its unit is not that of the total, or is not printed. */
  readonly odd: boolean;
}

const SEMICOLON = /;\s*/gu;
/** Blotted brackets are long runs of blanks: only their first is tried. */
const COMMA = /[,;]\s+(?:và\s+)?|(?<!\s)\s+và\s+/gu;

/**
 * The ways to read a list: pieces between semicolons, or the commas of its first sentence part. `text` has its brackets
 * blotted out, `start` is its offset.
 */
export function readings(
  text: string,
  start: number,
  quantities: readonly Quantity[],
  total: Quantity,
  loose: boolean,
): readonly ListedParts[] {
  const first = text.split(";")[0]!;
  return [
    ...(text.includes(";") ? [partsOf(text, SEMICOLON, { start, quantities, total, loose })] : []),
    partsOf(first, COMMA, { start, quantities, total, loose }),
    ...(text.includes(";") ? [partsOf(text, COMMA, { start, quantities, total, loose })] : []),
  ].filter(({ parts }) => parts.length > 1);
}

interface List {
  readonly start: number;
  readonly quantities: readonly Quantity[];
  readonly total: Quantity;
  /** After "gồm" the parts may be other things than the total: "672 cơ sở, gồm 253 trường và 11 trung tâm". */
  readonly loose: boolean;
}

function partsOf(text: string, separator: RegExp, list: List): ListedParts {
  const parts: ListedPart[] = [];
  let pending = false;
  for (const piece of pieces(withoutTail(text), separator)) {
    if (piece.text.trim() === "") continue;
    const inside = within(list.quantities, list.start + piece.from, list.start + piece.to).filter(
      // Blotted brackets hold no parts.
      (one) => one.to <= list.start + piece.to && text.startsWith(one.digits, one.from - list.start),
    );
    // "thuế, phí và thu khác 148 tỷ đồng": words before a comma may belong to the number after it.
    if (inside.length === 0 && PEOPLE.test(list.total.noun.join(" ")) && POST.test(piece.text)) {
      parts.push(onePerson(list, list.start + piece.from, list.start + piece.to));
      continue;
    }
    if (inside.length === 0 && piece.text.length < 60) {
      pending = true;
      continue;
    }
    const part = partOf(piece.text, inside, list.start + piece.from, list);
    if (!part) return { parts, whole: false };
    pending = false;
    parts.push(part);
  }
  return { parts, whole: !pending };
}

/** "05 thành viên, gồm trưởng ban, 01 phó trưởng ban và 03 ủy viên": who is named by the post is one. */
const PEOPLE = /^(?:thành viên|người|đồng chí|ủy viên|cán bộ)(?:\s|$)/u;
const POST =
  /^\s*(?:một\s+|ông\s+|bà\s+)?(?:trưởng|phó|tổ trưởng|đội trưởng|chủ tịch|giám đốc|thư ký|kế toán)(?!\p{L})/iu;

const onePerson = ({ total }: List, from: number, to: number): ListedPart => ({
  value: ONE,
  decimals: 0,
  quantity: { ...total, from, to, end: to, digits: "1", value: ONE, decimals: 0 },
  odd: false,
});
const ONE = new Decimal(1);

/** Time that something takes is no part of things. */
const TIME = /^(?:năm|tháng|ngày|tuần|giờ|buổi|phút|lần)$/u;

function partOf(text: string, inside: readonly Quantity[], offset: number, list: List): ListedPart | undefined {
  const { total, loose } = list;
  const counted = inside.filter((one) => one.unit !== "%" && !/\/\s?$/.test(text.slice(0, one.from - offset)));
  const like = counted.filter((one) => sameThing(one, total));
  if (like.length > 1) return undefined;
  const [only] = like;
  const [one] = only ? [only] : counted;
  if (!one || (!only && one.unit === "" && TIME.test(one.noun[0] ?? ""))) return undefined;
  const others = counted.filter((other) => other !== one);
  const before = text.slice(0, one.from - offset);
  if (others.some((other) => other.from < one.from) || (others.length > 0 && !only && before.trim() !== ""))
    return undefined;
  if (!only && !fits(one, before, total, loose && others.length === 0)) return undefined;
  const odd = total.unit !== "" && !sameMeasure(one.unit, total.unit);
  const scale = odd || one.unit === "" ? 1 : scaleOf(one.unit) / scaleOf(total.unit);
  return { value: one.value.times(new Decimal(scale)), decimals: one.decimals, quantity: one, odd };
}

const ENDS_NAMED = /\p{L}[^:]*(?::\s*|\s)\p{L}*\s*\p{L}*\s*\p{L}*\s*$/u;

/** A number without unit among measured ones lost it; a count of other things is a part where the list says so. */
function fits(one: Quantity, before: string, total: Quantity, loose: boolean): boolean {
  if (total.unit !== "") return (one.unit === "" && one.noun.length === 0) || sameDimension(one.unit, total.unit);
  if (one.unit !== "") return false;
  return one.noun.length === 0 ? ENDS_NAMED.test(before) : loose && one.decimals === 0;
}
