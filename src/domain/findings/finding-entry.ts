/** The page of one finding code, for the person who meets it; Vietnamese. */
export interface FindingEntry {
  /** A code, or `area/*` for all codes of an area that is itself data. */
  readonly code: string;
  readonly title: string;
  /** What was met. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  readonly fix: string;
}

/** The page of a code: its own, else that of its area. */
export const entryFor = (entries: readonly FindingEntry[], code: string): FindingEntry | undefined =>
  entries.find((entry) => entry.code === code) ??
  entries.find((entry) => entry.code === `${code.slice(0, code.indexOf("/"))}/*`);
