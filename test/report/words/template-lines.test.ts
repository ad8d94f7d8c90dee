import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../support/workspace.ts";

/** What an editor shows without scrolling, on two lines at most. */
const LONGEST = 200;

/** The attributes of a chart stand on one line: Markdown knows no other. */
const CHART = /^::chart\{/;

test("templates are read in an editor: a sentence or a clause a line, none longer than two lines of a screen", () => {
  const files = ["templates", "data/provinces"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md.hbs"))
      .map((name) => join(folder, name)),
  );
  const long = files.flatMap((file) =>
    readFileSync(join(ROOT, file), "utf8")
      .split("\n")
      .flatMap((line, index) => (line.length > LONGEST && !CHART.test(line) ? [`${file}:${index + 1}`] : [])),
  );
  expect(files.length).toBeGreaterThan(80);
  expect(long).toEqual([]);
});
