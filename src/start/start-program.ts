import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { compiledProgram } from "./compiled-program.ts";

/** Put in by the bundler: the hash of the program's script. */
declare const NTM_SCRIPT: string;

/** Runs the program, and keeps what V8 compiled of it for the next run of the same command. */
export function startProgram(args: readonly string[]): void {
  // A command is over before most of its code has run often enough to repay optimising: with V8's default budget that
  // took a third of the CPU of a report, and no less on ten times the data. What is kept of an earlier run fits only
  // under the same flags, so they are set before.
  setFlagsFromString("--interrupt-budget=1000000");
  // A young generation that begins at a megabyte and doubles copies what lives until the end a dozen times.
  setFlagsFromString("--semi-space-growth-factor=8");
  // The old one is gone through once in a run: piecemeal, beside the program, that takes longer than at once.
  setFlagsFromString("--no-incremental-marking");
  const script = join(__dirname, "program/ntm.js");
  const [command = "menu"] = args;
  const node = [process.version, process.platform, process.arch].join(" ");
  const program = compiledProgram({ script, hash: NTM_SCRIPT, folder: join(__dirname, "code"), command, node });
  // Help is asked for rarely, and runs next to nothing of a command.
  if (!args.some((arg) => arg === "--help" || arg === "-h")) process.once("exit", program.keep);
  program.run(createRequire(script), pathToFileURL(script).href);
}
