import type { EditedParagraph } from "../../domain/document/edited-document.ts";

/** As much of a paragraph that is being read as bookmarks ask of it. */
interface Growing {
  readonly text: string;
}

interface Mark<Paragraph> {
  readonly name: string;
  /** The paragraph it began in; marks between paragraphs belong to the next one. */
  paragraph?: Paragraph;
  from: number;
  to?: number;
}

/**
 * Bookmarks over paragraphs that are being read. A bookmark's end closes the last open one of its id: copies of a paragraph
 * repeat ids, and each end follows its start.
 */
export function createBookmarks<Paragraph extends Growing>() {
  const marks: Mark<Paragraph>[] = [];
  const unended = new Map<string, Mark<Paragraph>[]>();
  let waiting: Mark<Paragraph>[] = [];
  return {
    /** The next paragraph: it has what began before it. */
    begin: (paragraph: Paragraph): void => {
      for (const mark of waiting) mark.paragraph = paragraph;
      waiting = [];
    },
    start: (id: string, name: string, paragraph: Paragraph | undefined): void => {
      const mark: Mark<Paragraph> = { name, from: paragraph?.text.length ?? 0, ...(paragraph ? { paragraph } : {}) };
      marks.push(mark);
      if (!paragraph) waiting.push(mark);
      const known = unended.get(id);
      if (known) known.push(mark);
      else unended.set(id, [mark]);
    },
    end: (id: string, paragraph: Paragraph | undefined): void => {
      const mark = unended.get(id)?.pop();
      if (!mark?.paragraph) return;
      mark.to = mark.paragraph === paragraph ? mark.paragraph.text.length : Number.POSITIVE_INFINITY;
    },
    anchors: (): ReadonlyMap<Paragraph, EditedParagraph["anchors"]> => {
      const found = new Map<Paragraph, { name: string; from: number; to: number }[]>();
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
