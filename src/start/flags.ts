import { tellV8 } from "../cli/terminal/v8-flags.ts";

const FLAGS = [
  // A command is over before most of its code has run often enough to repay optimising: with V8's default budget that
  // took a third of the CPU of a report, and no less on ten times the data.
  "--interrupt-budget=1000000",
  // The same since Node 22, where calls are counted instead of bytes.
  "--invocation-count-for-turbofan=20000",
  "--invocation-count-for-maglev=3000",
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
export const flagsOfStart = (): void => tellV8(...FLAGS);
