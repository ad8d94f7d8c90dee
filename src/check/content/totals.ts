import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { listOfParts, type Part } from "../text/parts.ts";
import { type Passage, placeIn } from "../text/passages.ts";
import { type Quantity, sameMeasure } from "../text/quantities.ts";
import { closing, type Span, sentencesOf, withoutBrackets } from "../text/sentences.ts";
import { textAfter, within } from "../text/window.ts";
import { isSideOfFraction } from "./ratio.ts";
import { addsUp, missedTotal } from "./total-verdict.ts";

/** Words between a total and its parts: "gồm", "trong đó:", or a colon alone. */
const OPENER = /^[^\d;.:(]{0,90}?(?:,\s*)?(?:(trong đó|bao gồm|gồm có|gồm|cụ thể)\s*[:,]?\s+|:\s+)(?=\S)/u;
/** "521 trường đạt chuẩn, đạt tỷ lệ 81,53% (" */
const BRACKET = /^[^\d;.:(]{0,80}(?:\d+(?:,\d+)?\s?%\s*)?\(/u;
const FOLLOWING = /^\s*(?:Trong đó|Bao gồm|Gồm)\s*[:,]?\s+/u;
/** "Đạt 72% chỉ tiêu đến năm 2025, gồm: " before the parts of a note. */
const PREAMBLE = /^[^;]*?(?<!\p{L})(?:gồm|trong đó)(?!\p{L})\s*:?\s+/iu;
/** "một số huyện", "như", "…": not all parts are listed. */
const PARTIAL = /\.\.\.|…|(?<!\p{L})(?:như|một số|tiêu biểu|chủ yếu|nhất là|điển hình)(?!\p{L})/u;

/** Characters of the longest list of parts that is added up. */
const LIST = 4000;

/** A total and the parts listed after it: "144 ha lúa (Cẩm Xuyên 89 ha, …)", "… 10.694 ha. Trong đó: …". */
export const totals: CheckRule<Content> = {
  id: "content/total",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) => {
      const { quantities } = passage;
      const sentences = quantities.length === 0 ? [] : sentencesOf(passage.plain);
      return [
        ...quantities.flatMap((total) => inSentence(passage, quantities, total, sentences)),
        ...inNextSentence(passage, quantities, sentences),
      ];
    }),
};

function inSentence(
  passage: Passage,
  quantities: readonly Quantity[],
  total: Quantity,
  sentences: readonly Span[],
): readonly RuleHit[] {
  if (total.unit === "%" || isSideOfFraction(passage.plain, total)) return [];
  const { plain } = passage;
  const after = textAfter(plain, total.end);
  const bracket = BRACKET.exec(after);
  const opener = bracket ? null : OPENER.exec(after);
  const before = plain.slice(Math.max(0, total.from - 40), total.from);
  if (/(?:một số|các)\s*$/u.test(before) || (!bracket && !opener)) return [];
  // "Có thêm 4 xã đạt chuẩn: …" is a goal, and what follows the colon is how far it came.
  if (opener && opener[1] === undefined && /(?:thêm|ít nhất)\s*$/u.test(before)) return [];
  const from = total.end + (bracket ?? opener)![0].length;
  const to = bracket ? closing(plain, from - 1) : sentenceEnd(sentences, plain, from);
  if (to === undefined || to - from > LIST || PARTIAL.test(plain.slice(total.end, to))) return [];
  const parts = partsIn(passage, quantities, { from, to }, total, bracket !== null);
  return missedTotal(passage, total, parts, opener?.[1] === "trong đó" ? "loose" : "strict");
}

/** "… đạt 10.694 ha, đạt 72% chỉ tiêu. Trong đó: Can Lộc 3.886 ha, …": the one number of the parts' measure before. */
function inNextSentence(
  passage: Passage,
  quantities: readonly Quantity[],
  sentences: readonly Span[],
): readonly RuleHit[] {
  return sentences.flatMap((sentence, index) => {
    const previous = sentences[index - 1];
    const opener = FOLLOWING.exec(passage.plain.slice(sentence.from, sentence.to));
    if (!previous || !opener) return [];
    const span = { from: sentence.from + opener[0].length, to: sentence.to };
    if (PARTIAL.test(passage.plain.slice(span.from, span.to))) return [];
    const [first] = within(quantities, span.from, span.to);
    const candidates = within(quantities, previous.from, previous.to).filter(
      (one) => one.unit !== "" && first && sameMeasure(one.unit, first.unit),
    );
    if (candidates.length !== 1) return [];
    const total = candidates[0]!;
    return missedTotal(passage, total, partsIn(passage, quantities, span, total, false), "strict");
  });
}

function partsIn(
  passage: Passage,
  quantities: readonly Quantity[],
  span: Span,
  total: Quantity,
  whole: boolean,
): readonly Part[] {
  const list = withoutBrackets(passage.plain.slice(span.from, span.to));
  const inner = list.search(/(?<!\p{L})trong đó(?!\p{L})/u);
  const text = inner > 0 ? list.slice(0, inner) : list;
  return listOfParts(text, span.from, within(quantities, span.from, span.to), total, whole);
}

/** Sentences end one after another: the first that ends behind the offset, by halving. */
function sentenceEnd(sentences: readonly Span[], plain: string, from: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.to > from) high = middle;
    else low = middle + 1;
  }
  return sentences[low]?.to ?? plain.length;
}

/** A footnote that splits up the number its mark stands at: "16 thôn … đạt chuẩn⁸" with "Cẩm Xuyên 7 thôn, …". */
export const noteTotals: CheckRule<Content> = {
  id: "content/note-total",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      passage.marks.flatMap(({ at, id }) => {
        const note = passages.find((one) => one.note === id);
        const sentence = sentencesOf(passage.plain).find(({ from, to }) => from <= at && at <= to);
        if (!note || !sentence || PARTIAL.test(note.plain)) return [];
        const before = passage.quantities.filter(
          (one) => one.from >= sentence.from && one.end <= at && one.unit !== "%",
        );
        const parts = note.quantities;
        const total = before.at(-1);
        if (!total || isSideOfFraction(passage.plain, total) || at - total.end > 90) return [];
        const list = withoutBrackets(note.plain).replace(PREAMBLE, (lead) => " ".repeat(lead.length));
        const sums = listOfParts(list, 0, parts, total, true);
        const other = before.some((one) => one !== total && addsUp(sums, one));
        const [missed] = other ? [] : missedTotal(passage, total, sums, "strict");
        return missed
          ? [{ ...missed, at: placeIn(passage, total.from, total.end), found: `${missed.found} (chú thích ${id})` }]
          : [];
      }),
    ),
};
