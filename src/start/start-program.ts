import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compiledProgram } from "./compiled-program.ts";
import { flagsOfStart } from "./flags.ts";

/** Put in by the bundler: the hash of the program's script. */
declare const NTM_SCRIPT: string;

/** Runs the program, and keeps what V8 compiled of it for the next run of the same command. */
export function startProgram(args: readonly string[]): void {
  flagsOfStart();
  const script = join(__dirname, "program/ntm.js");
  const [command = "menu"] = args;
  const node = [process.version, process.platform, process.arch].join(" ");
  const program = compiledProgram({ script, hash: NTM_SCRIPT, folder: join(__dirname, "code"), command, node });
  // Help is asked for rarely, and runs next to nothing of a command.
  if (!args.some((arg) => arg === "--help" || arg === "-h"))
    process.once("exit", (exitCode) => {
      flagsOfStart();
      program.keep(exitCode);
    });
  program.run(createRequire(script), pathToFileURL(script).href);
}
