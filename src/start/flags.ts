import { setFlagsFromString } from "node:v8";

const FLAGS = [
  // A command is over before most of its code has run often enough to repay optimising: with V8's default budget that
  // took a third of the CPU of a report, and no less on ten times the data.
  "--interrupt-budget=1000000",
  // A young generation that begins at a megabyte and doubles copies what lives until the end a dozen times.
  "--semi-space-growth-factor=6",
  // The old one is gone through once in a run: piecemeal, beside the program, that takes longer than at once.
  "--no-incremental-marking",
  // V8's own, said because a large run says otherwise later.
  "--heap-growing-percent=0",
];

/**
 * What V8 is told before anything is compiled. Compiled code serves only under the flags that it was written under: a run
 * that told V8 more on its way (`src/cli/terminal/progress.ts`) says this again before it keeps its code.
 */
export function flagsOfStart(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
