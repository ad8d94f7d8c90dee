import { join } from "node:path";
import { expect, test } from "vitest";
import { resolveUnit } from "../../src/domain/units/unit-name.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";

const ROOT = join(import.meta.dirname, "../..");
const register = openKnowledge(ROOT).registerOn("2024-06-14");

const meaning = (text: string, level?: "district" | "commune"): string => {
  const match = resolveUnit(register, text, level);
  if (!match) return "không có";
  return "unit" in match ? match.unit.name : match.candidates.map((unit) => unit.name).join(" | ");
};

test.each([
  ["Xã Thạch Liên", "Xã Thạch Liên"],
  ["xã  thạch liên ", "Xã Thạch Liên"],
  ["thach lien", "Xã Thạch Liên"],
  ["TX. Kỳ Anh", "Thị xã Kỳ Anh"],
  ["TX Kỳ Anh", "Thị xã Kỳ Anh"],
  ["thi xa ky anh", "Thị xã Kỳ Anh"],
  ["H. Kỳ Anh", "Huyện Kỳ Anh"],
  ["huyện Kỳ Anh", "Huyện Kỳ Anh"],
  ["TP. Hà Tĩnh", "Thành phố Hà Tĩnh"],
  ["Can Lộc", "Huyện Can Lộc"],
  ["Duc Tho", "Huyện Đức Thọ | Thị trấn Đức Thọ"],
  ["Xã An Hoà Thịnh", "Xã An Hòa Thịnh"],
  ["Lâm Trung Thuỷ", "Xã Lâm Trung Thủy"],
  ["Phường Thạch Quí", "Phường Thạch Quý"],
  ["Sơn Kim 1", "Xã Sơn Kim 1"],
  ["Xa\u0303 Tha\u0323ch Lie\u0302n", "Xã Thạch Liên"],
])("%j means %s", (text, name) => {
  expect(meaning(text)).toBe(name);
});

test("a bare name of two districts gives both", () => {
  expect(meaning("Kỳ Anh")).toBe("Huyện Kỳ Anh | Thị xã Kỳ Anh");
});

test("a bare name that is a district's label means the district, not its town", () => {
  expect(meaning("Thạch Hà")).toBe("Huyện Thạch Hà");
  expect(meaning("Thị trấn Thạch Hà")).toBe("Thị trấn Thạch Hà");
  expect(meaning("Thạch Hà", "commune")).toBe("Thị trấn Thạch Hà");
});

test("without diacritics Thạch Hạ and Thạch Hà cannot be told apart", () => {
  expect(meaning("thach ha")).toBe("Huyện Thạch Hà | Xã Thạch Hạ | Thị trấn Thạch Hà");
  expect(meaning("xa thach ha")).toBe("Xã Thạch Hạ");
});

test("wrong diacritics only give candidates", () => {
  expect(resolveUnit(register, "xã Thạch Liền")).toEqual({
    candidates: [expect.objectContaining({ name: "Xã Thạch Liên" })],
  });
});

test("the name of the province and of its city is ambiguous", () => {
  expect(meaning("Hà Tĩnh")).toBe("Tỉnh Hà Tĩnh | Thành phố Hà Tĩnh");
});

test.each(["Quảng Bình", "", "xã", "xã Can Lộc"])("%j is no unit", (text) => {
  expect(meaning(text)).toBe("không có");
});
