import { expect, test } from "vitest";
import { documentTypeNamed } from "../../../src/domain/office/office.ts";
import { view } from "../../support/view.ts";

const { office, settings } = view();
const documents = { "bao-cao-so-ket": settings, "thong-bao": settings, "thong-bao-moi-hop": settings };
const named = (text: string): string => documentTypeNamed({ ...office, documents }, text);

test.each(["thong-bao", "thông báo", "Thông  Báo", "THONG BAO", "thông-báo"])("%j is the type thong-bao", (typed) => {
  expect(named(typed)).toBe("thong-bao");
});

test("what is no type is handed on as it was typed", () => {
  expect(named("thông báo số")).toBe("thông báo số");
});
