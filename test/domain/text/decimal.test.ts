import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, decimalOf, quotient, totalOf } from "../../../src/domain/text/decimal.ts";
import { seeds } from "../../support/share.ts";

describe("quotient", () => {
  test.each([
    ["2", "3", "0.666666666666666666666666666667"],
    ["-1", "3", "-0.333333333333333333333333333333"],
    ["0", "7", "0"],
    ["1950000000", "1e9", "1.95"],
    ["1e-31", "2", "0"],
    ["1e-30", "2", "1e-30"],
  ])("%s / %s is %s", (dividend, divisor, expected) => {
    expect(quotient(new Decimal(dividend), new Decimal(divisor))).toEqual(new Decimal(expected));
  });

  test("is what the library divides to, digit by digit", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -20, max: 20 }))
      .map(([digits, exponent]) => new Decimal(`${digits}e${exponent}`));
    fc.assert(
      fc.property(decimal, decimal, (dividend, divisor) => {
        fc.pre(!divisor.eq(0));
        expect(quotient(dividend, divisor).toString()).toBe(dividend.div(divisor).toString());
      }),
      { seed: 15, numRuns: seeds(500, 0.2) },
    );
  });

  test("does not divide by zero", () => {
    expect(() => quotient(new Decimal(1), new Decimal(0))).toThrow();
  });
});

describe("decimalOf", () => {
  test.each([
    [0, "0"],
    [-17, "-17"],
    [0.57 * 100, "57"],
    [999999999999999, "999999999999999"],
    // Excel shows fifteen digits; what lies beyond is noise.
    [1234567890123456, "1234567890123460"],
  ])("%d stands for %s", (value, expected) => {
    expect(decimalOf(value).toFixed()).toBe(expected);
  });
});

describe("totalOf", () => {
  test("is what the decimals of the numbers add up to", () => {
    const number = fc.oneof(
      fc.integer({ min: -1000, max: 100_000 }),
      fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
      fc.integer({ min: 0, max: 10 ** 6 }).map((cents) => cents / 100),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), (numbers) => {
        const total = numbers.reduce((sum, one) => sum.plus(decimalOf(one)), new Decimal(0));
        expect(totalOf(numbers).toFixed()).toBe(total.toFixed());
      }),
      { seed: 15, numRuns: seeds(500, 0.2) },
    );
  });
});
