/** A run of the program as other runs are to know it. */
export interface ProgramRun {
  readonly pid: number;
  /** Name of the machine: another one's processes can't be looked at. */
  readonly host: string;
  /** Milliseconds since 1970: after a restart of the machine its number may be another program's. */
  readonly started: number;
  /** For the person who has to wait: "lan", "ntm report -p 2024-H1", "9:12 ngày 20/6/2024". */
  readonly user: string;
  readonly command: string;
  readonly since: string;
}

/** The run that writes files: who it is, what it may ask of the system, whom it tells. */
export interface Writer {
  /** Versions of ntm and of Node.js, for the record of what was written. */
  readonly version: string;
  readonly node: string;
  readonly run: ProgramRun;
  /** Whether a run of this machine is still going. */
  readonly isGoing: (run: Pick<ProgramRun, "pid" | "started">) => boolean;
  /** How long to wait for another run that writes into the same folder, in milliseconds. */
  readonly patience: number;
  /** Says one sentence to the person at the screen. */
  readonly tell: (sentence: string) => void;
  /** Does the work at one go: a signal to stop (Ctrl+C) that comes meanwhile is obeyed when it is done. */
  readonly uninterrupted: <T>(work: () => T) => Promise<T>;
  /** Does the work; a signal to stop that comes meanwhile cleans up, then stops it. */
  readonly cleaningUp: <T>(work: () => Promise<T>, cleanUp: () => void) => Promise<T>;
}

/** What a large file is to hold, which is never in memory as a whole. */
export interface LargeContent {
  /** SHA-256 of all its bytes, lower-case hex. */
  readonly sha256: string;
  /** Its bytes from the first to the last, as often as somebody asks. */
  readonly pieces: () => Iterable<Uint8Array>;
}

/** What a file is to hold. */
export type FileContent = Uint8Array | LargeContent;
