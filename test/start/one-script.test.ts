import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { oneScript } from "../../.build/one-script.js";

const require = createRequire(import.meta.url);

/** What the chunks say when `main.js` runs, in the order in which they say it. */
async function said(chunks: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const words: string[] = [];
  (globalThis as { ntmSay?: unknown }).ntmSay = (word: string) => words.push(word);
  const files = Object.entries(chunks).map(([path, text]) => ({ path: `/dist/${path}`, text }));
  runInThisContext(oneScript(files, "main.js"))(require, "file:///program.js");
  await new Promise(setImmediate);
  return words;
}

test("a chunk runs once, when it is first asked for, and gives what it exports", async () => {
  const chunks = {
    "late.js": 'import{twice}from"./twice.js";ntmSay("late");var a=twice(21);export{a as answer};',
    "never.js": 'ntmSay("never");export{};',
    "twice.js": 'ntmSay("twice");function twice(n){return 2*n}export{twice};',
    "main.js":
      'import{twice as t}from"./twice.js";import{join}from"node:path";import*as os from"node:os";import path from"node:path";ntmSay("main "+t(4)+typeof join+typeof os.EOL+typeof path.join);import("./late.js").then(({answer})=>ntmSay("answer "+answer));',
  };
  expect(await said(chunks)).toEqual(["twice", "main 8functionstringfunction", "late", "answer 42"]);
});

test.each([
  ["a variable", "var a=1;function more(){a=2}"],
  ["a counter", "var a=1;function more(){++a}"],
  ["one of several", "var a=1;function more(o){({a}=o)}"],
])("what changes after it is exported (%s) can't be copied: the build stops", (_, text) => {
  expect(() => oneScript([{ path: "main.js", text: `${text}export{a,more};` }], "main.js")).toThrow(/a changes after/);
});

test("another thing of the same name may change", () => {
  const text = "var a=1;function more(){let a=2;a=3;return a}export{a,more};";
  expect(oneScript([{ path: "main.js", text }], "main.js")).toContain("return{a:a,more:more}");
});
