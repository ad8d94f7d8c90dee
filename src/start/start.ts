import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import manifest from "../../package.json" with { type: "json" };
import { type Release, versionText } from "../cli/terminal/version-text.ts";
import { compiledProgram } from "./compiled-program.ts";

/** Put in by the bundler: the days of the program and its law; the hash of the program's script. */
declare const NTM_RELEASE: Release;
declare const NTM_SCRIPT: string;

const args = process.argv.slice(2);

// Scripts ask for the version often, and the program takes longer to load than Node itself.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  process.stdout.write(versionText(manifest.version, process.versions.node, NTM_RELEASE));
} else startProgram();

function startProgram(): void {
  // A command is over before most of its code has run often enough to repay optimising: with V8's default budget that
  // took a third of the CPU of a report, and no less on ten times the data. What is kept of an earlier run fits only
  // under the same flags, so they are set before.
  setFlagsFromString("--interrupt-budget=1000000");
  const script = join(__dirname, "program/ntm.js");
  const [command = "menu"] = args;
  const node = [process.version, process.platform, process.arch].join(" ");
  const program = compiledProgram({ script, hash: NTM_SCRIPT, folder: join(__dirname, "code"), command, node });
  // Help is asked for rarely, and runs next to nothing of a command.
  if (!args.some((arg) => arg === "--help" || arg === "-h")) process.once("exit", program.keep);
  program.run(createRequire(script), pathToFileURL(script).href);
}
