/** Something that a document says and that is not so. */
export interface Flaw {
  readonly rule: string;
  /** The passage that says it, or as much of it as there is. */
  readonly text: string;
  readonly why: string;
}
