import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type CompiledProgram, compiledProgram } from "../../src/start/compiled-program.ts";
import { flagsOfStart } from "../../src/start/flags.ts";
import { emptyWorkspace } from "../support/workspace.ts";

const require = createRequire(import.meta.url);
const TEXT = `(function (require, url) {
  function twice(n) { return 2 * n; }
  globalThis.ntmProgramSaid = [url, twice(21), typeof require("node:path").join].join(" ");
})`;

let folder: string;
let kept: string;

const started = (changed: Partial<Parameters<typeof compiledProgram>[0]> = {}): CompiledProgram =>
  compiledProgram({
    script: join(folder, "program.js"),
    hash: "of the text",
    folder: join(folder, "code"),
    command: "report",
    node: "v20.20.2 linux x64",
    ...changed,
  });

/** A whole run: what the program said in it. */
function ran(program: CompiledProgram, exitCode = 0): unknown {
  program.run(require, "file:///program.js");
  program.keep(exitCode);
  return (globalThis as { ntmProgramSaid?: unknown }).ntmProgramSaid;
}

beforeEach(() => {
  folder = emptyWorkspace();
  kept = join(folder, "code/report.bin");
  writeFileSync(join(folder, "program.js"), TEXT);
});

/** V8's own: the files of this process go on as they began. */
afterAll(() => {
  for (const flag of ["--interrupt-budget=67584", "--semi-space-growth-factor=2", "--incremental-marking"])
    setFlagsFromString(flag);
});

const SAID = "file:///program.js 42 function";

test("the second run takes the code of the first, and leaves it as it is", () => {
  const first = started();
  expect([first.isKept, ran(first)]).toEqual([false, SAID]);
  const { ino } = statSync(kept);
  const second = started();
  expect([second.isKept, ran(second)]).toEqual([true, SAID]);
  expect([statSync(kept).ino, readdirSync(join(folder, "code"))]).toEqual([ino, ["report.bin"]]);
});

test("what V8 is told in the middle of a run does not spoil the code for the next", () => {
  const next = (toldBefore: () => void, text: string): boolean => {
    flagsOfStart();
    writeFileSync(join(folder, "program.js"), text);
    const { run, keep } = started();
    run(require, "file:///program.js");
    setFlagsFromString("--semi-space-growth-factor=1");
    setFlagsFromString("--heap-growing-percent=25");
    toldBefore();
    keep(0);
    flagsOfStart();
    // Another text of the same length: V8 compiles none twice in one process.
    writeFileSync(join(folder, "program.js"), text.replace("21", "22"));
    return started().isKept;
  };
  expect([next(() => {}, TEXT), next(flagsOfStart, TEXT.replace("21", "20"))]).toEqual([false, true]);
});

test.each<[what: string, damaged: (bytes: Buffer) => Buffer]>([
  ["one changed byte", (bytes) => bytes.fill(bytes.at(-9)! ^ 1, bytes.length - 9, bytes.length - 8)],
  ["zeros after a power cut", (bytes) => bytes.fill(0, 100)],
  ["half of it", (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ["nothing", (bytes) => bytes.subarray(0, 0)],
])("damaged code (%s) is passed over, and made anew", (_, damaged) => {
  ran(started());
  writeFileSync(kept, damaged(readFileSync(kept)));
  const next = started();
  expect([next.isKept, ran(next)]).toEqual([false, SAID]);
  expect(started().isKept).toBe(true);
});

test.each([
  ["another Node", { node: "v22.0.0 linux x64" }],
  ["another version of the program", { hash: "of a later text" }],
])("code of %s is passed over, and made anew", (_, changed) => {
  ran(started());
  const next = started(changed);
  expect([next.isKept, ran(next), started(changed).isKept]).toEqual([false, SAID, true]);
});

test("where nothing can be written the program runs all the same", () => {
  writeFileSync(join(folder, "code"), "a file where the folder should be");
  expect([ran(started()), started().isKept]).toEqual([SAID, false]);
  mkdirSync(join(folder, "taken/report.bin"), { recursive: true });
  const taken = { folder: join(folder, "taken") };
  expect([ran(started(taken)), started(taken).isKept, readdirSync(taken.folder)]).toEqual([
    SAID,
    false,
    ["report.bin"],
  ]);
});

test("a run that was refused half-way gives way to one that did its work, and not the other way", () => {
  ran(started(), 1);
  const refused = readFileSync(kept);
  ran(started(), 1);
  expect(readFileSync(kept).equals(refused)).toBe(true);
  ran(started(), 0);
  const whole = readFileSync(kept);
  expect(whole.equals(refused)).toBe(false);
  ran(started(), 1);
  expect(readFileSync(kept).equals(whole)).toBe(true);
});

test.each([
  ["a wrong call", "report", 2],
  ["a bug", "report", 70],
  ["what is no command's name", "../report", 0],
])("%s keeps nothing", (_, command, exitCode) => {
  ran(started({ command }), exitCode);
  expect(readdirSync(folder)).toEqual(["program.js"]);
});
