import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findWorkspace } from "../../../src/read/workspace/workspace.ts";
import { ROOT } from "../../support/workspace.ts";

const folder = mkdtempSync(join(tmpdir(), "ntm-office-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (path: string): string => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  return file;
};

test("without data/office.yaml above, the package's sample serves and output goes below the current folder", () => {
  const workspace = findWorkspace(folder);
  expect(workspace.root).toBe(folder);
  expect(workspace.locate("data/periods/2024-H1")).toBe(join(ROOT, "data/periods/2024-H1"));
});

test("the workspace is the nearest folder upward with data/office.yaml; its files replace the package's one by one", () => {
  written("data/office.yaml");
  const own = written("data/indicators/own.yaml");
  const template = written("templates/bao-cao-so-ket.md.hbs");
  mkdirSync(join(folder, "a/b"), { recursive: true });
  const workspace = findWorkspace(join(folder, "a/b"));
  expect(workspace.root).toBe(folder);
  expect(workspace.locate("templates/bao-cao-so-ket.md.hbs")).toBe(template);
  expect(workspace.locate("data/indicators/own.yaml")).toBe(own);
  expect(workspace.locate("data/indicators/funds.yaml")).toBe(join(ROOT, "data/indicators/funds.yaml"));
  expect(workspace.list("data/indicators", ".yaml")).toEqual(expect.arrayContaining(["funds.yaml", "own.yaml"]));
});

test("workbooks never come from the package once there is a workspace", () => {
  const workspace = findWorkspace(folder);
  expect(workspace.locate("data/periods/2024-H1")).toBe(join(folder, "data/periods/2024-H1"));
});
