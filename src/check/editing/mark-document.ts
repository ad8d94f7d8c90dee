import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { LostNumber, MarkedDocument, MarkedNumber, NumberState } from "../../domain/document/marked-document.ts";
import type { FoundText } from "./found-text.ts";
import type { MatchedAnchor } from "./match-anchors.ts";
import type { NewNumber } from "./new-numbers.ts";
import { overlaps, quoted, sameText } from "./passage.ts";
import type { PresentTexts } from "./present-texts.ts";

/** What became of a figure that stands in the document: `now` is what the present data gives, where it is known. */
export function figureState(text: string, written: string, now: string | undefined): NumberState {
  const isAsWritten = sameText(text, written);
  const isCurrent = now === undefined ? isAsWritten : sameText(text, now);
  if (isCurrent) return isAsWritten ? "standing" : "corrected";
  return isAsWritten ? "outdated" : "changed";
}

/** Why a reader does not see characters that stand in the file; each reason once. */
export const unseenIn = ({ paragraph, from, to }: FoundText | NewNumber): readonly string[] => [
  ...new Set(paragraph.unseen.filter((one) => overlaps(one, { from, to })).map(({ why }) => why)),
];

/** What was found of the numbers of a document. */
export interface ComparedNumbers {
  readonly matched: readonly MatchedAnchor[];
  /** Dates, names and citations whose digits differ. */
  readonly renamed: readonly { readonly found: FoundText; readonly written: string }[];
  readonly added: readonly NewNumber[];
  readonly present?: PresentTexts;
  /** A figure's label and cells, by its id. */
  readonly sourceOf: (figure: string) => string;
}

/** The document with every number marked; the same matches that the findings were told from. */
export function markDocument(document: EditedDocument, compared: ComparedNumbers): MarkedDocument {
  const { matched, renamed, added, present, sourceOf } = compared;
  const numbers = new Map<EditedParagraph, MarkedNumber[]>();
  const lost = new Map<EditedParagraph | undefined, LostNumber[]>();
  const mark = (paragraph: EditedParagraph, number: MarkedNumber): void => put(numbers, paragraph, number);
  const home = homes(document, matched);

  for (const { anchor, written, text, found } of matched) {
    if (anchor.kind !== "figure") continue;
    const now = present?.get(anchor.name);
    const own = {
      figure: anchor.of,
      source: sourceOf(anchor.of),
      written: text,
      ...(now === undefined ? {} : { present: now }),
    };
    if (found.length === 0) put(lost, home(written), { ...own, quote: quoted(written, anchor) });
    for (const one of found) {
      mark(one.paragraph, { ...spanOf(one), state: figureState(one.text, text, now), ...own, ...unseen(one) });
    }
  }
  for (const { found, written } of renamed) mark(found.paragraph, { ...spanOf(found), state: "renamed", written });
  for (const one of added) mark(one.paragraph, { ...spanOf(one), state: "added", ...unseen(one) });

  const paragraphs = document.paragraphs.map((paragraph) => {
    const { kind, place, text, letterhead, cell } = paragraph;
    return {
      kind,
      place,
      text,
      letterhead,
      ...(cell ? { cell } : {}),
      numbers: apart(numbers.get(paragraph) ?? []),
      lost: lost.get(paragraph) ?? [],
    };
  });
  return { file: document.file, paragraphs, lost: lost.get(undefined) ?? [] };
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const spanOf = ({ from, to }: FoundText | NewNumber) => ({ from, to });

function unseen(one: FoundText | NewNumber): { readonly unseen?: string } {
  const [why] = unseenIn(one);
  return why === undefined ? {} : { unseen: why };
}

/** In order; of two over the same characters the first one stays. */
function apart(numbers: readonly MarkedNumber[]): readonly MarkedNumber[] {
  const kept: MarkedNumber[] = [];
  for (const one of numbers.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (one.to > one.from && one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  }
  return kept;
}

/** Where a paragraph as written stands now: where its other anchors stand, else in the same place of the document. */
function homes(document: EditedDocument, matched: readonly MatchedAnchor[]) {
  const byWritten = new Map<MatchedAnchor["written"], EditedParagraph>();
  for (const { written, found } of matched) {
    if (found[0] && !byWritten.has(written)) byWritten.set(written, found[0].paragraph);
  }
  const byPlace = new Map<string, EditedParagraph>();
  for (const one of document.paragraphs) {
    if (one.kind === "text" && one.text.trim() !== "" && !byPlace.has(one.place)) byPlace.set(one.place, one);
  }
  return (written: MatchedAnchor["written"]): EditedParagraph | undefined =>
    byWritten.get(written) ?? byPlace.get(written.place);
}
