import type { EditedParagraph, ParagraphKind, TextPiece, UnseenSpan } from "../../domain/document/edited-document.ts";
import type { TextSpan } from "../../domain/document/text-span.ts";

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

interface Mark {
  readonly name: string;
  /** The paragraph it began in; marks between paragraphs belong to the next one. */
  paragraph?: OpenParagraph;
  from: number;
  to?: number;
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

/**
 * Paragraphs, nested ones too, and bookmarks over them. A bookmark's end closes the last open one of its id: copies of a
 * paragraph repeat ids, and each end follows its start.
 */
export function createStory() {
  const open: OpenParagraph[] = [];
  const marks: Mark[] = [];
  const unended = new Map<string, Mark[]>();
  let waiting: Mark[] = [];
  let endless: OpenParagraph | undefined;

  return {
    current: (): OpenParagraph | undefined => open.at(-1),
    depth: (): number => open.length,
    begin: (make: () => OpenParagraph): void => {
      const paragraph = endless && open.length === 0 ? endless : make();
      paragraph.endless = false;
      endless = undefined;
      open.push(paragraph);
      if (paragraph.kind === "alternative") return;
      for (const mark of waiting) mark.paragraph = paragraph;
      waiting = [];
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
    add: ({ text, piece, computed, contents, unseen }: Addition): void => {
      const paragraph = open.at(-1);
      if (!paragraph || text === "") return;
      const at = { from: paragraph.text.length, to: paragraph.text.length + text.length };
      paragraph.text += text;
      if (contents) paragraph.inContents = true;
      if (computed) paragraph.fields.push(at);
      if (unseen !== undefined) paragraph.unseen.push({ ...at, why: unseen });
      if (piece) paragraph.pieces.push({ ...piece, at });
    },
    start: (id: string, name: string): void => {
      const paragraph = open.at(-1);
      const mark: Mark = { name, from: paragraph?.text.length ?? 0, ...(paragraph ? { paragraph } : {}) };
      marks.push(mark);
      if (!paragraph) waiting.push(mark);
      const known = unended.get(id);
      if (known) known.push(mark);
      else unended.set(id, [mark]);
    },
    end: (id: string): void => {
      const mark = unended.get(id)?.pop();
      if (!mark?.paragraph) return;
      mark.to = mark.paragraph === open.at(-1) ? mark.paragraph.text.length : Number.POSITIVE_INFINITY;
    },
    anchors: (): ReadonlyMap<OpenParagraph, EditedParagraph["anchors"]> => {
      const found = new Map<OpenParagraph, { name: string; from: number; to: number }[]>();
      for (const { name, paragraph, from, to = from } of marks) {
        if (!paragraph) continue;
        const anchor = { name, from, to: Math.min(to, paragraph.text.length) };
        const known = found.get(paragraph);
        if (known) known.push(anchor);
        else found.set(paragraph, [anchor]);
      }
      return found;
    },
  };
}
