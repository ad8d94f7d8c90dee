/** A data file as plain values, with the place of any key for messages. */
export interface DataSource {
  /** How messages call the file. */
  readonly file: string;
  readonly value: unknown;
  /** Of its text; of what was merged of several none. */
  readonly hash?: string;
  /** What a schema of this name made of the file when the program was built; nothing of a file edited since, and of most. */
  readonly made?: (schema: string) => unknown;
  readonly locate: (path: readonly (string | number)[]) => { readonly line: number; readonly column: number };
}
