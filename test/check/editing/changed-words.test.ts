import { expect, test } from "vitest";
import { changedWords } from "../../../src/check/editing/changed-words.ts";
import { edited } from "./sample.ts";

const changes = (before: readonly string[], after: readonly string[]) =>
  changedWords(before, edited(...after)).map(({ place, before, after, filled }) =>
    [place.replace("Phần A, đoạn ", ""), before, after, ...(filled ? ["điền"] : [])].join("|"),
  );

const ONE = "Toàn tỉnh làm được 22,6 km đường giao thông.";
const TWO = "Các xã đã huy động Nhân dân hiến đất.";

test.each([
  ["nothing changed", [ONE, TWO], []],
  [
    "spaces, no-break spaces, decomposed letters",
    ["Toàn tỉnh làm  được 22,6\u00a0km đường giao thông.", TWO.normalize("NFD")],
    [],
  ],
  ["a word", [ONE, TWO.replace("huy động", "vận động")], ["2|huy|vận"]],
  ["a digit", [ONE.replace("22,6", "22,8"), TWO], ["1|22,6|22,8"]],
  ["a punctuation mark", [ONE.replace(".", ";"), TWO], ["1|.|;"]],
  ["a capital", [ONE, TWO.replace("Nhân dân", "nhân dân")], ["2|Nhân|nhân"]],
  [
    "two places of a sentence",
    [ONE.replace("Toàn", "Cả").replace("đường", "kênh"), TWO],
    ["1|Toàn|Cả", "1|đường|kênh"],
  ],
  ["a paragraph added", [ONE, "Thêm một đoạn.", TWO], ["2||Thêm một đoạn."]],
  ["a paragraph gone", [TWO], [`Phần đầu|${ONE}|`]],
  ["two paragraphs swapped", [TWO, ONE], [`Phần đầu|${ONE}|`, `2||${ONE}`]],
] as const)("%s", (_, after, found) => {
  const all = changes([ONE, TWO], after);
  expect([...all].sort()).toEqual([...found].sort());
});

test("number and date filled into their blanks are filled in; other words there are a change", () => {
  const blank = "Hà Tĩnh, ngày \u00a0\u00a0\u00a0 tháng 6 năm 2024";
  expect(changes([blank], ["Hà Tĩnh, ngày 18 tháng 7 năm 2024"])).toEqual(["1||18|điền", "1|6|7|điền"]);
  expect(changes([blank], ["Hà Nội, ngày 18 tháng 6 năm 2024"])).toEqual(["1|Tĩnh|Nội", "1||18|điền"]);
});
