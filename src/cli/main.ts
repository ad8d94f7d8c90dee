import { setFlagsFromString } from "node:v8";
import manifest from "../../package.json" with { type: "json" };
import type { Ask } from "./terminal/terminal.ts";

const args = process.argv.slice(2);

// Scripts ask for the version often, and commander takes half as long to load as Node itself.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  process.stdout.write(`${manifest.version}\n`);
} else {
  // A command is over before most of its code has run often enough to repay optimising: with V8's default budget that
  // took a third of the CPU of a report, and no less on ten times the data.
  setFlagsFromString("--interrupt-budget=1000000");
  const { run } = await import("./program.ts");
  // A reader such as `head` that has seen enough is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

  // Only a command that asks loads what it takes to ask.
  const ask: Ask = async (question, fallback) =>
    (await import("./terminal/prompts.ts")).askOnTerminal(question, fallback);
  const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  process.exitCode = await run(args, {
    version: manifest.version,
    folder: process.cwd(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    columns: process.stdout.columns ?? 0,
    today: localDay(new Date()),
    environment: process.env,
    ...(isInteractive ? { ask } : {}),
    colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  });
}

function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
