/** A data file as plain values, with the place of any key for messages. */
export interface DataSource {
  /** How messages call the file. */
  readonly file: string;
  readonly value: unknown;
  readonly locate: (path: readonly (string | number)[]) => { readonly line: number; readonly column: number };
}
