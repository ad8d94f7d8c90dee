import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";
import { withLatinLetters } from "../.build/latin-letters.js";

/** Files that mock modules, set clocks, or measure memory and CPU: each has a process of its own. */
const ALONE = "test/**/*.alone.test.ts";
/** Files that run `bin/ntm.js`, or look at what the build wrote: only they need a build. */
const BUILT = "test/**/*.built.test.ts";

const ROOT = new URL("..", import.meta.url).pathname;

/**
 * What the product's file imports from the first place comes from the second: the same code, but what is read of the
 * same bytes is read once in a process, however many tests ask for it.
 */
const ONCE: readonly (readonly [importer: string, from: string, instead: string])[] = [
  ["src/load/period.ts", "../read/workbook/workbook.ts", "read-once.ts"],
  ["src/load/period.ts", "../validate/workbook/submission.ts", "validated-once.ts"],
  [
    "src/commands/steps/documents/template/document-template.ts",
    "../../../../compose/template-defects.ts",
    "template-defects-once.ts",
  ],
  ["src/commands/steps/rules/read-documents.ts", "../../../compose/template-defects.ts", "template-defects-once.ts"],
  ["src/validate/units/unit-register.ts", "./unit-table.ts", "unit-table-once.ts"],
  ["src/validate/units/provinces.ts", "./unit-table.ts", "unit-table-once.ts"],
  ["src/read/workspace/yaml-file.ts", "js-yaml", "parsed-yaml.ts"],
  ["src/load/knowledge.ts", "../validate/rules/indicator-dictionary.ts", "dictionary-once.ts"],
  ["src/load/form-files.ts", "../validate/forms/forms.ts", "forms-once.ts"],
  ["src/load/knowledge.ts", "../validate/cross-checks/cross-checks.ts", "cross-checks-once.ts"],
  ["src/load/knowledge.ts", "../domain/office/city-words.ts", "city-words-once.ts"],
  ["src/commands/steps/documents/edited-document.ts", "./compose-documents.ts", "composed-once.ts"],
  ["src/commands/steps/documents/edited-document.ts", "../../../read/edited/edited-document.ts", "edited-once.ts"],
  ["src/commands/refresh.ts", "../read/edited/edited-document.ts", "edited-once.ts"],
  ["src/commands/verify-issued.ts", "../read/edited/edited-document.ts", "edited-once.ts"],
];

for (const [importer, from] of ONCE) {
  const imports = readFileSync(ROOT + importer, "utf8");
  if (!imports.includes(`"${from}"`))
    throw new Error(`${importer} no longer imports ${from}: see test/vitest.config.ts`);
}

const once: Plugin = {
  name: "once",
  enforce: "pre",
  resolveId(source, importer = "") {
    if (/\/rule-data\.ts$/.test(source) && importer.startsWith(`${ROOT}src/`))
      return `${ROOT}test/support/once/rules-once.ts`;
    const [, , instead] = ONCE.find(([file, from]) => from === source && importer === ROOT + file) ?? [];
    return instead && `${ROOT}test/support/once/${instead}`;
  },
};

/** Style and script of pages as text, as the build puts them into the program. */
const pageFiles: Plugin = {
  name: "page-files",
  enforce: "pre",
  resolveId: (source, importer = "") =>
    /^\.\/[\w-]+\.(?:css|client\.js)$/.test(source) && importer.startsWith(`${ROOT}src/`)
      ? `\0text:${importer.replace(/[^/]*$/, source.slice(2))}.text`
      : undefined,
  load: (id) => {
    const [, file] = /^\0text:(.*)\.text$/.exec(id) ?? [];
    return file && `export default ${JSON.stringify(readFileSync(file, "utf8"))}`;
  },
};

/** Tests run the checker's regular expressions as they ship. */
const latinLetters: Plugin = {
  name: "latin-letters",
  enforce: "pre",
  transform: (text, id) => (id.startsWith(`${ROOT}src/check/`) ? withLatinLetters(id, text) : undefined),
};

/**
 * Packages made for development check themselves at every step (micromark), and they are not what ships. The runner adds
 * the condition to those of its configuration, so it is taken out at the end.
 */
const asShipped: Plugin = {
  name: "as-shipped",
  configResolved({ ssr, environments }) {
    for (const { resolve } of [ssr, ...Object.values(environments)]) {
      if (resolve) resolve.conditions = ["module", "node"];
    }
  },
};

/** The mode that the run was started with: the projects below are configured again, by a mode of their own. */
function startedAs(mode: string): string {
  process.env.NTM_TESTS ??= mode;
  return process.env.NTM_TESTS;
}

/**
 * Three kinds of test files, told apart by their names. Most share a process and the modules loaded in it: loading them
 * anew for each file took three quarters of the time of tests that need milliseconds.
 */
export default defineConfig(({ mode }) => ({
  test: {
    root: ROOT,
    // `--mode all`: see test/support/share.ts.
    env: { NTM_TESTS: startedAs(mode) },
    // For a test that hangs; on a busy machine a slow one is no defect.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: ["test/temporary-files.ts"],
    experimental: { fsModuleCache: true },
    // Two workers beside each other leave no core for helpers of the garbage collector, which wait by spinning.
    execArgv: ["--min-semi-space-size=64", "--max-semi-space-size=64", "--single-threaded-gc"],
    projects: [
      {
        extends: true,
        plugins: [once, latinLetters, pageFiles, asShipped],
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: [ALONE, BUILT], isolate: false },
      },
      { extends: true, plugins: [latinLetters, pageFiles, asShipped], test: { name: "alone", include: [ALONE] } },
      {
        extends: true,
        plugins: [asShipped],
        test: { name: "built", include: [BUILT], isolate: false, globalSetup: ["test/build.ts"] },
      },
    ],
  },
}));
