import { expect, test } from "vitest";
import { documentTypeNamed } from "../../../src/domain/office/office.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { ROOT } from "../../support/workspace.ts";

test.each(["thong-bao", "thông báo", "Thông  Báo", "THONG BAO", "thông-báo"])("%j is the type thong-bao", (typed) => {
  expect(documentTypeNamed(openKnowledge(ROOT).office(), typed)).toBe("thong-bao");
});

test("what is no type is handed on as it was typed", () => {
  expect(documentTypeNamed(openKnowledge(ROOT).office(), "thông báo số")).toBe("thông báo số");
});
