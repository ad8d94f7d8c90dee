import type { Readable, Writable } from "node:stream";
import type { Writer } from "../../domain/document/writer.ts";

/** What a command may know of the world around it; tests pass their own. */
export interface Terminal {
  readonly version: string;
  /** This run, for what it writes. */
  readonly writer: Writer;
  /** Folder the command was started in. */
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Width of the terminal, 0 when the output goes to a file or a pipe: lines are not wrapped then. */
  readonly columns: number;
  readonly colours: boolean;
  /** The calendar day here, `2024-06-14`. */
  readonly today?: string;
  /** Variables that programs we start are to know; none where nothing is started. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Only where a person sits: asks on one line and takes `fallback` for an empty answer. */
  readonly ask?: Ask;
  /** Waits until somebody ends a command that goes on by itself; without it such a command ends at once. */
  readonly untilStopped?: (url: string) => Promise<void>;
  /** Only where a person sits: what is typed, and where answers show, for menus that follow each key. */
  readonly keyboard?: Keyboard;
  /** Only where a person looks on: shows one line until the next one, or until something is said. */
  readonly transient?: (line: string) => void;
}

export interface Keyboard {
  readonly input: Readable;
  readonly output: Writable;
}

export type Ask = (question: string, fallback: string) => Promise<string>;

/** 0 done; 1 findings of severity error; 2 could not run; 3 some of several documents were made, not all. A bug is thrown. */
export type ExitCode = 0 | 1 | 2 | 3;
