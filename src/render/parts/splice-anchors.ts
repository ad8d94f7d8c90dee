import { bookmarkId, type bookmarksAt } from "./bookmarks.ts";

// Private-use characters: no document text holds them.
const OPEN = "\ue002";
const CLOSE = "\ue003";
const OPENED = new RegExp(
  `<w:r>((?:<w:rPr>(?:<w:[^>]*/>)*</w:rPr>)?(?:<w:br/>)?<w:t xml:space="preserve">)${OPEN}(\\D+)(\\d+)${OPEN}`,
  "g",
);
const CLOSED = new RegExp(`${CLOSE}(\\d+)${CLOSE}</w:t></w:r>`, "g");

/** Text of a run with marks of the bookmarks around it: as objects of the library they would cost ten times as much. */
export function markedText(text: string, { opens, closes }: ReturnType<typeof bookmarksAt>): string {
  const [, lineBreak = "", rest = ""] = /^(\n?)([\s\S]*)$/.exec(text)!;
  const start = opens ? `${OPEN}${opens}${OPEN}` : "";
  return `${lineBreak}${start}${rest}${closes ? `${CLOSE}${bookmarkId(closes)}${CLOSE}` : ""}`;
}

/** Puts the bookmarks around the runs whose text is marked. */
export const spliceAnchors = (xml: string): string =>
  xml
    .replace(OPENED, '<w:bookmarkStart w:id="$3" w:name="$2$3"/><w:r>$1')
    .replace(CLOSED, '</w:t></w:r><w:bookmarkEnd w:id="$1"/>');
