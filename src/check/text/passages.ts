import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckedBlock, CheckedDocument, CheckedParagraph } from "../../domain/checking/checked-document.ts";
import type { ParagraphPlace, TextPlace } from "../../domain/findings/text-place.ts";
import { maskNames } from "./mask.ts";
import { matchesOf } from "./matches.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";
import { type Token, tokensIn } from "./tokens.ts";

/** A paragraph as the rules over words see it. */
export interface Passage {
  readonly place: ParagraphPlace;
  readonly text: string;
  /** The same, its symbols, dates, ordinals and names with numerals blotted out, character for character. */
  readonly plain: string;
  readonly quantities: readonly Quantity[];
  /** Its words between blanks. */
  readonly tokens: readonly (Token | undefined)[];
  readonly kind: "prose" | "cell" | "footnote";
  /** Marks of footnotes: offset in the text and the note's id. */
  readonly marks: readonly { readonly at: number; readonly id: string }[];
  /** Printed in capitals throughout: letterhead, headings. */
  readonly capitals: boolean;
  /** Number before the text, typed or automatic, or the dash of a list: "1.", "a)", "-"; empty without one. */
  readonly marker: string;
  /** Written with letters and marks apart. */
  readonly decomposed: boolean;
  /** Footnote: its id. */
  readonly note?: string;
}

/** What rules look at that need the words alone. */
export interface Passages {
  readonly passages: readonly Passage[];
}

/** Every paragraph of body, tables, text boxes and footnotes, in the order of the file; none that is empty. */
export function passagesOf(
  document: CheckedDocument,
  names: readonly string[],
  units: readonly string[],
): readonly Passage[] {
  const passages: Passage[] = [];
  const readings = readingsOf(names, units);
  const add = (paragraph: CheckedParagraph, kind: Passage["kind"], note?: string): void => {
    if (paragraph.text.trim() !== "") passages.push(passageOf(paragraph, kind, readings(paragraph.text), note));
    for (const box of paragraph.boxes) add(box, kind);
  };
  const walk = (blocks: readonly CheckedBlock[], kind: Passage["kind"]): void => {
    for (const block of blocks) {
      if (block.kind === "paragraph") add(block, kind);
      else for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks, "cell");
    }
  };
  for (const section of document.sections) walk(section.blocks, "prose");
  for (const [id, bodies] of document.footnotes) for (const body of bodies) add(body, "footnote", id);
  return passages;
}

/** What is read of a text, whichever paragraph it stands in. */
interface Reading {
  readonly plain: string;
  readonly quantities: readonly Quantity[];
  readonly tokens: readonly (Token | undefined)[];
  readonly capitals: boolean;
  readonly marker: string;
}

const MARKER = /^\s*([-+•]|\d+(?:\.\d+)*[.)]|[IVXL]+\.|\p{L}[.)])(?=\s)/u;

/** Readings by text: in tables most cells say what another says. */
function readingsOf(names: readonly string[], units: readonly string[]): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept;
    // Blotting out and counting are the dear part, and many rules look only at the text.
    let plain: string | undefined;
    let quantities: readonly Quantity[] | undefined;
    let tokens: readonly (Token | undefined)[] | undefined;
    let capitals: boolean | undefined;
    const reading = {
      get plain() {
        plain ??= maskNames(text, names);
        return plain;
      },
      get quantities() {
        quantities ??= quantitiesOf(this.plain, units);
        return quantities;
      },
      get tokens() {
        tokens ??= tokensIn(text);
        return tokens;
      },
      get capitals() {
        capitals ??= isCapitals(text);
        return capitals;
      },
      marker: MARKER.exec(text)?.[1] ?? "",
    };
    known.set(text, reading);
    return reading;
  };
}

function passageOf(
  paragraph: CheckedParagraph,
  kind: Passage["kind"],
  reading: Reading,
  note: string | undefined,
): Passage {
  const areCaps = paragraph.runs.every((run) => run.look.caps || run.text.trim() === "");
  return {
    place: paragraph.place,
    text: paragraph.text,
    get plain() {
      return reading.plain;
    },
    get quantities() {
      return reading.quantities;
    },
    get tokens() {
      return reading.tokens;
    },
    kind,
    marks: paragraph.runs.flatMap((run) => (run.footnote === undefined ? [] : [{ at: run.start, id: run.footnote }])),
    get capitals() {
      return reading.capitals || areCaps;
    },
    marker: paragraph.label ?? reading.marker,
    decomposed: paragraph.decomposed === true,
    ...(note === undefined ? {} : { note }),
  };
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.filter((letter) => letter === letter.toUpperCase()).length > 0.7 * letters.length && letters.length > 3
  );
}

/** The place of some characters of a passage. */
export const placeIn = (passage: Passage, from: number, to: number): TextPlace => ({ ...passage.place, from, to });

/** A hit for every match of a pattern that the hit function takes seriously. */
export function hitsOf(
  passages: readonly Passage[],
  pattern: RegExp,
  hit: (match: RegExpExecArray, passage: Passage) => Omit<RuleHit, "at"> | undefined,
  part: "text" | "plain" = "text",
): readonly RuleHit[] {
  return passages.flatMap((passage) =>
    matchesOf(passage[part], pattern).flatMap((match) => {
      const found = hit(match, passage);
      return found ? [{ at: placeIn(passage, match.index, match.index + match[0].length), ...found }] : [];
    }),
  );
}

/** A text as messages quote it: one line, not longer than a clerk reads at a glance. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return `“${line.length > 80 ? `${line.slice(0, 77).trimEnd()}…` : line}”`;
}
