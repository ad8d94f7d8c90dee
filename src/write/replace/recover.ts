import { join } from "node:path";
import type { Writer } from "../../domain/document/writer.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { namesIn } from "../disk/standing-file.ts";
import { claimsIn, isHeld } from "./claim.ts";
import { exclusively } from "./exclusively.ts";

/** Settles what runs that died left half done in folders; a run that is writing settles its own. What can't be settled now is told, and stays for later. */
export async function recoverFolders(folders: readonly string[], writer: Writer): Promise<void> {
  for (const folder of new Set(folders)) {
    try {
      const claims = claimsIn(folder);
      if (claims.length === 0 || claims.some((claim) => isHeld(claim, writer))) continue;
      await exclusively(folder, { ...writer, patience: 0 }, () => undefined);
    } catch (error) {
      if (error instanceof CannotRun) writer.tell(error.message);
      // A folder that can't be written into is no matter of a command that only reads.
      else if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  }
}

/** Where runs write below `out/` of a workspace: the folders of its periods, and those in them. */
export function outputFolders(out: string): readonly string[] {
  const below = (folder: string): readonly string[] => {
    try {
      return namesIn(folder)
        .filter((name) => !name.includes("."))
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  };
  const periods = below(out);
  return [out, ...periods, ...periods.flatMap(below)];
}
