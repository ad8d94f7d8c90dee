import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import type { Content } from "../text/content.ts";
import { amountOf, type Sentence, sameThing, sentencesWithNumbers } from "../text/measure.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { printed, type Quantity } from "../text/quantities.ts";
import { textOf } from "./share.ts";

const UP = "tăng|cao hơn|nhiều hơn|vượt";
const DOWN = "giảm|thấp hơn|ít hơn";
/** The verb right before the amount of the change, or before what is compared with. */
const VERB = new RegExp(`(?<!\\p{L})(${UP}|${DOWN})(?: thêm| khoảng)?\\s*$`, "u");
const TO_BASE = /^[^\d();.]{0,90}\($/u;
const COMPARED = new RegExp(`(?<!\\p{L})(${UP}|${DOWN})\\s+(?:so với\\s+)?[^\\d();.]{0,80}\\($`, "u");
const UNTIL = /^[^\d;.]{0,20}(?<!\p{L})(lên|xuống)(?:\s+(?:còn|đến|tới|mức))?\s+$/u;
const FROM = /(?<!\p{L})từ\s+$/u;

const isUp = (verb: string): boolean => new RegExp(`^(?:${UP}|lên)$`, "u").test(verb);

/** A change beside both its values: "1.856 ca, tăng 28,0% so với cùng kỳ (1.450 ca)"; "tăng từ 9.840 lên 10.215 phòng". */
export const change: CheckRule<Content> = {
  id: "content/change",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      sentencesWithNumbers(passage).flatMap((sentence) =>
        sentence.quantities.flatMap((_, index) => [
          ...againstBase(passage, sentence, index),
          ...againstOther(passage, sentence, index),
          ...fromTo(passage, sentence, index),
        ]),
      ),
    ),
};

/** "94 giải, tăng 12 giải so với năm học trước (82 giải)" */
function againstBase(passage: Passage, { quantities }: Sentence, index: number): readonly RuleHit[] {
  const [now, by, base] = [quantities[index - 1], quantities[index]!, quantities[index + 1]];
  const verb = VERB.exec(passage.plain.slice(now?.end ?? 0, by.from))?.[1];
  if (!now || !base || verb === undefined || !TO_BASE.test(passage.plain.slice(by.end, base.from))) return [];
  if (!sameThing(now, base) || base.value.eq(0)) return [];
  const gap = amountOf(now).minus(amountOf(base));
  const isShare = by.unit === "%" && base.unit !== "%";
  if (!isShare && !sameThing(by, now)) return [];
  const exact = isShare ? gap.times(100).div(amountOf(base)) : gap;
  const step = isShare ? new Decimal(10).pow(-by.decimals) : new Decimal(0);
  const miss = exact
    .abs()
    .minus(isShare ? by.value : amountOf(by))
    .abs();
  const right = isShare
    ? `${printed(exact.abs().round(by.decimals))}%`
    : printed(exact.abs().div(amountOf(by).div(by.value.eq(0) ? 1 : by.value)));
  const word = gap.gt(0) ? "tăng" : "giảm";
  if (gap.eq(0) || (isUp(verb) === gap.gt(0) && (isShare ? miss.lt(step) : miss.eq(0)))) return [];
  return [
    {
      at: placeIn(passage, now.from, base.end),
      found: `${quoted(`${verb} ${textOf(passage, by)}`)} trong khi ${textOf(passage, now)} so với ${textOf(passage, base)} là ${word} ${right}`,
      expected: `${word} ${right}`,
      fix: "Kiểm tra hai số và mức tăng, giảm",
    },
  ];
}

/** "15,0%, thấp hơn cùng kỳ năm 2024 (18,2%)" */
function againstOther(passage: Passage, { quantities }: Sentence, index: number): readonly RuleHit[] {
  const [now, base] = [quantities[index]!, quantities[index + 1]];
  if (!base || !sameThing(now, base)) return [];
  const verb = COMPARED.exec(passage.plain.slice(now.end, base.from))?.[1];
  if (verb === undefined || amountOf(now).eq(amountOf(base)) || isUp(verb) === amountOf(now).gt(amountOf(base)))
    return [];
  return [
    backwards(
      passage,
      now,
      base,
      `${quoted(`${textOf(passage, now)} ${verb} … ${textOf(passage, base)}`)}: hai số cho thấy ngược lại`,
    ),
  ];
}

/** "tăng từ 9.840 phòng lên 10.215 phòng", "giảm từ 5,82% xuống 4,30%" */
function fromTo(passage: Passage, { quantities }: Sentence, index: number): readonly RuleHit[] {
  const [from, to] = [quantities[index]!, quantities[index + 1]];
  if (!to || !FROM.test(passage.plain.slice(Math.max(0, from.from - 8), from.from))) return [];
  const way = UNTIL.exec(passage.plain.slice(from.end, to.from))?.[1];
  const comparable = sameThing(from, to) || (from.unit === "" && from.noun[0] === way);
  if (way === undefined || !comparable || amountOf(from).eq(amountOf(to))) return [];
  if ((way === "lên") === amountOf(to).gt(amountOf(from))) return [];
  return [
    backwards(
      passage,
      from,
      to,
      `${quoted(`từ ${textOf(passage, from)} ${way} ${textOf(passage, to)}`)}: hai số đi ngược chiều`,
    ),
  ];
}

const backwards = (passage: Passage, one: Quantity, other: Quantity, found: string): RuleHit => ({
  at: placeIn(passage, one.from, other.end),
  found,
  expected: "chiều tăng, giảm khớp với hai số",
  fix: "Kiểm tra thứ tự và giá trị của hai số",
});
