import { expect, test } from "vitest";
import { indicatorDictionary } from "../../../src/validate/rules/indicator-dictionary.ts";
import { packageForms } from "../../sample/sample-period.ts";
import { refusalOf } from "../../support/refusal.ts";

const roads = { id: "roads", name: "Đường", unit: "km", entered: "district", plan: "required" };
const paths = { ...roads, id: "paths", name: "Lối đi" };
const source = (...indicators: readonly object[]) => ({
  file: "data/indicators/roads.yaml",
  value: { indicators },
  locate: (path: readonly (string | number)[]) => ({ line: Number(path[1] ?? 0) + 1, column: path.length }),
});
const dictionaryOf = (...indicators: readonly object[]) => indicatorDictionary([source(...indicators)]);
const problemOf = (...indicators: readonly object[]): string => refusalOf(() => dictionaryOf(...indicators));

test("what the file leaves out: no decimals, summed over districts, no plan, required", () => {
  const indicator = dictionaryOf({ id: "roads", name: "Đường", unit: "km", entered: "district" }).get("roads");
  expect(indicator).toEqual({
    id: "roads",
    name: "Đường",
    unit: "km",
    entryUnit: "km",
    format: { decimals: 0, trimZeros: true, padded: false, scale: 1 },
    entered: "district",
    aggregate: "sum",
    kind: "flow",
    plan: "none",
    required: true,
    whole: false,
  });
});

test("the unit tells counted from measured; where the indicator says otherwise, it holds", () => {
  const kinds = new Map([["người", { unit: "người", whole: true, min: 0, max: 1000 }]]);
  const people = { id: "people", name: "Số người", unit: "người", entered: "district" };
  const mean = { id: "mean", name: "Bình quân", unit: "người", entered: "district", whole: false };
  const all = indicatorDictionary([source(people, mean)], kinds);
  expect([all.get("people")!.whole, all.get("mean")!.whole]).toEqual([true, false]);
});

test("what the province enters and what is computed is not summed over districts", () => {
  const all = dictionaryOf({ id: "index", name: "Chỉ số", unit: "%", entered: "province" }, roads, {
    id: "twice",
    name: "Hai lần",
    unit: "km",
    formula: { sum: ["roads", "roads"] },
  });
  expect(all.get("index")?.aggregate).toBe("own");
  expect(all.get("twice")?.aggregate).toBe("own");
});

test("a format writes only what differs from the default", () => {
  const all = dictionaryOf({ ...roads, format: { decimals: 2 } });
  expect(all.get("roads")?.format).toEqual({ decimals: 2, trimZeros: true, padded: false, scale: 1 });
});

test("what is typed adds up within the year; a state that goes on, an extreme, a list as it stands do not", () => {
  const rows = { of: "products", where: {} };
  const all = dictionaryOf(
    roads,
    { ...roads, id: "schools", name: "Trường", plan: "none", carried: "always" },
    { ...roads, id: "least", name: "Ít nhất", plan: "none", aggregate: "minimum" },
    { id: "listed", name: "Đã có", unit: "xã", formula: { count: rows } },
    { id: "new", name: "Mới", unit: "xã", formula: { count: { ...rows, when: { column: "day", is: "period" } } } },
  );
  expect([...all.values()].map(({ kind }) => kind)).toEqual(["flow", "stock", "stock", "stock", "flow"]);
});

test("a season stands for the months of its harvest", () => {
  const rice = { id: "rice", name: "Lúa", unit: "ha", entered: "province", season: "spring", asked: ["year"] };
  const written = source(rice);
  const seasons = [{ id: "spring", name: "Vụ Xuân", months: [5, 6] }];
  const all = indicatorDictionary([{ ...written, value: { ...written.value, seasons } }]);
  expect(all.get("rice")!.asked).toEqual({ periods: ["year"], months: [5, 6] });
});

const length = (formula: object, id = "length") => ({ id, name: `Dài ${id}`, unit: "km", formula });

test.each([
  ["an unknown key", [{ ...roads, aggregat: "sum" }], /roads\.yaml:1:\d khóa lạ "aggregat"; .*có phải là "aggregate"/],
  ["an operation outside the list", [roads, length({ average: ["roads"] })], /roads\.yaml:2:/],
  ["a season that nothing declares", [{ ...roads, season: "sprin" }], /roads\.yaml:1:3 vụ "sprin" chưa khai báo/],
  ["a state that adds up", [{ ...roads, carried: "always", kind: "flow" }], /carried.*cộng dồn/],
  ["two indicators of one id", [roads, { ...roads, name: "Khác" }], /mã "roads" đã dùng/],
  [
    "two indicators of one name, in other case",
    [roads, { ...roads, id: "lanes", name: "ĐƯỜNG" }],
    /tên "ĐƯỜNG" đã dùng cho chỉ tiêu roads/,
  ],
  ["neither entered nor computed", [{ id: "roads", name: "Đường", unit: "km" }], /không có nơi nhập/],
  ["both entered and computed", [{ ...roads, formula: { sum: ["roads"] } }], /vừa nhập vừa có công thức/],
  ["bounds the wrong way round", [{ ...roads, bounds: { min: 2, max: 1 } }], /giới hạn dưới lớn hơn/],
  ["entered in another unit than printed, without a factor", [{ ...roads, entryUnit: "m" }], /thiếu hệ số/],
  ["a stray reference", [roads, length({ sum: ["rods"] })], /tham chiếu "rods" không có/],
  [
    "the year before of an indicator that is not there",
    [roads, length({ difference: ["roads", "previous:rods"] })],
    /"previous:rods"/,
  ],
  [
    "the plan of an indicator without plan",
    [{ ...roads, plan: "none" }, length({ ratio: ["roads", "plan:roads"] })],
    /không có kế hoạch/,
  ],
  ["a formula that calls itself", [length({ sum: ["length"] })], /lặp vòng: length → length/],
  [
    "formulas in a circle",
    [length({ sum: ["one"] }, "two"), length({ sum: ["two"] }, "one")],
    /lặp vòng: two → one → two/,
  ],
] as const)("refused: %s", (_name, indicators, message) => {
  expect(problemOf(...indicators)).toMatch(message);
});

test("all that is wrong is told at once", () => {
  const message = problemOf({ ...roads, bounds: { min: 2, max: 1 } }, length({ sum: ["rods"] }));
  expect(message).toMatch(/^.*giới hạn dưới.*\n.*"rods".*$/);
});

test("comparing with itself a year before is no circle", () => {
  expect(problemOf(roads, length({ difference: ["roads", "previous:length"] }))).toBe("");
});

test("money printed in tỷ đồng keeps trailing zeros, entered in triệu đồng; ratios drop trailing zeros", async () => {
  const { indicators } = await packageForms();
  const money = [...indicators.values()].filter(({ unit }) => unit === "tỷ đồng");
  expect(money.length).toBeGreaterThan(0);
  for (const { format, entryUnit } of money) {
    expect([format.trimZeros, format.scale, entryUnit]).toEqual([false, 1000, "triệu đồng"]);
  }
  for (const { unit, format } of indicators.values()) if (unit === "%") expect(format.trimZeros).toBe(true);
});

test("every measure that criteria sets name is in the dictionary, and computed in the threshold's unit", async () => {
  const { indicators } = await packageForms();
  const measures = [
    ...["recognised-districts-share", "completed-towns-share", "advanced-districts-share", "advanced-communes-share"],
    ...["provincial-scheme-approved", "planted-roads-share", "public-green-land", "sipas", "recognised-communes-share"],
    ...["civilised-townships-share", "civilised-wards-share", "resident-satisfaction", "health-insurance-share"],
    ...["national-standard-high-schools-share", "level-two-high-schools", "treated-wastewater-share"],
    ...["piped-clean-water-share", "smart-village-model", "central-clean-water-share"],
  ];
  for (const id of measures) expect(indicators.get(id)?.format.scale, id).toBe(1);
});

test("every entered number has bounds, to find slips of typing", async () => {
  const { indicators } = await packageForms();
  const unbounded = [...indicators.values()].filter(
    ({ entered, plan, bounds }) => (entered || plan !== "none") && !bounds,
  );
  expect(unbounded.map(({ id }) => id)).toEqual([]);
});

test.each([
  ["ends before it begins", [{ ...roads, since: "2024-H2", until: "2024-H1" }], "kỳ không trước kỳ ghi ở since"],
  ["begins with what is no period", [{ ...roads, since: "2024-H3" }], "một kỳ, ví dụ 2024-H2"],
  ["replaces what is not there", [{ ...roads, since: "2024-H2", replaces: ["road"] }], 'không có chỉ tiêu "road"'],
  ["replaces without a beginning", [roads, { ...paths, replaces: ["roads"] }], "không ghi từ kỳ nào"],
  ["replaces what goes on", [roads, { ...paths, since: "2024-H2", replaces: ["roads"] }], 'vẫn còn "roads"'],
  [
    "replaces what is measured otherwise",
    [
      { ...roads, until: "2024-H1" },
      { ...paths, unit: "m", since: "2024-H2", replaces: ["roads"] },
    ],
    '"roads" tính bằng "km", "paths" tính bằng "m"',
  ],
  [
    "replaces what has a successor",
    [
      { ...roads, until: "2024-H1" },
      { ...paths, since: "2024-H2", replaces: ["roads"] },
      { ...paths, id: "lanes", name: "Ngõ", since: "2024-H2", replaces: ["roads"] },
    ],
    '"paths" đã thay "roads"',
  ],
])("an indicator that %s is refused", (_, indicators, problem) => {
  expect(problemOf(...indicators)).toContain(problem);
});
