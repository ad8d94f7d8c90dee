import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ntm } from "./cli/captured.ts";
import { ALL } from "./support/share.ts";
import { ROOT, sharedSampleWorkspace } from "./support/workspace.ts";

const TABLE = /## Việc hằng kỳ\n([\s\S]*?)\n\*\*/;
/** What asks a person, opens a browser, or needs LibreOffice. */
const LEFT_OUT = /^ntm(?:$| init| preview)/;

const [, table = ""] = TABLE.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
const commands = [...table.matchAll(/`npx (ntm[^`]*)`/g)]
  .map(([, line]) => line!.replace(" --pdf", ""))
  .filter((line) => !LEFT_OUT.test(line));

const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1);

describe.skipIf(!ALL)("every command of the README does what it is said to, in its order, on the sample", () => {
  const folder = sharedSampleWorkspace();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The documents that the README calls by made-up names are the sample's report. */
  function laidOut(): void {
    mkdirSync(join(folder, "thu-muc"), { recursive: true });
    for (const ending of [".docx", ".trace.json", ".manifest.json"])
      for (const name of ["van-ban", "a", "b", "thu-muc/van-ban"])
        copyFileSync(join(folder, `out/2024-H1/bao-cao-so-ket${ending}`), join(folder, `${name}${ending}`));
  }

  test.each(commands)("%s", async (line) => {
    if (/(?:van-ban|thu-muc|a\.docx)/.test(line)) laidOut();
    const { code, out, err } = await ntm(folder, wordsOf(line));
    expect(code, `${out.slice(-500)}${err.slice(-500)}`).toBe(0);
  });
});

test("the README's table of commands is found", () => {
  expect(commands.length).toBeGreaterThan(30);
});
