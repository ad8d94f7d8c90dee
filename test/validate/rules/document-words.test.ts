import { expect, test } from "vitest";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { checkWords } from "../../../src/validate/rules/document-words.ts";
import { refusalOf } from "../../support/refusal.ts";
import { ROOT } from "../../support/workspace.ts";

const source = (name: string) =>
  readYaml(`${ROOT}/data/document-rules/${name}.yaml`, `data/document-rules/${name}.yaml`);

test("the longest unit and type of document come first, so that the shorter ones inside them do not win", () => {
  const { units, documentTypes } = checkWords(source("words"), source("confusions"), source("compounds"));
  expect(units.indexOf("tấn/ngày")).toBeLessThan(units.indexOf("tấn"));
  expect(documentTypes.indexOf("Thông báo kết luận")).toBeLessThan(documentTypes.indexOf("Thông báo"));
});

test("no confusion is listed twice, or corrected to itself", () => {
  const { confusions } = checkWords(source("words"), source("confusions"), source("compounds"));
  expect(new Set(confusions.map(({ wrong }) => wrong)).size).toBe(confusions.length);
  expect(confusions.filter(({ wrong, right }) => wrong === right || wrong !== wrong.toLowerCase())).toEqual([]);
});

test("a confusion without its source is refused with its place", () => {
  const broken = { ...source("confusions"), value: { confusions: [{ wrong: "phân đấu", right: "phấn đấu" }] } };
  expect(refusalOf(() => checkWords(source("words"), broken, source("compounds")))).toMatch(
    /data\/document-rules\/confusions\.yaml:\d+:\d+ thiếu khóa "source"/,
  );
});
