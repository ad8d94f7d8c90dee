/** Kinds of names that a template or an officer's text may use, in the order in which they are listed. */
export const NAME_KINDS = [
  "figure",
  "sheet",
  "column",
  "set",
  "threshold",
  "helper",
  "quote",
  "document",
  "officialName",
  "unit",
  "annex",
  "partial",
  "section",
  "line",
] as const;

export type NameKind = (typeof NAME_KINDS)[number];

/** One name with what it means and how it is written; words are Vietnamese. */
export interface KnownName {
  readonly kind: NameKind;
  /** What stands in quotes, in braces, or where a word of the language stands. */
  readonly id: string;
  readonly name: string;
  /** Printed unit of a figure or a threshold. */
  readonly unit?: string;
  /** Sheet of a column, set of a threshold. */
  readonly of?: string;
  /** Where it comes from, where it is used. */
  readonly facts: readonly string[];
  /** How a template writes it. */
  readonly template: readonly string[];
  /** How an officer's text quotes it. */
  readonly narrative: readonly string[];
  /** Codes of a column's choices, or options of a helper, with their words. */
  readonly words: readonly (readonly [string, string])[];
}
