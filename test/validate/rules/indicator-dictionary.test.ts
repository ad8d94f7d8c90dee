import { expect, test } from "vitest";
import { indicatorDictionary } from "../../../src/validate/rules/indicator-dictionary.ts";
import { packageForms } from "../../sample/sample-period.ts";
import { refusalOf } from "../../support/refusal.ts";

const roads = { id: "roads", name: "Đường", unit: "km", entered: "district", plan: "required" };
const source = (...indicators: readonly object[]) => ({
  file: "data/indicators/roads.yaml",
  value: { indicators },
  locate: (path: readonly (string | number)[]) => ({ line: Number(path[1] ?? 0) + 1, column: path.length }),
});
const dictionaryOf = (...indicators: readonly object[]) => indicatorDictionary([source(...indicators)]);
const problemOf = (...indicators: readonly object[]): string => refusalOf(() => dictionaryOf(...indicators));

test("những gì tệp không ghi: không phần thập phân, cộng từ huyện, không kế hoạch, bắt buộc", () => {
  const indicator = dictionaryOf({ id: "roads", name: "Đường", unit: "km", entered: "district" }).get("roads");
  expect(indicator).toEqual({
    id: "roads",
    name: "Đường",
    unit: "km",
    entryUnit: "km",
    format: { decimals: 0, trimZeros: true, padded: false, scale: 1 },
    entered: "district",
    aggregate: "sum",
    plan: "none",
    required: true,
    whole: false,
  });
});

test("đơn vị tính cho biết số đếm hay số đo; chỉ tiêu ghi khác thì theo chỉ tiêu", () => {
  const kinds = new Map([["người", { unit: "người", whole: true, min: 0, max: 1000 }]]);
  const people = { id: "people", name: "Số người", unit: "người", entered: "district" };
  const mean = { id: "mean", name: "Bình quân", unit: "người", entered: "district", whole: false };
  const all = indicatorDictionary([source(people, mean)], kinds);
  expect([all.get("people")!.whole, all.get("mean")!.whole]).toEqual([true, false]);
});

test("số do tỉnh nhập và số tính được thì không cộng từ huyện", () => {
  const all = dictionaryOf({ id: "index", name: "Chỉ số", unit: "%", entered: "province" }, roads, {
    id: "twice",
    name: "Hai lần",
    unit: "km",
    formula: { sum: ["roads", "roads"] },
  });
  expect(all.get("index")?.aggregate).toBe("own");
  expect(all.get("twice")?.aggregate).toBe("own");
});

test("định dạng chỉ ghi phần khác mặc định", () => {
  const all = dictionaryOf({ ...roads, format: { decimals: 2 } });
  expect(all.get("roads")?.format).toEqual({ decimals: 2, trimZeros: true, padded: false, scale: 1 });
});

const length = (formula: object, id = "length") => ({ id, name: `Dài ${id}`, unit: "km", formula });

test.each([
  ["khóa lạ", [{ ...roads, aggregat: "sum" }], /roads\.yaml:1:\d khóa lạ "aggregat"; .*có phải là "aggregate"/],
  ["phép tính ngoài danh mục", [roads, length({ average: ["roads"] })], /roads\.yaml:2:/],
  ["hai chỉ tiêu một mã", [roads, { ...roads, name: "Khác" }], /mã "roads" đã dùng/],
  [
    "hai chỉ tiêu một tên, khác chữ hoa",
    [roads, { ...roads, id: "lanes", name: "ĐƯỜNG" }],
    /tên "ĐƯỜNG" đã dùng cho chỉ tiêu roads/,
  ],
  ["không nhập cũng không tính", [{ id: "roads", name: "Đường", unit: "km" }], /không có nơi nhập/],
  ["vừa nhập vừa tính", [{ ...roads, formula: { sum: ["roads"] } }], /vừa nhập vừa có công thức/],
  ["giới hạn ngược", [{ ...roads, bounds: { min: 2, max: 1 } }], /giới hạn dưới lớn hơn/],
  ["đơn vị nhập khác đơn vị in mà thiếu hệ số", [{ ...roads, entryUnit: "m" }], /thiếu hệ số/],
  ["tham chiếu lạc", [roads, length({ sum: ["rods"] })], /tham chiếu "rods" không có/],
  ["cùng kỳ của chỉ tiêu không có", [roads, length({ difference: ["roads", "previous:rods"] })], /"previous:rods"/],
  [
    "kế hoạch của chỉ tiêu không có kế hoạch",
    [{ ...roads, plan: "none" }, length({ ratio: ["roads", "plan:roads"] })],
    /không có kế hoạch/,
  ],
  ["công thức gọi chính nó", [length({ sum: ["length"] })], /lặp vòng: length → length/],
  [
    "công thức lặp vòng",
    [length({ sum: ["one"] }, "two"), length({ sum: ["two"] }, "one")],
    /lặp vòng: two → one → two/,
  ],
] as const)("từ chối: %s", (_name, indicators, message) => {
  expect(problemOf(...indicators)).toMatch(message);
});

test("nêu mọi chỗ sai một lần", () => {
  const message = problemOf({ ...roads, bounds: { min: 2, max: 1 } }, length({ sum: ["rods"] }));
  expect(message).toMatch(/^.*giới hạn dưới.*\n.*"rods".*$/);
});

test("so với chính mình cùng kỳ năm trước không phải là lặp vòng", () => {
  expect(problemOf(roads, length({ difference: ["roads", "previous:length"] }))).toBe("");
});

test("tiền in tỷ đồng giữ số 0 cuối, nhập triệu đồng; tỷ lệ bỏ số 0 cuối", async () => {
  const { indicators } = await packageForms();
  const money = [...indicators.values()].filter(({ unit }) => unit === "tỷ đồng");
  expect(money.length).toBeGreaterThan(0);
  for (const { format, entryUnit } of money) {
    expect([format.trimZeros, format.scale, entryUnit]).toEqual([false, 1000, "triệu đồng"]);
  }
  for (const { unit, format } of indicators.values()) if (unit === "%") expect(format.trimZeros).toBe(true);
});

test("mọi số đo mà các bộ tiêu chí gọi đều có trong bộ chỉ tiêu, và tính bằng đơn vị của ngưỡng", async () => {
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

test("mọi số nhập đều có giới hạn để phát hiện gõ nhầm", async () => {
  const { indicators } = await packageForms();
  const unbounded = [...indicators.values()].filter(
    ({ entered, plan, bounds }) => (entered || plan !== "none") && !bounds,
  );
  expect(unbounded.map(({ id }) => id)).toEqual([]);
});
