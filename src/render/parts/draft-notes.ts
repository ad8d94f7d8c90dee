import type { Origin, ReportDocument, Run } from "../../domain/document/report-document.ts";
import { holeText, traceText } from "../../domain/figures/trace-text.ts";
import { placeText } from "../../domain/workbook/cell.ts";

export interface Comment {
  readonly id: number;
  readonly paragraphs: readonly string[];
}

/** What a draft shows about the origin of its runs. Ask in document order: each figure is explained once. */
export interface DraftNotes {
  /** Ids of the comments that this run opens. */
  readonly commentsAt: (run: Run) => readonly number[];
  readonly isHole: (run: Run) => boolean;
  readonly comments: readonly Comment[];
  /** What the ids of the document's footnotes come after: those of other documents in the file, of a template's separators. */
  readonly footnotesBefore?: number;
}

/** The number by which a file knows a footnote of a document. */
export const footnoteId = (index: number, { footnotesBefore = 0 }: Pick<DraftNotes, "footnotesBefore">): number =>
  footnotesBefore + index + 1;

/** The final form: no comments. Throws on a document with a missing value. */
export function noNotes(document: ReportDocument): DraftNotes {
  for (const origin of document.origins) {
    if (origin.kind === "hole") throw new Error(`The final form cannot hold a missing value: ${origin.hole.id}`);
  }
  return { commentsAt: () => [], isHole: () => false, comments: [] };
}

/** One comment for each figure and each missing value, at its first place. */
export function draftNotes(document: ReportDocument): DraftNotes {
  const comments: Comment[] = [];
  // LibreOffice 7.4 takes a comment with the id of a footnote for it, and shows the notes under one another's numbers.
  const firstId = document.footnotes.length + 1;
  const explained = new Set<string>();
  const originOf = (run: Run): Origin | undefined =>
    run.origin === undefined ? undefined : document.origins[run.origin];

  const explain = (run: Run): readonly number[] => {
    const origin = originOf(run);
    const note = origin && noteOn(origin);
    if (!note || explained.has(note.key)) return [];
    explained.add(note.key);
    const id = firstId + comments.length;
    comments.push({ id, paragraphs: note.paragraphs });
    return [id];
  };

  return {
    comments,
    isHole: (run) => originOf(run)?.kind === "hole",
    // Word has no comments inside footnotes: those of a note stand at its reference mark.
    commentsAt: (run) =>
      run.footnote === undefined ? explain(run) : (document.footnotes[run.footnote] ?? []).flatMap(explain),
  };
}

/** What a draft says of where characters come from; nothing of dates, names and what the register knows. */
function noteOn(origin: Origin): { readonly key: string; readonly paragraphs: readonly string[] } | undefined {
  switch (origin.kind) {
    case "figure": {
      const { id, label } = origin.figure;
      return { key: id, paragraphs: [label, ...traceText(origin.figure).split("\n")] };
    }
    case "hole":
      return { key: origin.hole.id, paragraphs: [origin.hole.label, holeText(origin.hole)] };
    case "citation": {
      const { document, place } = origin;
      return place && { key: `citation ${document}`, paragraphs: [`Văn bản ${document}`, placeText(place)] };
    }
    default:
      return undefined;
  }
}
