import { expect, test } from "vitest";
import type { Cell } from "../../../src/domain/workbook/cell.ts";
import { unseenFinding } from "../../../src/validate/cells/unseen-characters.ts";

const place = { file: "can-loc.xlsx", sheet: "Thuyết minh", address: "C7" };
const said = (value: string) =>
  unseenFinding({ row: 7, column: 3, content: { kind: "text", value } } satisfies Cell, place);

test.each([
  ["zero-width space", "Cẩm\u200BBình", "U+200B"],
  ["override of direction", "Xã \u202Egnol", "U+202E"],
  ["isolate", "\u2066Xã\u2069", "U+2066, U+2069"],
  ["byte order mark inside", "Xã \uFEFFCẩm Bình", "U+FEFF"],
  ["private use", "Xã \uE000", "U+E000"],
  ["private use beyond the basic plane", "Xã \u{F0000}", "U+F0000"],
  ["replacement character", "X\uFFFD", "U+FFFD"],
  ["half of a surrogate pair", "Xã \uD800", "U+D800"],
  ["control character", "Xã\u0001", "U+0001"],
  ["soft hyphen", "Cẩm\u00ADBình", "U+00AD"],
  ["separator of lines", "Một\u2028Hai", "U+2028"],
  ["tag character", "Xã\u{E0041}", "U+E0041"],
  ["in a number", "12\u200B,5", "U+200B"],
])("%s: named, with its cell", (_, text, name) => {
  expect(said(text)).toMatchObject({
    code: "cell/unseen-character",
    severity: "error",
    place,
    found: expect.stringContaining(name),
  });
});

test.each(["Xã Cẩm Bình", "Một\nHai\tBa", "1\u00A0234,5", "Đường “5 không, 3 sạch” – đẹp…", "", "ư ơ ẫ ỹ"])(
  "what prints stays: %j",
  (text) => expect(said(text)).toBeUndefined(),
);

test("a word without end would print thousands of pages", () => {
  expect(said(`xã ${"a".repeat(32_767)}`)).toMatchObject({
    code: "cell/endless-word",
    found: expect.stringContaining("32767"),
  });
  expect(said("a".repeat(199))).toBeUndefined();
});
