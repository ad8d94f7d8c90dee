import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { isSideOfFraction } from "../text/measure.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import type { Quantity } from "../text/quantities.ts";
import { sentencesOf } from "../text/sentences.ts";
import { textBefore } from "../text/window.ts";

/** A plan or a requirement is another indicator than the result. */
const TARGET = /(?<!\p{L})(?:phấn đấu|ít nhất|tối thiểu|kế hoạch|yêu cầu|chỉ tiêu|thêm|dự kiến|mục tiêu)(?!\p{L})/iu;
/** Speaks of a part of the whole: a level, a unit, "tại các thôn …:". */
const SCOPE =
  /(?:tại|ở) (?:các )?(?:thôn|xã|huyện|khu|đơn vị)[^:;.]*:|(?<!\p{L})cấp (?:tỉnh|huyện|xã)|(?<!\p{L})(?:[Hh]uyện|[Xx]ã|[Tt]hị xã|[Pp]hường|[Tt]hị trấn) (?=\p{Lu})|(?<!\p{L})Cấp (?:tỉnh|huyện|xã)|(?<!\p{L})[Cc]ác (?:thôn|xã|phường|huyện|đơn vị) có /gu;
/** The same within one clause. */
const NARROWED_CLAUSE = /(?<!\p{L})(?:mỗi|từng|trong đó)(?!\p{L})[^;]*$/u;
const LEAST_SYLLABLES = 3;
/** Characters of a sentence that are looked at before a number. */
const SENTENCE = 600;

interface Statement {
  readonly passage: Passage;
  readonly quantity: Quantity;
  readonly key: string;
  /** The key as the text writes it. */
  readonly shown: string;
  readonly years: string;
}

/** One indicator with two values: the same words and unit, nothing that narrows either, another number. */
export const twoValues: CheckRule<Content> = {
  id: "content/two-values",
  severity: "warning",
  check: ({ passages }) => {
    const first = new Map<string, Statement>();
    return passages.flatMap((passage) =>
      statementsOf(passage, passage.quantities).flatMap((statement) => {
        const key = `${statement.key}|${statement.years}`;
        const other = first.get(key);
        if (!other) first.set(key, statement);
        if (!other || other.quantity.value.eq(statement.quantity.value)) return [];
        const { quantity } = statement;
        return [
          {
            at: placeIn(passage, quantity.from, quantity.end),
            found: `${quoted(statement.shown)} ghi ${quantity.digits}, chỗ khác trong văn bản ghi ${other.quantity.digits}`,
            expected: "một chỉ tiêu trong cùng kỳ, cùng phạm vi chỉ có một số liệu",
            fix: "Kiểm tra lại; nếu khác phạm vi thì ghi rõ phạm vi của từng số",
          },
        ];
      }),
    );
  },
};

function statementsOf(passage: Passage, quantities: readonly Quantity[]): readonly Statement[] {
  if (passage.kind !== "prose" || passage.capitals) return [];
  const sentences = quantities.length === 0 ? [] : sentencesOf(passage.plain);
  let at = 0;
  return quantities.flatMap((quantity): readonly Statement[] => {
    while (at < sentences.length && sentences[at]!.to < quantity.to) at += 1;
    const next = sentences[at];
    const sentence = next && next.from <= quantity.from ? next : undefined;
    if (!sentence || quantity.unit === "%") return [];
    const start = Math.max(sentence.from, quantity.from - SENTENCE);
    const before = passage.plain.slice(start, quantity.from);
    if (TARGET.test(before.slice(-120)) || isNarrowed(before)) return [];
    const key = keyOf(passage, quantity, before);
    const years = matchesOf(passage.text.slice(start, quantity.from), /năm (\d{4})/giu).map(([, year]) => year);
    return key === undefined ? [] : [{ passage, quantity, key: key.toLowerCase(), shown: key, years: years.join(" ") }];
  });
}

/** Words after the number up to a mark; where there are none, the words right before it that end in "được", "là", "đạt". */
function keyOf(passage: Passage, quantity: Quantity, before: string): string | undefined {
  const mark = passage.marks.find(({ at }) => at >= quantity.end)?.at ?? passage.plain.length;
  const [, following = "", next] = /^([^,;:.()/\d]*)(\d?)/u.exec(
    passage.plain.slice(quantity.end, Math.min(mark, quantity.end + SENTENCE)),
  )!;
  const after = following.trim();
  const unit = quantity.unit === "" ? "" : `${quantity.unit} `;
  if (after !== "" && !isSideOfFraction(passage.plain, quantity)) {
    return next !== "" || after.split(/\s+/u).length < LEAST_SYLLABLES ? undefined : `${unit}${after}`;
  }
  const isWhole = /\/\s?$/.test(textBefore(passage.plain, quantity.from, 4));
  const lead = /((?:[\p{L}]+\s+){3}(?:được|là|đạt))\s*$/u.exec(before)?.[1];
  return after !== "" || isWhole || lead === undefined || unit === "" ? undefined : `${lead} … ${unit.trim()}`;
}

/** Whether the words before a number narrow it, unless "toàn tỉnh" comes later. */
function isNarrowed(before: string): boolean {
  if (NARROWED_CLAUSE.test(before)) return true;
  const last = matchesOf(before, SCOPE).at(-1);
  return last !== undefined && before.toLowerCase().lastIndexOf("toàn tỉnh") < last.index;
}
