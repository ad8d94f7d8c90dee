import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { isSideOfFraction, type Sentence, sameThing, sentencesWithNumbers } from "../text/measure.ts";
import { listOfParts } from "../text/parts.ts";
import { type Passage, placeIn } from "../text/passages.ts";
import type { Quantity } from "../text/quantities.ts";
import { closing, sentencesOf, withoutBrackets } from "../text/sentences.ts";
import { within } from "../text/window.ts";
import { type ListedParts, readings } from "./listed-parts.ts";
import { addsUp, missedTotal, missingUnit, oddUnit } from "./total-verdict.ts";

/** Words between a total and its parts: "gồm", "trong đó:"; a colon or a bracket. */
const OPENER =
  /(?<!\p{L})(trong đó|bao gồm|gồm có|gồm|cụ thể|chia ra|phân ra)(?!\p{L})(?:\s+(?:có|là|các|:))*\s*[:,]?\s*|(:)\s+|(\()/giu;
/** Between a total and a colon or bracket: "521 trường đạt chuẩn, đạt tỷ lệ 81,53% (". */
const NEAR = /^[^\d;.:(]{0,90}(?:\d+(?:,\d+)?\s?%\s*[^\d;.:(]{0,40})?$/u;
/** "Trong 14 dự án có 05 dự án đúng tiến độ, …" */
const AMONG = /(?<!\p{L})[Tt]rong\s+(?:tổng số\s+|số\s+)?$/u;
/** "một số huyện", "như", "nhiều nhất", "…": not all parts are listed. */
const PARTIAL = /\.\.\.|…|(?<!\p{L})(?:như|một số|tiêu biểu|chủ yếu|nhất là|nhiều nhất|điển hình|riêng)(?!\p{L})/iu;
/** In the first part of a list: its numbers are no parts. */
const CHANGES = /^[^;]*(?<!\p{L})(?:tăng|giảm|mỗi|bình quân)(?!\p{L})/u;
/** "Đạt 72% chỉ tiêu đến năm 2025, gồm: " before the parts of a note. */
const PREAMBLE = /^[^;]*?(?<!\p{L})(?:gồm|trong đó)(?!\p{L})\s*:?\s+/iu;

/** Characters of the longest list of parts that is added up, totals that are tried for one list. */
const LIST = 1500;
const CANDIDATES = 4;

/** A total and the parts listed after it: "144 ha lúa (Cẩm Xuyên 89 ha, …)", "… 10.694 ha. Trong đó: …". */
export const totals: CheckRule<Content> = {
  id: "content/total",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) => {
      const sentences = sentencesWithNumbers(passage);
      return once(
        sentences.flatMap((sentence, index) => [
          ...listsIn(passage, sentence, sentences[index - 1]),
          ...amongHits(passage, sentence),
        ]),
      );
    }),
};

/** A total is named once, whatever lists miss it. */
function once(hits: readonly RuleHit[]): readonly RuleHit[] {
  const seen = new Set<number | undefined>();
  return hits.filter(({ at }) => {
    if (seen.has(at?.from)) return false;
    seen.add(at?.from);
    return true;
  });
}

interface Opened {
  readonly word: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function listsIn(passage: Passage, sentence: Sentence, previous: Sentence | undefined): readonly RuleHit[] {
  const { plain } = passage;
  const text = plain.slice(sentence.from, Math.min(sentence.to, sentence.from + 4 * LIST));
  return matchesOf(text, OPENER).flatMap((match) => {
    const at = sentence.from + match.index;
    const from = at + match[0].length;
    const word = (match[1] ?? match[2] ?? match[3])!.toLowerCase();
    const to = word === "(" ? closing(plain, from - 1) : endOf(plain, from, sentence.to);
    if (
      to === undefined ||
      to - from > LIST ||
      PARTIAL.test(plain.slice(from, to)) ||
      CHANGES.test(plain.slice(from, to))
    )
      return [];
    const before = sentence.quantities.filter(({ end }) => end <= at).slice(-CANDIDATES);
    const candidates = before.length > 0 || word === "(" || word === ":" ? before : (previous?.quantities ?? []);
    return listHit(passage, candidates, { word, at, from, to });
  });
}

/** The end of the sentence, or of the bracket that the list stands in. */
function endOf(plain: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(end, from + LIST); at += 1) {
    if (plain[at] === "(") depth += 1;
    if (plain[at] === ")") depth -= 1;
    if (depth < 0) return at;
  }
  return end;
}

function listHit(passage: Passage, candidates: readonly Quantity[], opened: Opened): readonly RuleHit[] {
  const { plain, quantities } = passage;
  const { word, at, from, to } = opened;
  const list = cutAtInner(withoutBrackets(plain.slice(from, to)));
  const inside = within(quantities, from, to);
  if (inside.length < 2) return [];
  let first: readonly RuleHit[] | undefined;
  for (const total of [...candidates].reverse()) {
    if (total.unit === "%" || isSideOfFraction(plain, total)) continue;
    const lead = plain.slice(Math.max(0, total.from - 40), total.from);
    if (/(?:một số|các)\s*$/u.test(lead)) continue;
    // A goal before the colon ("Có thêm 4 xã: …") is no total of how far it came, and "4 sao" is a grade.
    if ((word === ":" && /(?:thêm|ít nhất)\s*$/u.test(lead)) || total.noun[0] === "sao") continue;
    const unit = inside[0]!.unit;
    if (total.unit === "" && total.noun.length === 0 && unit !== "" && unit !== "%") {
      const united = readings(list, from, inside, { ...total, unit }, false);
      if (united.some(({ parts, whole }) => whole && addsUp(parts, total))) return [missingUnit(passage, total, unit)];
    }
    const strict = word === "(" || word === ":";
    const measured = total.unit !== "" && total.unit === unit && word === ":";
    if (PARTIAL.test(plain.slice(total.end, at))) continue;
    if (strict && !measured && !NEAR.test(plain.slice(total.end, at))) continue;
    const loose = word !== "trong đó" && !strict;
    const read = readings(list, from, inside, total, loose || strict);
    const usable = read.filter(({ whole }) => whole || !strict);
    if (read.some(({ parts }) => !parts.some(({ odd }) => odd) && addsUp(parts, total))) return [];
    if (usable.length === 0) continue;
    first ??= verdict(passage, total, usable, word);
  }
  return first ?? [];
}

/** The list proper; what a part consists of in its turn is no part. */
function cutAtInner(text: string): string {
  const inner = text.search(/(?<!\p{L})(?:trong đó|gồm)(?!\p{L})/u);
  return inner > 0 ? text.slice(0, inner) : text;
}

function verdict(passage: Passage, total: Quantity, read: readonly ListedParts[], word: string): readonly RuleHit[] {
  for (const { parts } of read) {
    const odd = oddUnit(passage, total, parts);
    if (odd.length > 0) return odd;
  }
  const plain = read.filter(({ parts }) => !parts.some(({ odd }) => odd));
  const best = plain.find(({ whole }) => whole) ?? plain[0];
  if (!best) return [];
  const differs = best.parts.some(
    ({ quantity }) => total.unit === "" && !sameThing(quantity, total) && quantity.noun.length > 0,
  );
  return missedTotal(
    passage,
    total,
    best.parts,
    word === "trong đó" ? "loose" : differs || !best.whole ? "mixed" : "strict",
  );
}

/** "Trong 14 dự án trọng điểm có 05 dự án đúng tiến độ, 06 dự án chậm tiến độ và 03 dự án chưa khởi công." */
function amongHits(passage: Passage, { quantities, to }: Sentence): readonly RuleHit[] {
  return quantities.flatMap((total, index) => {
    const { plain } = passage;
    const next = quantities[index + 1];
    if (!AMONG.test(plain.slice(Math.max(0, total.from - 20), total.from)) || !next) return [];
    const opener = /^[^\d;.:(]{0,60}?(?<!\p{L})(?:có|thì)\s+/u.exec(plain.slice(total.end, next.from + 1));
    const from = opener ? total.end + opener[0].length : undefined;
    if (from === undefined || PARTIAL.test(plain.slice(from, to))) return [];
    const read = readings(
      cutAtInner(withoutBrackets(plain.slice(from, to))),
      from,
      within(quantities, from, to),
      total,
      false,
    );
    if (read.length === 0 || read.some(({ parts }) => addsUp(parts, total))) return [];
    return verdict(passage, total, read, "trong");
  });
}

/** A footnote that splits up the number its mark stands at: "16 thôn … đạt chuẩn⁸" with "Cẩm Xuyên 7 thôn, …". */
export const noteTotals: CheckRule<Content> = {
  id: "content/note-total",
  severity: "error",
  check: ({ passages }) => {
    const notes = new Map(
      passages.flatMap((one) => (one.note === undefined ? [] : [[one.note, one] as const])).reverse(),
    );
    return passages.flatMap((passage) => {
      const sentences = passage.marks.length === 0 ? [] : sentencesOf(passage.plain);
      return passage.marks.flatMap(({ at, id }) => {
        const note = notes.get(id);
        const sentence = sentences.find(({ from, to }) => from <= at && at <= to);
        if (!note || !sentence || PARTIAL.test(note.plain)) return [];
        const before = passage.quantities.filter(
          (one) => one.from >= sentence.from && one.end <= at && one.unit !== "%",
        );
        const total = before.at(-1);
        if (!total || isSideOfFraction(passage.plain, total) || at - total.end > 90) return [];
        const list = withoutBrackets(note.plain).replace(PREAMBLE, (lead) => " ".repeat(lead.length));
        const sums = listOfParts(list, 0, note.quantities, total, true);
        const other = before.some((one) => one !== total && addsUp(sums, one));
        const [missed] = other ? [] : missedTotal(passage, total, sums, "strict");
        return missed
          ? [{ ...missed, at: placeIn(passage, total.from, total.end), found: `${missed.found} (chú thích ${id})` }]
          : [];
      });
    });
  },
};
