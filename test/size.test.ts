import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sourceFiles, sourceOf } from "./support/imports.ts";
import { ROOT } from "./support/workspace.ts";

/** Code that does not ship; what tools write into `out` is nobody's to read. */
const TESTS_AND_TOOLS = ["test", ".build"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file).replaceAll("\\", "/"))
    .filter((file) => /\.(?:ts|js|mjs|py)$/.test(file) && !file.startsWith(".build/out/")),
);

describe("size", () => {
  test.each(sourceFiles)("%s fits on a few screens", (file) => {
    expect(sourceOf(file).split("\n").length).toBeLessThanOrEqual(250);
  });

  test("tests and tools fit on a few screens too", () => {
    const lines = (file: string) => readFileSync(join(ROOT, file), "utf8").split("\n").length;
    expect(TESTS_AND_TOOLS.filter((file) => lines(file) > 251)).toEqual([]);
  });

  test("a folder holds what one can look over", () => {
    const counts = new Map<string, number>();
    for (const file of [...sourceFiles, ...TESTS_AND_TOOLS])
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
  });
});
