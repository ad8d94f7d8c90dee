import { expect, test } from "vitest";
import { inCityWords, isCity, sayingCityWords } from "../../../src/domain/office/city-words.ts";

const WORDS = [
  { province: "tỉnh", city: "thành phố" },
  { province: "tỉnh ủy", city: "thành ủy" },
  { province: "tỉnh, thành phố", city: "tỉnh, thành phố" },
];

test.each([
  ["Toàn tỉnh có 5 xã", "Toàn thành phố có 5 xã"],
  ["Ban Thường vụ Tỉnh ủy, UBND tỉnh", "Ban Thường vụ Thành ủy, UBND thành phố"],
  ["TỈNH HÀ NAM", "THÀNH PHỐ HÀ NAM"],
  ["Tỉnh chưa có", "Thành phố chưa có"],
  ["xếp thứ 3/63 tỉnh, thành phố", "xếp thứ 3/63 tỉnh, thành phố"],
  ["tỉnhthành", "tỉnhthành"],
])("a city says %s as %s", (province, city) => {
  expect(inCityWords(province, WORDS)).toBe(city);
  expect(inCityWords(province, [])).toBe(province);
});

test("every text of a form is said so, codes and numbers stay", () => {
  const form = new Map([["sipas", { id: "sipas", name: "Dân số của tỉnh", max: 9, choices: [["yes", "Cấp tỉnh"]] }]]);
  expect([...sayingCityWords(form, WORDS).values()]).toEqual([
    { id: "sipas", name: "Dân số của thành phố", max: 9, choices: [["yes", "Cấp thành phố"]] },
  ]);
  expect(sayingCityWords(form, [])).toBe(form);
});

test("a city under the centre is known by its name", () => {
  expect(["Thành phố Huế", "Tỉnh Thừa Thiên Huế"].map((name) => isCity({ name }))).toEqual([true, false]);
});
