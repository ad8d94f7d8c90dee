import { expect, test } from "vitest";
import { serialDay } from "../../../src/domain/text/serial-day.ts";

test("serial numbers are days of the 1900 system, which has a day that never was", () => {
  expect(serialDay(0, false)).toBeUndefined();
  expect(serialDay(1, false)).toBe("1900-01-01");
  expect(serialDay(59, false)).toBe("1900-02-28");
  expect(serialDay(60, false)).toBeUndefined();
  expect(serialDay(61, false)).toBe("1900-03-01");
  expect(serialDay(45457, false)).toBe("2024-06-14");
  expect(serialDay(2_958_465, false)).toBe("9999-12-31");
  expect(serialDay(2_958_466, false)).toBeUndefined();
});

test("the 1904 system starts 1462 days later", () => {
  expect(serialDay(-1, true)).toBeUndefined();
  expect(serialDay(0, true)).toBe("1904-01-01");
  expect(serialDay(45457 - 1462, true)).toBe("2024-06-14");
});

test("a time of day does not move the day, nor does the noise of its binary fraction", () => {
  expect(serialDay(45457.999988, false)).toBe("2024-06-14");
  expect(serialDay(45456.99999999999, false)).toBe("2024-06-14");
});
