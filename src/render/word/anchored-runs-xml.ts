import type { Run } from "../../domain/document/report-document.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { bookmarksAt } from "../parts/bookmarks.ts";
import { type DraftNotes, footnoteId } from "../parts/draft-notes.ts";
import { commented } from "../parts/run-xml.ts";

/** The runs of a paragraph that have one look. */
export const anchoredRunsXml = (notes: DraftNotes, runs: readonly Run[], look: string): string =>
  runs.map((_, index) => anchoredRunXml(notes, runs, index, look)).join("");

/**
 * One of the runs of a paragraph with the author's run properties, its comments and bookmarks; the id of a bookmark is told from
 * those of the author's when all are numbered.
 */
export function anchoredRunXml(notes: DraftNotes, runs: readonly Run[], index: number, look: string): string {
  const run = runs[index]!;
  const { opens, closes } = bookmarksAt(runs, index);
  const xml =
    run.footnote === undefined
      ? textXml(run, withLetters(look, run, notes.isHole(run)))
      : markXml(footnoteId(run.footnote, notes), look);
  return [
    opens ? `<w:bookmarkStart w:id="${opens}" w:name="${opens}"/>` : "",
    commented(notes.commentsAt(run), xml),
    closes ? `<w:bookmarkEnd w:id="${closes}"/>` : "",
  ].join("");
}

/** Word has no comments in boxes, notes, headers and footers. */
export const withoutComments = (notes: DraftNotes): DraftNotes => ({ ...notes, commentsAt: () => [] });

const markXml = (id: number, look: string): string =>
  `<w:r>${look || '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'}<w:footnoteReference w:id="${id}"/></w:r>`;

const textXml = ({ text }: Run, look: string): string =>
  `<w:r>${look}${text
    .split("\n")
    .map((line) => (line === "" ? "" : `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`))
    .join("<w:br/>")}</w:r>`;

/** The author's run properties with what the run adds to them. */
function withLetters(look: string, run: Run, hole: boolean): string {
  const position = run.subscript ? "subscript" : run.superscript ? "superscript" : "";
  const added = [
    run.bold && !/<w:b(?:\s|\/)/.test(look) ? "<w:b/><w:bCs/>" : "",
    run.italic && !/<w:i(?:\s|\/)/.test(look) ? "<w:i/><w:iCs/>" : "",
    hole ? '<w:highlight w:val="yellow"/>' : "",
    position && `<w:vertAlign w:val="${position}"/>`,
  ].join("");
  if (added === "") return look;
  const kept = look.replace(/^<w:rPr\b[^>]*?(?:\/>|>)|<\/w:rPr>$/g, "");
  const replaced = [...(hole ? ["highlight"] : []), ...(position ? ["vertAlign"] : [])];
  return `<w:rPr>${replaced.reduce((xml, name) => xml.replace(new RegExp(`<w:${name}\\b[^>]*/>`), ""), kept)}${added}</w:rPr>`;
}
