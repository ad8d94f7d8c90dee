/** What a large file is to hold, which is never in memory as a whole. */
export interface LargeContent {
  /** SHA-256 of all its bytes, lower-case hex. */
  readonly sha256: string;
  /** Its bytes from the first to the last, as often as somebody asks. */
  readonly pieces: () => Iterable<Uint8Array>;
}

/** What a file is to hold. */
export type FileContent = Uint8Array | LargeContent;
