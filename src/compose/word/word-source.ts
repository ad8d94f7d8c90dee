import type { Finding } from "../../domain/findings/finding.ts";
import type { WordHead } from "../../domain/office/office.ts";
import { pieceToken, splitPieces } from "../../domain/word/piece-token.ts";
import type { TemplatePiece, WordPlace, WordTemplate } from "../../domain/word/word-template.ts";
import type { FilledWord } from "./filled-word.ts";
import { headYaml } from "./head-yaml.ts";
import { markdownSlots } from "./markdown-slots.ts";

/** A Word template as a source of the template language: how the checks read it, and where that comes from. */
export interface WordSource {
  readonly template: WordTemplate;
  /** Where the settings say its head: "documents.thong-bao.head". */
  readonly head: string;
  /** Length of the head in the text. */
  readonly from: number;
}

const SETTINGS = "data/office.yaml";

/** The text that the language reads of a Word template: its head from the settings as front matter, then its words. */
export function wordText(
  head: WordHead,
  { text }: Pick<WordTemplate, "text">,
): { readonly text: string; readonly from: number } {
  // Front matter without an ending has "./."; in Word what is typed stands.
  const front = `---\n${headYaml({ ...head, ending: head.ending ?? "" }).join("\n")}\n---\n`;
  return { text: front + text.trimEnd(), from: front.length };
}

/** What Handlebars fills in: the template's source, and the Markdown that stands behind it in the text (annexes). */
export function wordFilling({ template, from }: WordSource, text: string): string {
  const added = text.slice(from + template.text.trimEnd().length);
  const { length } = template.pieces;
  return `${template.source}${pieceToken(length)}\n${added}\n${pieceToken(length + 1)}`;
}

const BEHIND: readonly TemplatePiece[] = [{ kind: "blocks", paragraph: "", look: "" }, { kind: "endBlocks" }];

/** A filled text taken apart again. */
export function splitFilling({ template }: WordSource, filled: string): FilledWord {
  const pieces = [...template.pieces, ...BEHIND];
  const parts = splitPieces(filled);
  return { filled: parts, pieces, slots: markdownSlots(parts, pieces) };
}

/** Findings on the text that the language reads, at their places in the Word file and in the settings. */
export const placedInWord = (
  findings: readonly Finding[],
  file: string,
  text: string,
  word: WordSource,
): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, place: placeInWord(finding.place, file, text, word) }));

/** A line and column of that text as a place in the Word file or the settings; of another file as it is. */
export function placeInWord(place: Finding["place"], file: string, text: string, word: WordSource): Finding["place"] {
  const { line, column = 1, file: at, ...rest } = place;
  if (at !== file || line === undefined) return place;
  const offset =
    text
      .split("\n")
      .slice(0, line - 1)
      .reduce((sum, one) => sum + one.length + 1, 0) +
    column -
    1;
  if (offset < word.from) return { ...rest, file: SETTINGS, passage: word.head };
  const found = placeAt(word, offset);
  if (!found) return { ...rest, file: SETTINGS, passage: word.head.replace(/head$/, "annexes") };
  return { ...rest, file, passage: found.passage, text: found.text };
}

/** The paragraph of the template that an offset of the text stands in; none behind the template. */
function placeAt({ template, from }: WordSource, offset: number): WordPlace | undefined {
  const within = offset - from;
  if (within > template.text.trimEnd().length) return undefined;
  return template.places.findLast((place) => place.from <= within) ?? template.places[0];
}

/** The place of a line of the source, for what goes wrong while it is filled in. */
export const placeOfLine = ({ template }: WordSource, line: number): string | undefined =>
  template.lines[line - 1]?.passage;
