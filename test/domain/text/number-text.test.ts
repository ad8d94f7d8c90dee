import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../../src/domain/text/decimal.ts";
import { readNumber } from "../../../src/domain/text/number-text.ts";
import { formatNumber } from "../../../src/domain/text/vietnamese.ts";

const km = { unit: "km", min: 0, max: 500 };
const count = { unit: "", min: 0, max: 8000, integer: true };

describe("a number with one meaning is read", () => {
  test.each([
    ["1.234,5", { unit: "" }, 1234.5],
    ["1,234.5", { unit: "" }, 1234.5],
    ["1 234,5", { unit: "" }, 1234.5],
    ["1\u00A0234\u00A0567", { unit: "" }, 1234567],
    ["1.234.567", { unit: "" }, 1234567],
    ["22,6 km", km, 22.6],
    ["22.6km", km, 22.6],
    ["22,6 Km.", km, 22.6],
    ["81,53%", { unit: "%" }, 81.53],
    ["81,53 phần trăm", { unit: "%" }, 81.53],
    ["0,123", km, 0.123],
    ["-5", { unit: "" }, -5],
    ["−5,5", { unit: "" }, -5.5],
    ["12", km, 12],
    ["1,5 tỷ", { unit: "tỷ đồng" }, 1.5],
    ["1,5 tỉ đồng", { unit: "tỷ đồng" }, 1.5],
    ["1,5 ty dong", { unit: "tỷ đồng" }, 1.5],
    ["300 m2", { unit: "m²" }, 300],
    ["12,5 tấn/ha", { unit: "tấn/ha" }, 12.5],
    ["7 nha\u0300 va\u0306n ho\u0301a", { unit: "nhà văn hóa" }, 7],
  ])("%j in %j is %d", (text, limits, value) => {
    expect(readNumber(text, limits)).toEqual({ value });
  });
});

test.each([
  ["≈ 600", "khoảng"],
  ["~600", "khoảng"],
  ["gần 600", "gần"],
  ["Gan 600", "gần"],
  ["hơn 600", "trên"],
  ["trên 600", "trên"],
  ["khoảng 600 km", "khoảng"],
])("%j keeps its qualifier %s apart", (text, qualifier) => {
  expect(readNumber(text, { unit: "km" })).toEqual({ value: 600, qualifier });
});

describe("one separator before three last digits", () => {
  test("is decided by bounds that only one reading keeps", () => {
    expect(readNumber("1.234", km)).toEqual({ value: 1.234 });
    expect(readNumber("1.234", { unit: "", min: 100, max: 5000 })).toEqual({ value: 1234 });
    expect(readNumber("1,234", { unit: "", min: 100 })).toEqual({ value: 1234 });
    expect(readNumber("1.234", count)).toEqual({ value: 1234 });
  });

  test("is never guessed at when both readings fit, or neither", () => {
    expect(readNumber("1.234", { unit: "", min: 0, max: 5000 })).toEqual({ ambiguous: [1234, 1.234] });
    expect(readNumber("1,234", { unit: "" })).toEqual({ ambiguous: [1.234, 1234] });
    expect(readNumber("1.234", { unit: "", min: 5000, max: 9000 })).toEqual({ ambiguous: [1234, 1.234] });
  });

  test("at the bound itself fits", () => {
    expect(readNumber("1.234", { unit: "", min: 0, max: 1233 })).toEqual({ value: 1.234 });
    expect(readNumber("1.234", { unit: "", min: 0, max: 1234 })).toEqual({ ambiguous: [1234, 1.234] });
  });
});

test("a single reading is given back even outside the bounds, which are checked later", () => {
  expect(readNumber("900,5", km)).toEqual({ value: 900.5 });
});

test.each([
  ["5 tỷ", { unit: "triệu đồng" }, "tỷ"],
  ["5 trăm", { unit: "trạm" }, "trăm"],
  ["12 xã", { unit: "" }, "xã"],
  ["95%", { unit: "km" }, "%"],
])("%j in %j names another unit", (text, limits, otherUnit) => {
  expect(readNumber(text, limits)).toEqual({ otherUnit });
});

test.each(["", "chưa có", "12-15", "1.2.3", "1.23,4.5", "12 (ước)", "1..2", "1,", "12.345,678,9", "1/2", "1e5x"])(
  "%j is no number",
  (text) => {
    const reading = readNumber(text, { unit: "" });
    expect(reading === undefined || "otherUnit" in reading).toBe(true);
  },
);

test.each([
  ["9".repeat(400), 400],
  ["1234567890123456", 16],
  ["0,1234567890123456", 16],
  ["1.234.567.890.123.456", 16],
])("%s has more digits than a number keeps", (text, digits) => {
  expect(readNumber(text, { unit: "" })).toEqual({ digits });
});

test("whatever the document prints is read back equal when the bounds allow nothing else", () => {
  const format = { decimals: 2, trimZeros: false, padded: false, scale: 1 };
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
      const value = hundredths / 100;
      expect(readNumber(formatNumber(new Decimal(value), format), { unit: "" })).toEqual({
        value: value === 0 ? 0 : value,
      });
    }),
  );
});

test("no text makes reading fail or give a number that is not finite", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,- %kmgần≈".split("")) }), (text) => {
      const reading = readNumber(text, km);
      if (reading && "value" in reading) expect(Number.isFinite(reading.value)).toBe(true);
    }),
  );
});
