import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { copySample } from "../workspace.ts";

/**
 * A workspace of the sample, or of what is copied instead, in which something costly has been made, once in a run: whichever process asks first makes it
 * in the run's temporary folder, the others wait. Nobody changes it; a test that changes anything copies it first.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
  copy: (folder: string) => void = copySample,
): Promise<string> {
  const folder = join(tmpdir(), `made-${name}`);
  if (isFirst(folder)) writeFileSync(`${folder}.made`, await attempt(folder, make, copy));
  while (!existsSync(`${folder}.made`)) await setTimeout(50);
  const problem = readFileSync(`${folder}.made`, "utf8");
  if (problem !== "") throw new Error(problem);
  return folder;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** What went wrong, for all who wait; nothing when it is there. */
async function attempt(
  folder: string,
  make: (folder: string) => Promise<void>,
  copy: (folder: string) => void,
): Promise<string> {
  try {
    copy(folder);
    await make(folder);
    return "";
  } catch (error) {
    return String((error as Error).stack);
  }
}
