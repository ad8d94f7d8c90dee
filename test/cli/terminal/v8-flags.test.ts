import { expect, test } from "vitest";
import { flagsKnownTo } from "../../../src/cli/terminal/v8-flags.ts";

const ALL = ["--semi-space-growth-factor=6", "--no-incremental-marking"];
const BYTES = "--interrupt-budget=1000000";
const CALLS = "--invocation-count-for-turbofan=20000";
const FLAGS = [BYTES, CALLS, ...ALL];

test("V8 is told only what its release knows, and one that nobody tried is told nothing", () => {
  expect(flagsKnownTo("11.3.244.8-node.33", FLAGS)).toEqual([BYTES, ...ALL]);
  expect(flagsKnownTo("12.4.254.21-node.57", FLAGS)).toEqual([CALLS, ...ALL]);
  expect(flagsKnownTo("14.6.202.34-node.34", FLAGS)).toEqual([CALLS, ...ALL]);
  expect(flagsKnownTo("15.0.1", FLAGS)).toEqual([]);
  expect(flagsKnownTo("10.2.154.26", FLAGS)).toEqual([]);
});
