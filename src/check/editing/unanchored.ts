import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { WrittenAnchor, WrittenParagraph, WrittenTrace } from "../../domain/figures/written-trace.ts";
import type { Claims, UnanchoredText } from "./claims.ts";
import { copiedRows } from "./copied-rows.ts";
import { copiesByWords } from "./copies-by-words.ts";
import { folded, NUMERAL } from "./passage.ts";

/**
 * Printings as written that no bookmark holds: paragraphs, rows and sentences that were copied (Word gives a bookmark to
 * the first of two alike), and whole documents that lost their bookmarks. Each claims its characters.
 */
export function findCopies(
  trace: WrittenTrace,
  document: EditedDocument,
  matched: readonly { readonly anchor: WrittenAnchor; readonly found: readonly unknown[] }[],
  claims: Claims,
) {
  const loose = document.paragraphs.filter((paragraph) => isLoose(paragraph, claims));
  if (loose.length === 0) return [];
  const missing = new Set(matched.filter(({ found }) => found.length === 0).map(({ anchor }) => anchor.name));
  const found: UnanchoredText[] = [];
  const take = (one: UnanchoredText): void => {
    const isTaken = one.paragraph.anchors.some(({ name, from, to }) => name === one.name && to > from);
    if (isTaken || !claims.isFree(one.paragraph, one)) return;
    claims.claim(one.paragraph, one);
    missing.delete(one.name);
    found.push(one);
  };
  for (const one of copiedParagraphs(trace, loose, missing)) take(one);
  for (const one of copiedRows(trace, document, missing)) take(one);
  for (const one of copiesByWords(
    trace,
    loose.filter((paragraph) => isLoose(paragraph, claims)),
    claims,
  ))
    take(one);
  return found.map(({ name, paragraph, from, to }) => ({
    name,
    found: { paragraph, from, to, text: paragraph.text.slice(from, to) },
  }));
}

/** Whether a paragraph holds numerals that nothing explains. */
function isLoose(paragraph: EditedParagraph, claims: Claims): boolean {
  if (paragraph.kind === "alternative" || paragraph.kind === "numbering") return false;
  for (const { index, 0: numeral } of paragraph.text.matchAll(NUMERAL)) {
    if (claims.isFree(paragraph, { from: index, to: index + numeral.length })) return true;
  }
  return false;
}

/** Paragraphs with the very text of a written one; cells are too short to be known by it. */
function* copiedParagraphs(
  trace: WrittenTrace,
  loose: readonly EditedParagraph[],
  missing: ReadonlySet<string>,
): Generator<UnanchoredText> {
  const written = new Map<string, WrittenParagraph[]>();
  for (const paragraph of trace.paragraphs) {
    if (!paragraph.anchors.some(({ kind }) => kind === "figure")) continue;
    const key = folded(paragraph.text);
    const known = written.get(key);
    if (known) known.push(paragraph);
    else written.set(key, [paragraph]);
  }
  for (const paragraph of loose) {
    if (paragraph.cell) continue;
    const alike = written.get(folded(paragraph.text)) ?? [];
    // Of sentences alike the one that lost its own place comes first.
    const original = alike.find(({ anchors }) => anchors.some(({ name }) => missing.has(name))) ?? alike[0];
    for (const { kind, name, from, to } of original?.anchors ?? []) {
      if (kind === "figure") yield { name, paragraph, from, to };
    }
  }
}
