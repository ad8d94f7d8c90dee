import { defineConfig, type Plugin } from "vitest/config";

/** Files that mock modules, set clocks, or measure memory and CPU: each has a process of its own. */
const ALONE = "test/**/*.alone.test.ts";
/** Files that run `bin/ntm.js`, or look at what the build wrote: only they need a build. */
const BUILT = "test/**/*.built.test.ts";

const ROOT = new URL("..", import.meta.url).pathname;

/**
 * What the product's two files import from the first place comes from the second: the same code, but each part of a
 * workbook and each YAML text is parsed once in a process, however many tests read it.
 */
const PARSED_ONCE: readonly (readonly [from: RegExp, importer: string, instead: string])[] = [
  [/\/(?:cell-styles|shared-strings|sheet-rows)\.ts$/, "src/read/workbook/workbook-sheets.ts", "parsed-parts.ts"],
  [/\/workbook-sheets\.ts$/, "src/read/workbook/workbook.ts", "read-sheets.ts"],
  [/^js-yaml$/, "src/read/workspace/yaml-file.ts", "parsed-yaml.ts"],
];

const parsedOnce: Plugin = {
  name: "parsed-once",
  enforce: "pre",
  resolveId(source, importer = "") {
    const [, , instead] = PARSED_ONCE.find(([from, file]) => from.test(source) && importer === ROOT + file) ?? [];
    return instead && `${ROOT}test/support/${instead}`;
  },
};

/**
 * Three kinds of test files, told apart by their names. Most share a process and the modules loaded in it: loading them
 * anew for each file took three quarters of the time of tests that need milliseconds.
 */
export default defineConfig({
  test: {
    root: ROOT,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ["test/temporary-files.ts"],
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        plugins: [parsedOnce],
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: [ALONE, BUILT], isolate: false },
      },
      { extends: true, test: { name: "alone", include: [ALONE] } },
      { extends: true, test: { name: "built", include: [BUILT], isolate: false, globalSetup: ["test/build.ts"] } },
    ],
  },
});
