import { expect, test } from "vitest";
import { textWidth } from "../../../src/domain/text/text-width.ts";

const mm = (pt: number): number => (pt * 25.4) / 72;
const bold = true;
const italic = true;

// Lengths measured independently for the sơ đồ bố trí (Mục IV Phần I Phụ lục I Nghị định 30/2020/NĐ-CP).
test.each([
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold, size: 12 }, 88.3],
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold, size: 13 }, 95.7],
  ["ỦY BAN NHÂN DÂN", { bold, size: 12 }, 39.9],
  ["ỦY BAN NHÂN DÂN", { bold, size: 13 }, 43.2],
  ["TỈNH HÀ TĨNH", { bold, size: 12 }, 30.1],
  ["TỈNH HÀ TĨNH", { bold, size: 13 }, 32.6],
  ["UBND TỈNH HÀ TĨNH", { size: 12 }, 41.5],
  ["UBND TỈNH HÀ TĨNH", { size: 13 }, 45],
  ["VĂN PHÒNG ĐIỀU PHỐI", { bold, size: 12 }, 49.3],
  ["VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI", { bold, size: 13 }, 93.8],
  ["Hà Tĩnh, ngày 05 tháng 01 năm 2026", { italic, size: 13 }, 68.8],
  ["Hà Tĩnh, ngày 05 tháng 01 năm 2026", { italic, size: 14 }, 74.1],
  ["PHÓ CHÁNH VĂN PHÒNG", { bold, size: 14 }, 61.6],
])("%s with %o is %d mm long", (text, face, expected) => {
  expect(Math.abs(mm(textWidth(text, face)) - expected)).toBeLessThan(0.1);
});

// That table is shorter here than the lines that word processors print without kerning.
test.each([
  ["Độc lập - Tự do - Hạnh phúc", { bold, size: 14 }, 60.2],
  ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", { bold, size: 12 }, 74],
])("%s is within 0,3 mm of the table's length", (text, face, expected) => {
  expect(Math.abs(mm(textWidth(text, face)) - expected)).toBeLessThan(0.31);
});

test("decomposed letters measure like composed ones", () => {
  expect(textWidth("Hạnh phúc".normalize("NFD"), { size: 14 })).toBe(textWidth("Hạnh phúc", { size: 14 }));
});

test("an unknown character counts as half an em", () => {
  expect(textWidth("漢", { size: 14 })).toBe(7);
});
