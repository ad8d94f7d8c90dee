import { defineConfig } from "vitest/config";

/** Files that mock modules, set clocks, or measure memory and CPU: each has a process of its own. */
const ALONE = "test/**/*.alone.test.ts";

/**
 * Two kinds of test files, told apart by their names. Most share a process and the modules loaded in it: loading them
 * anew for each file took three quarters of the time of tests that need milliseconds.
 */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ["test/temporary-files.ts", "test/build.ts"],
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: "shared", include: ["test/**/*.test.ts"], exclude: [ALONE], isolate: false } },
      { extends: true, test: { name: "alone", include: [ALONE] } },
    ],
  },
});
