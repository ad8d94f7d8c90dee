import type { EditedDocument, EditedParagraph, TextSpan } from "../../domain/document/edited-document.ts";
import type { WrittenParagraph, WrittenTrace } from "../../domain/figures/written-trace.ts";
import type { MatchedAnchor } from "./match-anchors.ts";
import { folded, hasBlank, NUMERAL, overlaps } from "./passage.ts";

export interface NewNumber extends TextSpan {
  readonly paragraph: EditedParagraph;
  readonly text: string;
  /** A full date, or the number of a document ("318/QĐ-TTg"). */
  readonly named: boolean;
}

/** A number that counts the paragraph itself: "1.", "1.3.1.", "2)". */
const LABEL = /^\s*\(?\p{Nd}+(?:\.\p{Nd}+)*[.)]/u;
const DATE = /^\p{Nd}{1,2}\/\p{Nd}{1,2}\/\p{Nd}{4}$/u;
const SYMBOL = /^\/(?:\p{Nd}{4}\/)?\p{Lu}[\p{Lu}\p{Nd}&]*-?/u;

/**
 * Numerals outside anchors that the document did not have when written. Labels, results of fields, and the blanks that
 * văn thư fills in (number and day, in the letterhead and in the references to it) are none.
 */
export function newNumbers(
  trace: WrittenTrace,
  document: EditedDocument,
  matched: readonly MatchedAnchor[],
): readonly NewNumber[] {
  const byAnchor = new Map<string, WrittenParagraph>();
  const byWords = new Map<string, WrittenParagraph[]>();
  for (const paragraph of trace.paragraphs) {
    for (const { name } of paragraph.anchors) byAnchor.set(name, paragraph);
    const words = wordsOf(paragraph.text);
    byWords.set(words, [...(byWords.get(words) ?? []), paragraph]);
  }
  const spans = new Map<EditedParagraph, TextSpan[]>();
  for (const { found } of matched) {
    for (const one of found) spans.set(one.paragraph, [...(spans.get(one.paragraph) ?? []), one]);
  }
  return document.paragraphs.flatMap((paragraph): readonly NewNumber[] => {
    if (paragraph.letterhead || !/\p{Nd}/u.test(paragraph.text)) return [];
    const alike = byWords.get(wordsOf(paragraph.text)) ?? [];
    if (alike.some(({ text }) => hasBlank(text))) return [];
    const kin = paragraph.anchors.flatMap(({ name }) => byAnchor.get(name) ?? []);
    const known = [...new Set([...kin, ...alike])]
      .flatMap((one) => numeralsOf(one.text, one.anchors))
      .map(({ text }) => text);
    const covered = [...(spans.get(paragraph) ?? []), ...paragraph.anchors, ...paragraph.fields];
    return numeralsOf(paragraph.text, covered).flatMap((numeral): readonly NewNumber[] => {
      const at = known.indexOf(numeral.text);
      if (at >= 0) {
        known.splice(at, 1);
        return [];
      }
      const named = DATE.test(numeral.text) || SYMBOL.test(paragraph.text.slice(numeral.to));
      return [{ ...numeral, paragraph, named }];
    });
  });
}

function numeralsOf(text: string, covered: readonly TextSpan[]): readonly (TextSpan & { readonly text: string })[] {
  const label = LABEL.exec(text)?.[0].length ?? 0;
  return [...text.matchAll(NUMERAL)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }))
    .filter((span) => span.from >= label && !covered.some((one) => overlaps(one, span)));
}

const wordsOf = (text: string): string => folded(text).replace(/[^\p{L}]/gu, "");
