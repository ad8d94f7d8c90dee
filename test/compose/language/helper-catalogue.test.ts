import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { narrativeReader, taskReader } from "../../../src/compose/core/narrative-text.ts";
import { HELPERS } from "../../../src/compose/helpers/all.ts";
import { templateDefects } from "../../../src/compose/language/template-defects.ts";
import { BLOCKS } from "../../../src/compose/template/template-source.ts";
import { vocabularyOn } from "../../../src/load/document-sources.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { withHelperTables } from "../../support/helpers-page.ts";
import { ROOT } from "../../support/workspace.ts";
import { HEAD, template } from "../composed.ts";

const knowledge = openKnowledge(ROOT);
const { helpers, quotes } = knowledge.helpers();
const vocabulary = vocabularyOn(knowledge, knowledge.period("2024-H1").end, knowledge.sets(knowledge.setIds()));
const annexes = ["plan", "criteria"].map((name) => `:::annex{name="${name}" title="x"}\n:::`).join("\n");

test("mỗi từ lệnh và mỗi khối có một trang, không trang nào nói về từ không có", () => {
  expect(helpers.map(({ id }) => id).toSorted()).toEqual([...HELPERS.keys(), ...BLOCKS].toSorted());
});

test.each(helpers.map((page) => [page.id, page] as const))("ví dụ của %s dùng được trong mẫu", (id, { write }) => {
  expect(write).toMatch(new RegExp(`[{#( ]${id}\\b`));
  expect(templateDefects(template(`${write}\n\n${annexes}`, HEAD), vocabulary)).toEqual([]);
});

test.each([...HELPERS])("mọi tùy chọn của %s có lời giải thích", (id, helper) => {
  const words = helpers.find((page) => page.id === id)!.options;
  expect(Object.keys(helper.options ?? {}).filter((option) => !words[option])).toEqual([]);
});

test("bảng từ lệnh của templates/README.md lập từ data/helpers.yaml", async () => {
  const file = join(ROOT, "templates/README.md");
  await expect(withHelperTables(readFileSync(file, "utf8"), helpers)).toMatchFileSnapshot(file);
});

test("mọi mã trong ngoặc nhọn đọc được", () => {
  const readers = [narrativeReader(vocabulary), taskReader(vocabulary)];
  const unread = quotes.filter(({ write }) =>
    readers.every((read) => read(write).some(({ kind }) => kind === "unknown")),
  );
  expect(unread).toEqual([]);
});
