import { existsSync } from "node:fs";
import { join } from "node:path";
import { flushFolder, moveFile, removeFile } from "../disk/disk.ts";
import { removeFolder } from "../disk/remove-folder.ts";
import { standingHash } from "../disk/standing-file.ts";
import { INTENT, type IntendedFile, keptName, readIntent, stagedName } from "./intent.ts";

/** What became of the files that a run was about to replace: they are all new, or all as before; or it had touched none. */
export type Settled = "new" | "old" | "untouched";

interface Step extends IntendedFile {
  readonly path: string;
  readonly staged: string;
  readonly kept: string;
  /** Hash of what stands there now. */
  readonly now: string | undefined;
}

/**
 * Brings the files of an interrupted run to one state and removes its claim: forward, unless that would replace what a
 * person has edited since, or the run was on its way back. May itself be interrupted and begun again at any point.
 * Throws what the system throws when a file is held open; everything is still at hand then.
 */
export function settle(folder: string, claim: string): Settled {
  const intent = readIntent(claim);
  if (!intent) {
    removeFolder(claim);
    return "untouched";
  }
  const steps = stepsOf(folder, claim, intent);
  const settled = steps.every(canGoOn) ? "new" : "old";
  for (const step of steps) (settled === "new" ? goOn : goBack)(step);
  finish(folder, claim);
  return settled;
}

/** Undoes what a run has replaced so far. */
export function takeBack(folder: string, claim: string): void {
  for (const step of stepsOf(folder, claim, readIntent(claim) ?? [])) goBack(step);
  finish(folder, claim);
}

/** The files are in one state: the claim goes, its intent first. */
export function finish(folder: string, claim: string): void {
  flushFolder(folder);
  removeFolder(claim, INTENT);
}

const stepsOf = (folder: string, claim: string, intent: readonly IntendedFile[]): readonly Step[] =>
  intent.map((file, index) => {
    const path = join(folder, file.name);
    return {
      ...file,
      path,
      staged: join(claim, stagedName(index)),
      kept: join(claim, keptName(index)),
      now: standingHash(path),
    };
  });

/** Replaced already, even if edited since; or still to be replaced, and as it was, or gone. */
function canGoOn({ staged, before, after, now }: Step): boolean {
  if (after === undefined) return true;
  return existsSync(staged) ? [before, after, undefined].includes(now) : now !== before;
}

function goOn({ path, staged, before, after, now }: Step): void {
  if (after === undefined) {
    if (now !== undefined && now === before) removeFile(path);
  } else if (existsSync(staged)) moveFile(staged, path);
}

function goBack({ path, kept, before, after, now }: Step): void {
  if (now !== after) return;
  if (before !== undefined) moveFile(kept, path);
  else if (now !== undefined) removeFile(path);
}
