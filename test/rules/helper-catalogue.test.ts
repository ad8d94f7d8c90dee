import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { narrativeReader, taskReader } from "../../src/compose/core/narrative-text.ts";
import { HELPERS } from "../../src/compose/helpers/all.ts";
import { BLOCKS } from "../../src/compose/template/template-source.ts";
import { templateDefects } from "../../src/compose/template-defects.ts";
import { vocabularyOn } from "../../src/load/document-sources.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { HEAD, template } from "../compose/composed.ts";
import { withHelperTables } from "../support/pages/helpers-page.ts";
import { ROOT } from "../support/workspace.ts";

const knowledge = openKnowledge(ROOT);
const { helpers, quotes } = knowledge.helpers();
const vocabulary = vocabularyOn(knowledge, knowledge.period("2024-H1").end, knowledge.sets(knowledge.setIds()));
const annexes = ["plan", "criteria"].map((name) => `:::annex{name="${name}" title="x"}\n:::`).join("\n");

test("every helper and block has a page, no page speaks of a word that is not there", () => {
  expect(helpers.map(({ id }) => id).toSorted()).toEqual([...HELPERS.keys(), ...BLOCKS].toSorted());
});

test.each(helpers.map((page) => [page.id, page] as const))("the example of %s works in a template", (id, { write }) => {
  expect(write).toMatch(new RegExp(`[{#( ]${id}\\b`));
  expect(templateDefects(template(`${write}\n\n${annexes}`, HEAD), vocabulary)).toEqual([]);
});

test.each([...HELPERS])("every option of %s is explained", (id, helper) => {
  const words = helpers.find((page) => page.id === id)!.options;
  expect(Object.keys(helper.options ?? {}).filter((option) => !words[option])).toEqual([]);
});

test("the table of helpers in templates/README.md is made from data/helpers.yaml", async () => {
  const file = join(ROOT, "templates/README.md");
  await expect(withHelperTables(readFileSync(file, "utf8"), helpers)).toMatchFileSnapshot(file);
});

test("every code in braces can be read", () => {
  const readers = [narrativeReader(vocabulary), taskReader(vocabulary)];
  const unread = quotes.filter(({ write }) =>
    readers.every((read) => read(write).some(({ kind }) => kind === "unknown")),
  );
  expect(unread).toEqual([]);
});
