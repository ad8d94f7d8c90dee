import type { Origin, Run } from "../../domain/document/report-document.ts";
import type { AnchorKind, WrittenAnchor, WrittenParagraph } from "../../domain/figures/written-trace.ts";

const LETTERS: Readonly<Record<AnchorKind, string>> = {
  figure: "F",
  hole: "H",
  citation: "C",
  date: "D",
  name: "N",
  ordinal: "O",
  finding: "X",
};

/** Blanks that somebody fills in later ("Số:        /VPĐP"). */
const BLANK = /\u00a0{3}/;

/** Gives the runs of one paragraph after the other their names, and notes the paragraphs that have something to find again. */
export interface RunAnchoring {
  /** `place` is asked for every paragraph; `lead` is printed before the runs. */
  readonly anchored: (runs: readonly Run[], place: () => string, lead?: string) => readonly Run[];
  readonly paragraphs: readonly WrittenParagraph[];
}

/** Anchors are numbered in the order in which they are asked for. `origins` are those of the document. */
export function runAnchoring(origins: readonly Origin[]): RunAnchoring {
  const paragraphs: WrittenParagraph[] = [];
  let count = 0;

  const anchored: RunAnchoring["anchored"] = (runs, place, lead = "") => {
    const where = place();
    let text = lead;
    const anchors: WrittenAnchor[] = [];
    let last: number | undefined;
    const named = runs.map((run): Run => {
      const from = text.length;
      text += run.text;
      const { origin } = run;
      const known = last;
      last = origin;
      if (origin === undefined || run.text === "") return run;
      const before = anchors.at(-1);
      // Neighbouring runs of one origin share an anchor.
      if (origin === known && before) {
        anchors[anchors.length - 1] = { ...before, to: text.length };
        return { ...run, anchor: before.name };
      }
      const source = origins[origin]!;
      count += 1;
      const name = `_ntm${LETTERS[source.kind]}${count}`;
      anchors.push({ name, kind: source.kind, of: subjectOf(source), from, to: text.length });
      return { ...run, anchor: name };
    });
    if (anchors.length > 0 || /\p{Nd}/u.test(text) || BLANK.test(text)) {
      // Most have one anchor: a list that grows has room for seventeen.
      paragraphs.push({ place: where, text, anchors: anchors.slice() });
    }
    return anchors.length > 0 ? named : runs;
  };
  return { anchored, paragraphs };
}

function subjectOf(origin: Origin): string {
  switch (origin.kind) {
    case "figure":
      return origin.figure.id;
    case "hole":
      return origin.hole.id;
    case "citation":
      return origin.document;
    case "date":
    case "name":
      return origin.of;
    case "finding":
      return origin.code;
    case "ordinal":
      return "";
  }
}
