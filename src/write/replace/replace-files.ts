import { join } from "node:path";
import type { FileContent } from "../../domain/document/writer.ts";
import { diskReason } from "../../domain/findings/disk-obstacle.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { createFile, createLargeFile, moveFile, removeFile } from "../disk/disk.ts";
import { contentHash, standingFile, standingHash } from "../disk/standing-file.ts";
import { type IntendedFile, keptName, stagedName, writeIntent } from "./intent.ts";
import { finish, takeBack } from "./settle.ts";

/** A file as it is to stand; without bytes it is to go. */
export interface Replacement {
  /** Path below the folder, with forward slashes. */
  readonly name: string;
  readonly bytes?: FileContent;
}

/**
 * Replaces and removes files of a folder, all of them or none, whatever happens in between: first everything that comes
 * and everything that goes is copied into the claim, then a record of the intent, then names are changed. A run that
 * dies is settled by the next one from that record. Throws `CannotRun` when the disk is full or a file is held open.
 */
export function replaceFiles(folder: string, claim: string, replacements: readonly Replacement[]): void {
  const changes = replacements
    .map(({ name, bytes }) => ({
      name,
      bytes,
      before: standingHash(join(folder, name)),
      after: bytes && contentHash(bytes),
    }))
    // What stands there already is left alone: it may be open, and its date means something to people.
    .filter(({ before, after }) => before !== after);
  if (changes.length === 0) return;
  const intent = changes.map(
    ({ name, before, after }): IntendedFile => ({
      name,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    }),
  );
  try {
    for (const [index, { name, bytes }] of changes.entries()) {
      if (bytes) stage(join(claim, stagedName(index)), bytes);
      const standing = standingFile(join(folder, name));
      if (standing) createFile(join(claim, keptName(index)), standing);
    }
    writeIntent(claim, intent);
  } catch (cause) {
    throw new CannotRun(`Không ghi được vào thư mục "${folder}": ${diskReason(cause)}; chưa tệp nào bị thay.`, {
      cause,
    });
  }
  try {
    for (const [index, { name, after }] of intent.entries()) {
      if (after === undefined) removeFile(join(folder, name));
      else moveFile(join(claim, stagedName(index)), join(folder, name));
    }
  } catch (cause) {
    undo(folder, claim, cause);
  }
  try {
    finish(folder, claim);
  } catch {
    // All files are new; somebody looks into the claim just now, and the next run sweeps it.
  }
}

function stage(path: string, content: FileContent): void {
  if (content instanceof Uint8Array) createFile(path, content);
  else createLargeFile(path, content.pieces());
}

function undo(folder: string, claim: string, cause: unknown): never {
  let standing = "các tệp vẫn như cũ";
  try {
    takeBack(folder, claim);
  } catch {
    standing = "lần chạy sau sẽ đưa các tệp về một bản";
  }
  throw new CannotRun(
    `Không thay được tệp trong thư mục "${folder}": ${diskReason(cause)}. Đóng văn bản nếu đang mở trong Word, trình xem PDF rồi chạy lại; ${standing}.`,
    { cause },
  );
}
