import type { IsoDate } from "../text/iso-date.ts";
import type { Position } from "../text/position.ts";
import type { CellPlace } from "../workbook/cell.ts";
import type { TextPlace } from "./text-place.ts";

export type Severity = "error" | "warning" | "info";

/** What a finding says, each one clause, Vietnamese. */
export interface FindingWords {
  /** What was found. */
  readonly found: string;
  /** What was expected. */
  readonly expected: string;
  /** What to do about it. */
  readonly fix?: string;
}

/** One thing wrong with the input, addressed to the person who can fix it. */
export interface Finding extends FindingWords {
  /** Stable id, never reused: `workbook/missing-sheet`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where a person should look; a file alone, a cell in it, a line of a text file, or a passage of a document. */
  readonly place: Partial<CellPlace> & Partial<Position> & DocumentPlace;
  /** Every cell it rests on, when these are several; `place` is the first. */
  readonly places?: readonly CellPlace[];
  /** The row's unit, when the row belongs to one: "Xã Cẩm Bình". */
  readonly unit?: string;
  /** The clause that asks for it: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.3". */
  readonly basis?: string;
  /** Only on a warning that somebody has answered for. */
  readonly answer?: Answer;
}

/** A passage of a document, for the reader and for the program that marks it. */
export interface DocumentPlace {
  /** "Phần B.I, đoạn 3": holds on every page and in every word processor. */
  readonly passage?: string;
  readonly text?: TextPlace;
}

/** Why a warning is right as it stands (giải trình): who says so, and the last day on which the word holds. */
export interface Answer {
  readonly reason: string;
  readonly by: string;
  readonly until: IsoDate;
}

/** A value, or the reasons why there is none. Findings may accompany a value (warnings). */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * The run cannot go on: a missing file, a broken template, broken rule data, a wrong argument.
 * The message is one plain Vietnamese sentence; the CLI prints it without a stack and exits with 2. Where the reason has
 * places of its own, these are findings, and the CLI prints them in the form that was asked for.
 */
export class CannotRun extends Error {
  override name = "CannotRun";
  readonly findings: readonly Finding[];

  constructor(message: string, { findings = [], ...options }: ErrorOptions & { findings?: readonly Finding[] } = {}) {
    super(message, options);
    this.findings = findings;
  }
}
