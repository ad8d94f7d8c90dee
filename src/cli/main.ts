import manifest from "../../package.json" with { type: "json" };
import type { Ask } from "./terminal/terminal.ts";

/** A mistake of the program itself: neither of the data (1) nor of the call (2); EX_SOFTWARE of sysexits.h. */
const BUG = 70;
const CANNOT_RUN = 2;

const args = process.argv.slice(2);

process.on("uncaughtException", tellBug);
runCommand().then((code) => {
  process.exitCode = code;
}, tellBug);

async function runCommand(): Promise<number> {
  const { run } = await import("./program.ts");
  const { thisRun } = await import("./terminal/this-run.ts");
  process.stdout.on("error", stopAtDeafReader);
  // Where even this can't be told there is nobody to tell it to.
  process.stderr.on("error", () => {});

  // Only a command that asks loads what it takes to ask.
  const ask: Ask = async (question, fallback) =>
    (await import("./terminal/prompts.ts")).askOnTerminal(question, fallback);
  // Standard input is looked at last: making its stream takes as long as the whole of the command line.
  const isInteractive = process.stdout.isTTY === true && process.stdin.isTTY === true;
  const { transientLine } = await import("./terminal/transient-line.ts");
  const line = transientLine(process.stderr);
  const err = line.apart(process.stderr);
  return run(args, {
    version: manifest.version,
    writer: thisRun(manifest.version, args, (sentence) => err(`${sentence}\n`)),
    folder: process.cwd(),
    out: line.apart(process.stdout),
    err,
    columns: process.stdout.columns ?? 0,
    today: localDay(new Date()),
    environment: process.env,
    ...(isInteractive ? { ask, keyboard: { input: process.stdin, output: process.stdout } } : {}),
    untilStopped,
    ...(process.stderr.isTTY === true ? { transient: line.show } : {}),
    colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  });
}

/** Ctrl+C, or a request to end: what goes on is put away, and the command ends as it should. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

/** A reader such as `head` that has seen enough is no error; a disk that is full is one, but no bug. */
function stopAtDeafReader(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`Không ghi được kết quả ra chỗ đã chọn (${error.code}); kiểm tra dung lượng đĩa.\n`);
  process.exit(CANNOT_RUN);
}

function tellBug(error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  process.exitCode = BUG;
  process.stderr.write(
    `Chương trình gặp lỗi của chính nó, không phải của số liệu; hãy gửi dòng lệnh và các dòng dưới đây cho người phát triển.\nntm ${manifest.version}, Node.js ${process.versions.node}\n${stack}\n`,
    () => process.exit(),
  );
}

function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
