/** A word of the template language, for the person who writes templates; Vietnamese. */
export interface HelperPage {
  readonly id: string;
  /** Heading under which it is listed. */
  readonly group: string;
  /** What it prints or stands for. */
  readonly what: string;
  /** An example that can be copied into a template. */
  readonly write: string;
  /** What each option means. */
  readonly options: Readonly<Record<string, string>>;
}

/** What stands in braces in an officer's text: `{kỳ này}`. */
export interface QuotePage {
  readonly write: string;
  readonly what: string;
}

/** The pages of `data/helpers.yaml`, in the order of the file. */
export interface HelperCatalogue {
  readonly helpers: readonly HelperPage[];
  readonly quotes: readonly QuotePage[];
}
