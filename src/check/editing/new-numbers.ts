import { DRAFT_NOTES } from "../../domain/document/draft-notes.ts";
import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";
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
const LABEL = /^\s*\(?\p{Nd}{1,2}(?:\.\p{Nd}{1,2})*[.)](?!\p{Nd})/u;
const DATE = /^\p{Nd}{1,2}\/\p{Nd}{1,2}\/\p{Nd}{4}$/u;
const SYMBOL = /^\/(?:\p{Nd}{4}\/)?\p{Lu}[\p{Lu}\p{Nd}&]*-?/u;
/** A blank that văn thư fills in. */
const BLANK = /\u00a0{3,}/gu;

/**
 * Numerals outside anchors that the document did not have when written, wherever they are shown. Labels, results of fields
 * that Word works out, and the blanks that văn thư fills in (number and day) are none. `recorded`: all that the document
 * showed when written, line by line, where that is known.
 */
export function newNumbers(
  trace: WrittenTrace,
  document: EditedDocument,
  matched: readonly MatchedAnchor[],
  recorded?: readonly string[],
): readonly NewNumber[] {
  const known = knownNumerals(trace, document, recorded);
  const spans = new Map<EditedParagraph, TextSpan[]>();
  const ordinals = matched.filter(({ anchor }) => anchor.kind === "ordinal").length;
  for (const { anchor, text, found } of matched) {
    for (const one of found) {
      // Rows that come or go count ordinals on; anything else in their place is a number like others.
      const isCounted =
        one.text === text || (/^\p{Nd}{1,4}$/u.test(one.text.trim()) && Number(one.text) <= ordinals + 50);
      if (anchor.kind === "ordinal" && !isCounted) continue;
      const list = spans.get(one.paragraph);
      if (list) list.push(one);
      else spans.set(one.paragraph, [one]);
    }
  }
  return document.paragraphs.flatMap((paragraph): readonly NewNumber[] => {
    const isOurs = trace.draft && paragraph.author === DRAFT_NOTES.author;
    if (isOurs || !/\p{N}/u.test(paragraph.text)) return [];
    const covered = [...(spans.get(paragraph) ?? []), ...paragraph.fields];
    const isKnown = known(paragraph);
    return numeralsOf(paragraph.text, covered).flatMap((numeral): readonly NewNumber[] => {
      const named = DATE.test(numeral.text) || SYMBOL.test(paragraph.text.slice(numeral.to));
      return isKnown(numeral, named) ? [] : [{ ...numeral, paragraph, named }];
    });
  });
}

type Numeral = TextSpan & { readonly text: string };

/** For a paragraph, which of its numerals it had when written, each as often as it had it. */
function knownNumerals(trace: WrittenTrace, document: EditedDocument, recorded: readonly string[] | undefined) {
  const written = writtenParagraphs(trace, recorded);
  const printed = shownNumerals(trace.paragraphs);
  const standing = shownNumerals(document.paragraphs.filter(({ kind }) => kind !== "alternative"));
  return (paragraph: EditedParagraph): IsKnown => {
    // What other programs show may repeat what Word shows, and a drawing the text.
    if (paragraph.kind === "alternative") return ({ text }) => standing.has(plain(text));
    if (paragraph.kind === "drawn" && !recorded) return ({ text }) => printed.has(plain(text));
    return inWritten(paragraph, written, recorded === undefined);
  };
}

type IsKnown = (numeral: Numeral, named: boolean) => boolean;

/** All numerals that paragraphs show, in whatever place. */
const shownNumerals = (paragraphs: readonly { readonly text: string }[]): ReadonlySet<string> =>
  new Set(paragraphs.flatMap(({ text }) => numeralsOf(text, []).map((numeral) => plain(numeral.text))));

/** Paragraphs as written, by their words and by their anchors. */
interface WrittenParagraphs {
  readonly alike: (text: string) => readonly WrittenParagraph[];
  readonly anchored: (name: string) => WrittenParagraph | undefined;
  /** Numerals that stand outside anchors. */
  readonly loose: (paragraph: WrittenParagraph) => readonly string[];
}

function writtenParagraphs(trace: WrittenTrace, recorded: readonly string[] = []): WrittenParagraphs {
  const byAnchor = new Map(trace.paragraphs.flatMap((one) => one.anchors.map(({ name }) => [name, one] as const)));
  const others = recorded.filter((text) => /\p{N}|\u00a0{3}/u.test(text));
  const all = [...trace.paragraphs, ...others.map((text): WrittenParagraph => ({ place: "", text, anchors: [] }))];
  const byWords = new Map<string, WrittenParagraph[]>();
  for (const one of all) {
    const words = wordsOf(one.text);
    const list = byWords.get(words);
    if (list) list.push(one);
    else byWords.set(words, [one]);
  }
  const loose = new Map<WrittenParagraph, readonly string[]>();
  return {
    alike: (text) => byWords.get(wordsOf(text)) ?? [],
    anchored: (name) => byAnchor.get(name),
    loose: (one) => {
      const numerals = loose.get(one) ?? numeralsOf(one.text, one.anchors).map(({ text }) => text);
      loose.set(one, numerals);
      return numerals;
    },
  };
}

/** `isBare`: nothing is known of a letterhead but that number and day come into it. */
function inWritten(paragraph: EditedParagraph, written: WrittenParagraphs, isBare: boolean): IsKnown {
  const alike = written.alike(paragraph.text);
  const kin = paragraph.anchors.flatMap(({ name }) => written.anchored(name) ?? []);
  const left = [...new Set([...kin, ...alike])].flatMap(written.loose);
  let blanks = Math.max(0, ...alike.map(({ text }) => text.match(BLANK)?.length ?? 0));
  const isOpen = alike.some(({ text }) => hasBlank(text));
  const dated = isOpen ? alike.flatMap(({ text, anchors }) => datesIn(text, anchors)) : [];
  return ({ text, from }, named) => {
    const at = left.indexOf(text);
    if (at >= 0) {
      left.splice(at, 1);
      return true;
    }
    if (isBare && paragraph.letterhead && (named || isDayMonthYear(paragraph.text, from))) return true;
    if (dated.includes(text) || (isOpen && isDayMonthYear(paragraph.text, from))) return true;
    blanks -= 1;
    return blanks >= 0;
  };
}

/** Numerals of dates and names that stand beside a blank. */
const datesIn = (text: string, anchors: WrittenParagraph["anchors"]): readonly string[] =>
  anchors
    .filter(({ kind }) => kind === "date" || kind === "name")
    .flatMap(({ from, to }) => text.slice(from, to).match(NUMERAL) ?? []);

/** "ngày 18 tháng 7 năm 2024", its day perhaps still blank: the numeral is one of the three. */
function isDayMonthYear(text: string, at: number): boolean {
  for (const match of text.matchAll(
    /(?:(\p{Nd}{1,2})\s+\p{L}+\s+)?(\p{Nd}{1,2})\s+\p{L}+\s+(?:19|20)\p{Nd}{2}(?!\p{Nd})/gu,
  )) {
    const isDate = Number(match[1] ?? 1) <= 31 && Number(match[2]) <= 12;
    if (isDate && at >= match.index && at < match.index + match[0].length) return true;
  }
  return false;
}

function numeralsOf(text: string, covered: readonly TextSpan[]): readonly Numeral[] {
  const label = LABEL.exec(text)?.[0].length ?? 0;
  return [...text.matchAll(NUMERAL)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }))
    .filter((span) => span.from >= label && !covered.some((one) => overlaps(one, span)));
}

/** A numeral in whatever place: "5,2%" in a sentence is "5,2" in a chart. */
const plain = (numeral: string): string => numeral.replace(/\s?%$/, "");

/** The letters alone; a cell that has none is known by what it says. */
const wordsOf = (text: string): string => folded(text).replace(/[^\p{L}]/gu, "") || text.trim();
