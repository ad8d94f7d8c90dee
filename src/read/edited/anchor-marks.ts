import type { EditedAnchor } from "../../domain/document/edited-document.ts";
import type { OpenParagraph } from "./open-paragraph.ts";

/** LibreOffice adds "_Copy_1" to bookmarks in footnotes when it opens a file, and to those in a copied text. */
const ANCHOR = /^(_ntm[A-Z]\d+)(?:_Copy_\d+)*$/;

interface Mark {
  readonly name: string;
  /** The paragraph it began in; marks between paragraphs belong to the next one. */
  paragraph: OpenParagraph | undefined;
  readonly from: number;
  to?: number;
}

/** The bookmarks of a part that are anchors, each with the paragraph it began in. */
export class AnchorMarks {
  readonly #marks = new Map<string, Mark>();

  /** A bookmark begins at the end of what was read so far of `paragraph`. */
  begin(id: string, bookmark: string, paragraph: OpenParagraph | undefined): void {
    const [, name] = ANCHOR.exec(bookmark) ?? [];
    if (name) this.#marks.set(id, { name, paragraph, from: paragraph?.text.length ?? 0 });
  }

  /** It ends there; one that ends in another paragraph holds the rest of its own. */
  end(id: string, paragraph: OpenParagraph | undefined): void {
    const mark = this.#marks.get(id);
    if (!mark?.paragraph || mark.to !== undefined) return;
    mark.to = mark.paragraph === paragraph ? mark.paragraph.text.length : Number.POSITIVE_INFINITY;
  }

  /** A paragraph begins, and with it what was marked before it. */
  adopt(paragraph: OpenParagraph): void {
    for (const mark of this.#marks.values()) mark.paragraph ??= paragraph;
  }

  /** The anchors by the paragraph they began in, once all of the part is read. */
  byParagraph(): ReadonlyMap<OpenParagraph, readonly EditedAnchor[]> {
    const anchors = new Map<OpenParagraph, EditedAnchor[]>();
    for (const { paragraph, ...mark } of this.#marks.values()) {
      if (!paragraph) continue;
      const known = anchors.get(paragraph) ?? [];
      anchors.set(paragraph, known);
      known.push(anchorOf(mark, paragraph));
    }
    return anchors;
  }
}

/** A mark that nothing ends holds nothing. */
function anchorOf(
  { name, from, to: end = from }: Omit<Mark, "paragraph">,
  { text, pieces }: OpenParagraph,
): EditedAnchor {
  const to = Math.min(end, text.length);
  const inside = pieces.filter(({ at }) => at.from >= from && at.to <= to);
  return { name, from, to, pieces: inside.map(({ piece }) => piece) };
}
