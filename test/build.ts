import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The bundle is what a user runs: before the tests it is made anew from these sources. */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "../.build/bundle.js")], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}
