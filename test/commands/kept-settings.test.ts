import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepSettings } from "../../src/commands/steps/kept-settings.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { keptSettings } from "../../src/read/workspace/kept-settings.ts";
import { parseYaml } from "../../src/read/workspace/yaml-file.ts";
import { officeSchema } from "../../src/validate/rules/office.ts";
import { parseRules } from "../../src/validate/rules/rule-data.ts";
import { ROOT, smallWorkspace } from "../support/workspace.ts";

const PROGRAM = "this program";
const folder = smallWorkspace();
const kept = join(folder, ".ntm/settings.json");
const knowledge = openKnowledge(folder);
const text = knowledge.workspace.settings();

test("what settings came to is kept beside them, and stands for reading them", () => {
  keepSettings(knowledge, PROGRAM);
  const made = keptSettings(folder, text, PROGRAM);
  expect(made).toEqual(knowledge.office());
  expect(parseRules(officeSchema, parseYaml(text, "data/office.yaml", { made }))).toEqual(knowledge.office());
});

test("an edited text and another program are read anew, and only the last is kept", () => {
  keepSettings(knowledge, PROGRAM);
  expect(keptSettings(folder, `${text}\n`, PROGRAM)).toBeUndefined();
  expect(keptSettings(folder, text, "next program")).toBeUndefined();
  keepSettings(knowledge, "next program");
  expect(keptSettings(folder, text, "next program")).toBeDefined();
  expect(keptSettings(folder, text, PROGRAM)).toBeUndefined();
});

test("a damaged file says nothing", () => {
  keepSettings(knowledge, PROGRAM);
  const whole = readFileSync(kept, "utf8");
  for (const damaged of ['{"', "[1]", "null", whole.replace("documents", "document5")]) {
    writeFileSync(kept, damaged);
    expect(keptSettings(folder, text, PROGRAM)).toBeUndefined();
  }
  rmSync(kept);
  expect(keptSettings(folder, text, PROGRAM)).toBeUndefined();
});

test("nothing is kept in the program's own folder, nor by sources that change", () => {
  keepSettings(openKnowledge(ROOT), PROGRAM);
  expect(existsSync(join(ROOT, ".ntm/settings.json"))).toBe(false);
  keepSettings(knowledge);
  expect(existsSync(kept)).toBe(false);
});
