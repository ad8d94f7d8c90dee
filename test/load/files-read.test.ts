import { dirname } from "node:path";
import { expect, test } from "vitest";
import { agreed, namedIn, ruleFiles, unnamed, wholeFolders } from "./read-files.ts";

// What each command reads is asked in the whole proof alone; here that its answer speaks of the files that there are.
const STALE =
  "test/golden/files-read.txt is older than the rules: npm run test:all -- test/load/files-read.alone.test.ts -u";
const named = namedIn(agreed());

test("every rule file and template is in the agreed list of what commands read or do not read", () => {
  expect(unnamed(named), STALE).toEqual([]);
});

test("every rule file and template in that list is there", () => {
  const folders = new Set(ruleFiles.map(dirname));
  const files = new Set(ruleFiles);
  const gone = [...named].flatMap(([folder, names]) =>
    folder.startsWith("data/periods")
      ? []
      : [...names]
          .filter((name) => (name === "all" ? !folders.has(folder) : !files.has(`${folder}/${name}`)))
          .map((name) => `${folder}: ${name}`),
  );
  expect(gone, STALE).toEqual([]);
});

test("folders that are read as a whole hold as many files as they did", () => {
  const lines = new Set(agreed().split("\n"));
  expect(
    wholeFolders(named).filter((line) => !lines.has(line)),
    STALE,
  ).toEqual([]);
});
