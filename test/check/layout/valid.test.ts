import { expect, test } from "vitest";
import { layoutHits } from "../../support/checked.ts";
import { decision, letter, letterWithAnnexes, notice } from "../../support/checked-samples.ts";

test.each([
  ["công văn", letter()],
  ["thông báo", notice()],
  ["quyết định", decision()],
  ["công văn có hai phụ lục", letterWithAnnexes()],
])("a lawful %s gives no findings in either profile", (_, document) => {
  expect(layoutHits(document, "draft")).toEqual([]);
  expect(layoutHits(document, "issued")).toEqual([]);
});
