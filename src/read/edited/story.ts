import type { EditedParagraph, ParagraphKind, TextPiece, UnseenSpan } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";
import { createBookmarks } from "./bookmarks.ts";

/** A paragraph that is being read. */
export interface OpenParagraph {
  kind: ParagraphKind;
  text: string;
  style: string;
  /** Its own shading. */
  shaded: boolean;
  /** Its end is deleted by a tracked change: the next one goes on in it. */
  endless: boolean;
  /** In a table of contents. */
  inContents?: boolean;
  readonly pieces: TextPiece[];
  readonly fields: TextSpan[];
  readonly unseen: UnseenSpan[];
  readonly cell?: EditedParagraph["cell"];
  /** Of a comment. */
  readonly author?: string;
  /** Of a cell, which is known when it begins. */
  readonly place?: string;
  readonly boxed: boolean;
  readonly letterhead: boolean;
}

/** Characters with what is known of them. */
export interface Addition {
  readonly text: string;
  readonly piece?: Omit<TextPiece, "at">;
  /** Of a field that Word works out; of a table of contents. */
  readonly computed: boolean;
  readonly contents: boolean;
  readonly unseen?: string;
}

/** Paragraphs as they open and end, nested ones too, with the bookmarks over them. */
export function createStory() {
  const open: OpenParagraph[] = [];
  const bookmarks = createBookmarks<OpenParagraph>();
  let endless: OpenParagraph | undefined;

  return {
    current: (): OpenParagraph | undefined => open.at(-1),
    depth: (): number => open.length,
    begin: (make: () => OpenParagraph): void => {
      const paragraph = endless && open.length === 0 ? endless : make();
      paragraph.endless = false;
      endless = undefined;
      open.push(paragraph);
      if (paragraph.kind !== "alternative") bookmarks.begin(paragraph);
    },
    /** The paragraph that is over; nothing when it goes on in the next. */
    finish: (): OpenParagraph | undefined => {
      const paragraph = open.pop();
      if (paragraph?.endless && open.length === 0) {
        endless = paragraph;
        return undefined;
      }
      return paragraph;
    },
    /** What waited for a next paragraph that never came. */
    rest: (): OpenParagraph | undefined => endless,
    add: (addition: Addition): void => addTo(open.at(-1), addition),
    startBookmark: (id: string, name: string): void => bookmarks.start(id, name, open.at(-1)),
    endBookmark: (id: string): void => bookmarks.end(id, open.at(-1)),
    anchors: bookmarks.anchors,
  };
}

function addTo(paragraph: OpenParagraph | undefined, { text, piece, computed, contents, unseen }: Addition): void {
  if (!paragraph || text === "") return;
  const at = { from: paragraph.text.length, to: paragraph.text.length + text.length };
  paragraph.text += text;
  if (contents) paragraph.inContents = true;
  if (computed) paragraph.fields.push(at);
  if (unseen !== undefined) paragraph.unseen.push({ ...at, why: unseen });
  if (piece) paragraph.pieces.push({ ...piece, at });
}
