import { statSync } from "node:fs";
import { join } from "node:path";
import type { ProgramRun, Writer } from "../../domain/document/writer.ts";
import { createFile, makeTemporaryFolder } from "../disk/disk.ts";
import { removeFolder } from "../disk/remove-folder.ts";
import { namesIn, readableFile } from "../disk/standing-file.ts";

/**
 * A folder `.ntm-<machine>-<process>-<start>-…` inside the one that is written into. Whoever has one there, and runs, is
 * the only one to write; what is about to be written stands in it, on the same volume.
 */
export interface Claim {
  readonly path: string;
  /** Nothing is known of one that an older version left. */
  readonly by?: Pick<ProgramRun, "pid" | "host" | "started">;
}

const PREFIX = ".ntm-";
const NAME = /^\.ntm-([a-z0-9_]+)-(\d+)-(\d+)-[^-]+$/i;
const HOLDER = "run.json";

/** Makes a claim; others may have been made at the same moment. */
export function makeClaim(folder: string, { run }: Writer): Claim {
  const { pid, host, started } = run;
  const path = makeTemporaryFolder(join(folder, `${PREFIX}${plainHost(host)}-${pid}-${started}-`));
  try {
    createFile(join(path, HOLDER), Buffer.from(JSON.stringify(run)));
  } catch (error) {
    // A disk that takes no more does not even take this.
    removeFolder(path);
    throw error;
  }
  return { path, by: { pid, host: plainHost(host), started } };
}

/** All claims that stand in a folder. */
export const claimsIn = (folder: string): readonly Claim[] =>
  namesIn(folder)
    .filter((name) => name.startsWith(PREFIX) && isFolder(join(folder, name)))
    .map((name) => {
      const [, host, pid, started] = NAME.exec(name) ?? [];
      const path = join(folder, name);
      return host === undefined ? { path } : { path, by: { host, pid: Number(pid), started: Number(started) } };
    });

/**
 * Whether the run that made a claim may still be writing. Of a run on another machine nobody can say; of this very run
 * it is what it could not finish, since it writes at one go.
 */
export function isHeld({ by }: Claim, { run, isGoing }: Writer): boolean {
  if (!by) return false;
  if (by.host !== plainHost(run.host)) return true;
  if (by.pid === run.pid && by.started === run.started) return false;
  return isGoing(by);
}

export const isElsewhere = ({ by }: Claim, { run }: Writer): boolean =>
  by !== undefined && by.host !== plainHost(run.host);

/** Who made a claim, as far as it says: its file may not have been written yet. */
export function holderOf(claim: Claim): Partial<ProgramRun> {
  const text = readableFile(join(claim.path, HOLDER))?.toString("utf8");
  try {
    return { ...claim.by, ...(JSON.parse(text ?? "{}") as Partial<ProgramRun>) };
  } catch {
    return { ...claim.by };
  }
}

/** What a claim holds just now, to see whether anything moves in it. */
export const contentOf = ({ path }: Claim): string =>
  namesIn(path)
    .map((name) => `${name}:${statSync(join(path, name), { throwIfNoEntry: false })?.size}`)
    .join();

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
const plainHost = (host: string): string => host.replace(/[^a-z0-9]/gi, "_") || "_";
