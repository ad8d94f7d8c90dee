export interface SampleWorkbook {
  /** Path below the package's root, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
