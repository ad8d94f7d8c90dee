import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal } from "../../../src/domain/text/decimal.ts";
import type { NumberFormat } from "../../../src/domain/text/number-format.ts";
import {
  clauseLetter,
  formatDate,
  formatNumber,
  joinAnd,
  lowerFirst,
  roman,
  upperFirst,
  upperVi,
  withUnit,
} from "../../../src/domain/text/vietnamese.ts";

const PLAIN: NumberFormat = { decimals: 2, trimZeros: true, padded: false, scale: 1 };

test.each<[string, string, Partial<NumberFormat>]>([
  ["1234.56", "1.234,56", {}],
  ["1234567", "1.234.567", {}],
  ["999", "999", {}],
  ["80", "80", {}],
  ["80", "80,00", { trimZeros: false }],
  ["88.97", "88,97", {}],
  ["33.3333", "33,3", { decimals: 1 }],
  ["1.1574", "1,2", { decimals: 1 }],
  ["0.5", "1", { decimals: 0 }],
  ["1.005", "1,01", {}],
  ["-1.005", "-1,01", {}],
  ["-0.001", "0", {}],
  ["-0.001", "0,00", { trimZeros: false }],
  ["1950000000", "1,950", { decimals: 3, trimZeros: false, scale: 1e9 }],
  ["4", "04", { padded: true }],
  ["0", "0", { padded: true }],
  ["12", "12", { padded: true }],
  ["4.5", "4,5", { padded: true }],
])("%s prints as %s", (value, printed, format) => {
  expect(formatNumber(new Decimal(value), { ...PLAIN, ...format })).toBe(printed);
});

test("a printed number reads back as exactly the rounded one", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      const exact = new Decimal(value).div(1000);
      const printed = formatNumber(exact, { ...PLAIN, decimals });
      const read = new Decimal(printed.replaceAll(".", "").replace(",", "."));
      expect(read.eq(exact.round(decimals, 1))).toBe(true);
    }),
  );
});

test("units do not part from numbers, % is joined", () => {
  expect(withUnit("22,6", "km")).toBe("22,6\u00A0km");
  expect(withUnit("5,2", "%")).toBe("5,2%");
  expect(withUnit("5", "")).toBe("5");
});

test.each([
  ["2024-06-14", "14/6/2024"],
  ["2024-02-06", "06/02/2024"],
  ["2024-01-22", "22/01/2024"],
  ["2024-03-01", "01/3/2024"],
  ["2021-12-16", "16/12/2021"],
])("the date %s prints as %s", (date, printed) => {
  expect(formatDate(date)).toBe(printed);
});

test("a list has “và” before its last item", () => {
  expect(joinAnd([])).toBe("");
  expect(joinAnd(["A"])).toBe("A");
  expect(joinAnd(["A", "B"])).toBe("A và B");
  expect(joinAnd(["A", "B", "C"])).toBe("A, B và C");
});

test("upper and lower case keep Vietnamese diacritics", () => {
  expect(upperVi("đề án ắ\u0302")).toBe("đề án ắ\u0302".normalize("NFC").toUpperCase());
  expect(upperVi("thị xã Kỳ Anh")).toBe("THỊ XÃ KỲ ANH");
  expect(lowerFirst("Đức Thọ")).toBe("đức Thọ");
  expect(lowerFirst("NTM kiểu mẫu")).toBe("NTM kiểu mẫu");
  expect(upperFirst("ủy ban")).toBe("Ủy ban");
});

test("Roman numerals", () => {
  expect([1, 4, 9, 14, 40, 49, 90].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL", "XLIX", "XC"]);
});

test("letters of points follow the Vietnamese alphabet", () => {
  expect(Array.from({ length: 23 }, (_, index) => clauseLetter(index + 1)).join("")).toBe("abcdđeghiklmnopqrstuvxy");
  expect(clauseLetter(24)).toBe("aa");
});
