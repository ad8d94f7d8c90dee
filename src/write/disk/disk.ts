// Everything by which this program changes the disk, one change each, so that tests can stop the world between any two.
// All of it is synchronous: what must not be interrupted is one piece of code, and no signal comes between.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";

export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true });
}

/** A new folder whose name begins like this. */
export const makeTemporaryFolder = (beginning: string): string => mkdtempSync(beginning);

/** A file that was not there before, on the disk to its last byte. */
export function createFile(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { flag: "wx", flush: true });
}

/** The same of bytes that come in pieces. */
export function createLargeFile(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, "wx");
  try {
    for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Moves a file, over another one or not. Windows refuses while a scanner looks at either, mostly for a moment. */
export function moveFile(from: string, to: string): void {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (left <= 1 || !PASSING.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

const PASSING: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY"]);
const ATTEMPTS = 4;
const PAUSE = 60;

export const removeFile = (path: string): void => unlinkSync(path);
export const removeEmptyFolder = (path: string): void => rmdirSync(path);

/** Lets the names in a folder outlive a power cut, where the system can promise it; Windows cannot. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Nothing depends on it but a power cut in this very moment.
  }
}
