import { existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Everything that tests and the commands they run put beside the system's temporary files, gone when the run ends. */
export function setup(): () => void {
  const folder = mkdtempSync(join(roomIn("/dev/shm") ? "/dev/shm" : tmpdir(), "ntm-tests-"));
  // Node looks at the first of them, and at the others on Windows; workers inherit them.
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Linux keeps these files in memory: hundreds of workspaces are copied, flushed and removed. Containers may allow few of them. */
function roomIn(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 4 * 2 ** 30;
}
