import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Everything that tests and the commands they run put beside the system's temporary files, gone when the run ends. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "ntm-tests-"));
  // Node looks at the first of them, and at the others on Windows; workers inherit them.
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
