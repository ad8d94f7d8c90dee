import { expect, test } from "vitest";
import { askedFindingsText, shortFindingsText } from "../../../src/cli/findings/short-text.ts";
import { findingsText } from "../../../src/cli/findings/text.ts";
import { finding, warning } from "../../support/finding.ts";

const SCREEN = { columns: 100, colours: false };
const SEE_ALL = "thêm --json";

/** A form left blank: a cause of its own in each of so many cells. */
const blank = (file: string, cells: number) =>
  Array.from({ length: cells }, (_, index) =>
    finding(`E${index + 6}`, { place: { file, sheet: "Chỉ tiêu", address: `E${index + 6}` }, expected: `số ${index}` }),
  );

test("a period of blank forms: how much each file has, the worst first, what to do first, where the rest is", () => {
  const files = Array.from({ length: 18 }, (_, index) => blank(`xa-${String.fromCharCode(97 + index)}.xlsx`, 12));
  const text = shortFindingsText([...files.flat(), ...blank("tinh.xlsx", 40), warning("C9")], SCREEN, SEE_ALL);
  const lines = text.split("\n");
  expect(lines[0]).toBe("256 lỗi, 1 cảnh báo.");
  expect(lines[2]).toBe("  tinh.xlsx: 40 lỗi");
  expect(lines[3]).toBe("  xa-a.xlsx: 12 lỗi");
  expect(lines[17]).toBe("  và 5 tệp khác");
  expect(text).toContain("\nTrước hết:\n\ntinh.xlsx › Chỉ tiêu\n  lỗi E6 (cell/missing)\n");
  expect(lines.at(-2)).toBe("Chưa nêu: 246 lỗi, 1 cảnh báo. Xem đủ: thêm --json");
  expect(lines.length).toBeLessThan(70);
});

test("few findings are told in full, and so are all that go to a file", () => {
  const few = blank("tinh.xlsx", 30);
  expect(shortFindingsText(few, SCREEN, SEE_ALL)).toBe(findingsText(few, SCREEN));
  const many = blank("tinh.xlsx", 31);
  const pipe = { ...SCREEN, columns: 0 };
  expect(shortFindingsText(many, pipe, SEE_ALL)).toBe(findingsText(many, pipe));
});

test("findings that were asked for are told in full up to a hundred causes, behind the words that lead to them", () => {
  const few = blank("tinh.xlsx", 100);
  expect(askedFindingsText(few, SCREEN, "14 tệp: ", SEE_ALL)).toBe(findingsText(few, SCREEN, "14 tệp: "));
  const lines = askedFindingsText(blank("tinh.xlsx", 101), SCREEN, "14 tệp: ", SEE_ALL).split("\n");
  expect(lines[0]).toBe("14 tệp: 101 lỗi.");
  expect(lines.at(-2)).toBe("Chưa nêu: 91 lỗi. Xem đủ: thêm --json");
  expect(lines.length).toBeLessThan(60);
});
