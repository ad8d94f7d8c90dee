import type { Report, Vocabulary } from "../template/template-source.ts";

/** A word that only a figure can bear out, and where it begins in the text. */
export interface ClaimedWord {
  readonly word: string;
  readonly offset: number;
}

/** What the checks of one text of a template share. */
export interface CheckContext {
  readonly vocabulary: Vocabulary;
  /** Names of the template's annexes. */
  readonly annexes: readonly string[];
  readonly report: Report;
  /** Lines of the text, for what must stand on a line of its own, and where each begins in it. */
  readonly lines: readonly string[];
  readonly starts: readonly number[];
  readonly text: string;
  /** The words in it that claim a direction or a judgement. */
  readonly claims: readonly ClaimedWord[];
}
