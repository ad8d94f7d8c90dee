import type { Origin, ReportDocument, Run } from "../../domain/document/report-document.ts";
import { holeText, traceText } from "../../domain/figures/trace-text.ts";

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
}

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
    if (origin?.kind !== "figure" && origin?.kind !== "hole") return [];
    const key = origin.kind === "figure" ? origin.figure.id : origin.hole.id;
    if (explained.has(key)) return [];
    explained.add(key);
    const id = firstId + comments.length;
    const paragraphs =
      origin.kind === "figure"
        ? [origin.figure.label, ...traceText(origin.figure).split("\n")]
        : [origin.hole.label, holeText(origin.hole)];
    comments.push({ id, paragraphs });
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
