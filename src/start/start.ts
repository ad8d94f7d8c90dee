import { writeSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };
import { type Release, versionText } from "../cli/terminal/version-text.ts";

/** Put in by the bundler: the days of the program and of its law. */
declare const NTM_RELEASE: Release;

const args = process.argv.slice(2);

/** Settles when the program has begun to run; fails when it can't be loaded. */
export const started: Promise<void> = start();

async function start(): Promise<void> {
  // Scripts ask for the version often, and the program takes longer to load than Node itself.
  if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
    tell(versionText(manifest.version, process.versions.node, NTM_RELEASE));
  } else (await import("./start-program.ts")).startProgram(args);
}

/** Node's stream for a pipe or a file takes longer to make than all the rest; a console of Windows needs it for its letters. */
function tell(text: string): void {
  try {
    if (process.platform !== "win32" && writeSync(1, text) > 0) return;
  } catch (error) {
    // A reader that has seen enough is no error; for a pipe that is full the stream waits.
    if ((error as NodeJS.ErrnoException).code === "EPIPE") return;
  }
  process.stdout.write(text);
}
