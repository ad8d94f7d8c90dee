import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { combinationOf } from "../../src/commands/steps/export/combination.ts";
import { exportSources, hashOfSources } from "../../src/commands/steps/export/export-sources.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { dictionary, indicator } from "../support/law.ts";
import { emptyWorkspace, ROOT } from "../support/workspace.ts";

function workspace(): string {
  const folder = emptyWorkspace();
  mkdirSync(join(folder, "data"));
  copyFileSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  write(folder, "data/periods/2024-H1/tinh.xlsx", "một");
  return folder;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function hashOf(folder: string, version = "1.0.0"): string {
  const knowledge = openKnowledge(folder);
  return hashOfSources(exportSources(knowledge, knowledge.period("2024-H1")), "2024-H1", version);
}

test.each([
  ["a workbook of the period", "data/periods/2024-H1/tinh.xlsx"],
  ["an answer to a warning", "data/periods/2024-H1/giai-trinh.yaml"],
  ["a workbook of a period before it", "data/periods/2023/tinh.xlsx"],
  ["a rule of the office", "data/number-kinds.yaml"],
  ["a level that the office read itself", "data/criteria-readings/xa-ntm-2021-2025.yaml"],
])("%s makes an export out of date", (_, file) => {
  const folder = workspace();
  const before = hashOf(folder);
  expect(hashOf(folder)).toBe(before);
  write(folder, file, "khác");
  expect(hashOf(folder)).not.toBe(before);
});

test("so does another version of the program", () => {
  const folder = workspace();
  expect(hashOf(folder, "1.0.1")).not.toBe(hashOf(folder));
});

test.each([
  ["a later period", "data/periods/2024-H2/tinh.xlsx"],
  ["a lock file of Excel", "data/periods/2024-H1/~$tinh.xlsx"],
  ["a result", "out/2024-H1/bao-cao-so-ket.docx"],
  ["a template", "templates/bao-cao-so-ket.md.hbs"],
])("%s does not", (_, file) => {
  const folder = workspace();
  const before = hashOf(folder);
  write(folder, file, "khác");
  expect(hashOf(folder)).toBe(before);
});

test("how values of provinces make one is said only where the dictionary knows it", () => {
  const { entered: _, ...computed } = indicator("");
  const of = dictionary(
    indicator("roads"),
    indicator("all-roads"),
    indicator("highest", { aggregate: "maximum" }),
    indicator("share-entered", { unit: "%" }),
    indicator("kinds", { entered: "province", aggregate: "own", kind: "stock" }),
    indicator("lessons", { entered: "province", aggregate: "own" }),
    { ...computed, id: "both", formula: { sum: ["roads", "lessons"] } },
    { ...computed, id: "share", unit: "%", formula: { ratio: ["plan:roads", "all-roads"] } },
    { ...computed, id: "change", unit: "%", formula: { difference: ["share", "previous:share"] } },
    { ...computed, id: "uneven", unit: "%", formula: { ratio: ["roads", "kinds"] } },
  );
  expect(Object.fromEntries([...of.values()].map((one) => [one.id, combinationOf(one, of)]))).toEqual({
    roads: "sum",
    "all-roads": "sum",
    highest: "none",
    "share-entered": "none",
    kinds: "none",
    lessons: "sum",
    both: "sum",
    share: "ratio",
    change: "none",
    uneven: "none",
  });
});
