import type { EditedParagraph } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";
import {
  anchorText,
  type WrittenAnchor,
  type WrittenParagraph,
  type WrittenTrace,
} from "../../domain/figures/written-trace.ts";
import type { Claims, UnanchoredText } from "./claims.ts";
import { folded, NUMERAL } from "./passage.ts";

/** Letters around a figure that must be the same, where not all of its sentence is. */
const ENOUGH = 16;
/** More words than this say nothing more. */
const FAR = 80;
/** The ends of a paragraph, as characters. */
const [START, END] = ["\u0002", "\u0003"];

interface Written {
  readonly name: string;
  readonly of: string;
  /** The words before it, last first, and the words after it; numerals as "#". */
  readonly before: string;
  readonly after: string;
}

/**
 * Figures as written that stand between the same words as they did, anywhere: sentences and clauses that were copied into
 * other paragraphs. Where the words fit several figures alike, none is meant.
 */
export function* copiesByWords(
  trace: WrittenTrace,
  loose: readonly EditedParagraph[],
  claims: Claims,
): Generator<UnanchoredText> {
  const written = byFirstNumeral(trace);
  for (const paragraph of loose) {
    if (paragraph.cell) continue;
    const text = folded(paragraph.text);
    for (const { index, 0: numeral } of text.matchAll(NUMERAL)) {
      const fitting = (written.get(numeral.trim()) ?? []).flatMap(({ figure, lead, candidates }) => {
        const span = { from: index - lead, to: index - lead + figure.length };
        if (text.slice(span.from, span.to) !== figure || !claims.isFree(paragraph, span)) return [];
        return bestOf(candidates, text, span).map((one) => ({ ...span, one }));
      });
      // "22,6 km" says more than "22,6".
      const longest = Math.max(0, ...fitting.map(({ from, to }) => to - from));
      const [first, ...others] = fitting.filter(({ from, to }) => to - from === longest);
      if (!first || others.some(({ one }) => one.of !== first.one.of)) continue;
      yield { name: first.one.name, paragraph, from: first.from, to: first.to };
    }
  }
}

interface SameText {
  /** Folded text of the figure, and how many of its characters stand before its first numeral. */
  readonly figure: string;
  readonly lead: number;
  readonly candidates: Written[];
}

function byFirstNumeral({ paragraphs }: WrittenTrace): ReadonlyMap<string, readonly SameText[]> {
  const found = new Map<string, Map<string, SameText>>();
  for (const paragraph of paragraphs) {
    for (const anchor of paragraph.anchors) {
      if (anchor.kind !== "figure") continue;
      const figure = folded(anchorText(paragraph, anchor));
      const [first] = figure.matchAll(NUMERAL);
      if (!first) continue;
      const texts = found.get(first[0].trim()) ?? new Map<string, SameText>();
      found.set(first[0].trim(), texts);
      const known = texts.get(figure) ?? { figure, lead: first.index, candidates: [] };
      texts.set(figure, known);
      known.candidates.push(around(paragraph, anchor));
    }
  }
  return new Map([...found].map(([numeral, texts]) => [numeral, [...texts.values()]]));
}

function around(paragraph: WrittenParagraph, anchor: WrittenAnchor): Written {
  return { name: anchor.name, of: anchor.of, ...wordsAround(folded(paragraph.text), anchor) };
}

function wordsAround(text: string, { from, to }: TextSpan): Pick<Written, "before" | "after"> {
  const masked = (part: string): string => part.replace(NUMERAL, "#").replace(/ +/g, " ");
  const before = masked((START + text.slice(0, from)).slice(-FAR));
  return { before: [...before].reverse().join(""), after: masked((text.slice(to) + END).slice(0, FAR)) };
}

/** Those of the candidates whose words around are the longest the same, if that is enough. */
function bestOf(candidates: readonly Written[], text: string, span: TextSpan): readonly Written[] {
  const { before, after } = wordsAround(text, span);
  const scored = candidates.map((one) => {
    const [left, right] = [common(one.before, before), common(one.after, after)];
    const isSentence = left.whole && right.whole;
    return { one, letters: left.letters + right.letters, isSentence };
  });
  const most = Math.max(0, ...scored.map(({ letters }) => letters));
  return scored
    .filter(({ letters, isSentence }) => letters === most && (letters >= ENOUGH || (isSentence && letters > 3)))
    .map(({ one }) => one);
}

/** Letters of the longest common beginning, and whether it reaches the end of a sentence or paragraph. */
function common(one: string, other: string): { readonly letters: number; readonly whole: boolean } {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const same = one.slice(0, at);
  return { letters: same.replace(/[^\p{L}]/gu, "").length, whole: /[.;:!?\u0002\u0003]/.test(same) };
}
