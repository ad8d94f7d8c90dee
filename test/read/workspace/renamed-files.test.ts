import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { validatePeriod } from "../../../src/commands/validate.ts";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { listFiles } from "../../../src/read/workspace/text-file.ts";
import { findWorkspace } from "../../../src/read/workspace/workspace.ts";
import { emptyWorkspace, ROOT, sampleWorkspace } from "../../support/workspace.ts";

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

test("a part of a template at an old place is named with its room, in a pack of the office's too; an archive is whole", () => {
  const folder = emptyWorkspace();
  const pack = "data/provinces/40/templates/partials/bao-cao/kinh-te.md.hbs";
  for (const path of [
    "data/office.yaml",
    "templates/partials/bao-cao/ha-tang.md.hbs",
    "templates/partials/ket-qua/can-cu.md.hbs",
    pack,
  ])
    written(folder, path);
  expect(() => findWorkspace(folder)).toThrow(
    "hãy chuyển templates/partials/bao-cao/ha-tang.md.hbs thành templates/partials/bao-cao/3-noi-dung/ha-tang.md.hbs; " +
      `${pack} thành data/provinces/40/templates/partials/bao-cao/3-noi-dung/kinh-te.md.hbs rồi chạy lại.`,
  );
  written(folder, "ntm-archive.json");
  expect(findWorkspace(folder).root).toBe(folder);
});

test("every part that is told of is where it is said to be", () => {
  const folder = emptyWorkspace();
  written(folder, "data/office.yaml");
  const old = (name: string) => `templates/partials/${name.replace(/^bao-cao\/\d[a-z-]*\//, "bao-cao/")}`;
  const parts = listFiles(join(ROOT, "templates/partials"), ".md.hbs").filter((name) => name.startsWith("bao-cao/"));
  const moved = parts.filter((name) => !/mot-chi-tieu|3-noi-dung\/ket-qua/.test(name));
  for (const name of moved) written(folder, old(name));
  const told = (): string => {
    try {
      return findWorkspace(folder).root;
    } catch (problem) {
      return (problem as CannotRun).message;
    }
  };
  const moves = [...told().matchAll(/(\S+) thành (\S+?)(?:;| rồi)/g)].map(([, from, to]) => `${from} ${to}`);
  expect(moves.toSorted()).toEqual(moved.map((name) => `${old(name)} templates/partials/${name}`).toSorted());
});
