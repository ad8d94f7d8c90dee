import type { EditedDocument, EditedParagraph, TextPiece } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";
import type { WrittenTrace } from "../../domain/figures/written-trace.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { FoundText } from "./found-text.ts";
import { type MatchedAnchor, matchAnchors } from "./match-anchors.ts";
import { newNumbers } from "./new-numbers.ts";
import { folded, quoted, sameText } from "./passage.ts";
import type { PresentTexts } from "./present-texts.ts";

/** Characters of one piece of XML, by offsets in its text. */
export interface PieceSpan extends TextSpan {
  readonly piece: TextPiece;
}

/** One figure to be replaced in the edited document. */
export interface FigureUpdate {
  /** Name of the anchor, and id and label of the figure. */
  readonly anchor: string;
  readonly figure: string;
  readonly label: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly spans: readonly PieceSpan[];
}

export interface RefreshPlan {
  readonly updates: readonly FigureUpdate[];
  /** Figures whose data changed and which are left as they are, each with the reason. */
  readonly findings: readonly Finding[];
}

/**
 * Which figures of the edited document the present data changes: every printing that reads as written, with its bookmark or
 * between its words. What people edited, and what can't be replaced, stays and is named.
 */
export function planRefresh(trace: WrittenTrace, document: EditedDocument, present: PresentTexts): RefreshPlan {
  const labels = new Map(trace.figures.map(({ id, label }) => [id, label]));
  const updates: FigureUpdate[] = [];
  const findings: Finding[] = [];
  const kept = (place: string, words: KeptWords): void => {
    findings.push({
      code: "refresh/kept",
      severity: "warning",
      place: { file: document.file, passage: place },
      ...words,
    });
  };
  const outdated = new Map<string, string>();
  const matched = matchAnchors(trace, document);
  for (const match of matched.filter(({ anchor }) => anchor.kind === "figure")) {
    const { anchor, written, text, found } = match;
    const label = labels.get(anchor.of) ?? anchor.of;
    const after = present.get(anchor.name);
    if (after === undefined) {
      kept(written.place, unknownNow(match, label));
      continue;
    }
    if (sameText(after, text)) continue;
    for (const numeral of folded(text).match(/\p{N}[\p{N}.,]*/gu) ?? []) outdated.set(numeral, label);
    if (found.length === 0) kept(written.place, gone(text, `"${after}" (${label})`));
    for (const one of found.filter(({ text: now }) => !sameText(now, after))) {
      const { place } = one.paragraph;
      const spans = sameText(one.text, text) ? spansOf(one) : [];
      if (spans.length === 0) kept(place, leftAlone(one, text, `"${after}" (${label})`));
      else updates.push({ anchor: anchor.name, figure: anchor.of, label, place, before: one.text, after, spans });
    }
  }
  for (const { text, paragraph, from, to } of newNumbers(trace, document, matched)) {
    const label = outdated.get(text.replace(/\s?%$/, ""));
    if (label !== undefined) kept(paragraph.place, perhapsTheSame(text, quoted(paragraph, { from, to }), label));
  }
  return { updates, findings };
}

/** What the finding on a figure that stays says. */
type KeptWords = Pick<Finding, "found" | "expected" | "fix">;

const unknownNow = ({ written, anchor, text }: MatchedAnchor, label: string): KeptWords => ({
  found: `không rõ giá trị hiện nay của "${text}": ${quoted(written, anchor)}`,
  expected: `số liệu "${label}" còn được in ở chỗ này`,
  fix: "lập lại văn bản bằng ntm report rồi so hai bản",
});

const gone = (text: string, expected: string): KeptWords => ({
  found: `"${text}" không còn trong văn bản`,
  expected,
  fix: "gõ số mới nếu câu ấy vẫn cần",
});

/** Edited by hand, or as written but in no piece of text. */
function leftAlone(one: FoundText, written: string, expected: string): KeptWords {
  const quote = quoted(one.paragraph, one);
  if (sameText(one.text, written)) {
    return { found: `"${one.text}" không thay được: ${quote}`, expected, fix: "gõ số mới vào chỗ này" };
  }
  const how = one.anchor ? "đã sửa tay" : "đã sửa tay, không còn dấu neo";
  const found = `"${one.text}" ${how} (khi lập: "${written}"): ${quote}`;
  return { found, expected, fix: "chọn giữ số sửa tay hay gõ số mới" };
}

const perhapsTheSame = (text: string, quote: string, label: string): KeptWords => ({
  found: `"${text}" trùng với số cũ, không rõ có phải là số ấy không: ${quote}`,
  expected: `số mới, nếu là "${label}"`,
  fix: "so lại rồi gõ số mới vào chỗ này",
});

/** The pieces that hold exactly these characters; none where some of them stand in no piece (a symbol, a tab). */
function spansOf({ paragraph, from, to }: FoundText): readonly PieceSpan[] {
  const spans = paragraph.pieces.flatMap((piece): readonly PieceSpan[] => {
    const start = Math.max(from, piece.at.from);
    const end = Math.min(to, piece.at.to);
    return start < end ? [{ piece, from: start - piece.at.from, to: end - piece.at.from }] : [];
  });
  const held = spans.reduce((sum, one) => sum + one.to - one.from, 0);
  return held === to - from && isAsShown(spans, paragraph, from) ? spans : [];
}

const isAsShown = (spans: readonly PieceSpan[], { text }: EditedParagraph, from: number): boolean => {
  const joined = spans.map((one) => one.piece.text.slice(one.from, one.to)).join("");
  return text.slice(from, from + joined.length) === joined;
};
