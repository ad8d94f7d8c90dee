import { describe, expect, test } from "vitest";
import { documentSymbol, mendedSymbol } from "../../../src/domain/text/document-symbol.ts";

describe("number and symbol", () => {
  test.each([
    ["149/QĐ-TTg", { number: "149", groups: ["QĐ", "TTg"] }],
    ["06/QĐ-UBND", { number: "06", groups: ["QĐ", "UBND"] }],
    ["44/2021/NQ-HĐND", { number: "44", year: "2021", groups: ["NQ", "HĐND"] }],
    ["25/2021/QH15", { number: "25", year: "2021", groups: ["QH15"] }],
    ["896/QĐ-BNN-VPĐP", { number: "896", groups: ["QĐ", "BNN", "VPĐP"] }],
    ["1525/UBND-NL5", { number: "1525", groups: ["UBND", "NL5"] }],
    ["04-NQ/TU", { number: "04", groups: ["NQ", "TU"] }],
  ])("%s is taken apart", (text, parts) => {
    expect(documentSymbol(text)).toEqual(parts);
  });

  test.each(["6/QĐ-UBND", "006/QĐ-UBND", "149/QĐ - TTg", "Số 149/QĐ-TTg", "149", "QĐ-UBND", "149/qđ-ttg", "12/2024"])(
    "%s is none",
    (text) => {
      expect(documentSymbol(text)).toBeUndefined();
    },
  );

  test.each([
    ["6/QĐ-UBND", "06/QĐ-UBND"],
    ["Số: 149/QĐ – TTg", "149/QĐ-TTg"],
    [" 44 / 2021 / NQ-HĐND", "44/2021/NQ-HĐND"],
    ["chỉ đạo miệng", undefined],
  ])("%s is mended to %s", (text, mended) => {
    expect(mendedSymbol(text)).toBe(mended);
  });
});
