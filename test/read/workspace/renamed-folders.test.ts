import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { validatePeriod } from "../../../src/commands/validate.ts";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { findWorkspace } from "../../../src/read/workspace/workspace.ts";
import { emptyWorkspace, sampleWorkspace } from "../../support/workspace.ts";

const written = (folder: string, path: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), "");
};

test("rule files that a workspace still keeps in a renamed folder are named with their new places, all at once", () => {
  const folder = emptyWorkspace();
  for (const path of ["data/office.yaml", "data/checks/own.yaml", "data/check/words.yaml", "data/layout/nd30.yaml"])
    written(folder, path);
  expect(() => findWorkspace(folder)).toThrow(CannotRun);
  expect(() => findWorkspace(folder)).toThrow(
    "hãy chuyển data/checks/own.yaml thành data/cross-checks/own.yaml; " +
      "data/check/words.yaml thành data/document-rules/words.yaml; " +
      "data/layout/nd30.yaml thành data/document-rules/nd30.yaml rồi chạy lại.",
  );
});

test("once they have moved the workspace serves; an empty folder of the old name is in nobody's way", () => {
  const folder = emptyWorkspace();
  written(folder, "data/office.yaml");
  written(folder, "data/cross-checks/own.yaml");
  mkdirSync(join(folder, "data/checks"));
  expect(findWorkspace(folder).locate("data/cross-checks/own.yaml")).toBe(join(folder, "data/cross-checks/own.yaml"));
});

test("a command does not run past them: they would silently not count", async () => {
  const folder = sampleWorkspace();
  written(folder, "data/checks/own.yaml");
  await expect(validatePeriod({ folder, period: "2024-H1" })).rejects.toThrow(/data\/cross-checks\/own\.yaml/);
});
