import { expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import type { Table } from "../../../src/domain/document/report-document.ts";
import type { Unit } from "../../../src/domain/units/unit.ts";
import type { CommuneGroups } from "../../../src/domain/units/unit-groups.ts";
import { CAN_LOC, figure, HONG_LINH, indicator, PROVINCE, row, THACH_HA, view } from "../../support/view.ts";
import { template, textOf } from "../composed.ts";

const commune = (code: string, name: string, type: Unit["type"] = "commune"): Unit => ({
  code,
  name,
  shortName: name.replace(/^(?:Xã|Phường) /u, ""),
  label: name.toLowerCase(),
  type,
  level: "commune",
  parent: "42",
  inProgramme: type === "commune",
});

const WARD = commune("1", "Phường Bắc", "ward");
const [OLD, BOTH, NEW] = [commune("2", "Xã Cũ"), commune("3", "Xã Chung"), commune("4", "Xã Mới")];
const COMMUNES = [WARD, NEW, OLD, BOTH];
const FROM = new Map([
  [WARD, [HONG_LINH]],
  [OLD, [CAN_LOC]],
  [BOTH, [CAN_LOC, THACH_HA]],
  [NEW, [THACH_HA]],
]);

/** The first table of a template's body over four communes that three districts left behind. */
function rows(body: string, communeGroups?: CommuneGroups): readonly (readonly string[])[] {
  const small = view({
    indicators: [indicator("roads", "Đường")],
    figures: Object.fromEntries(
      ["roads", ...COMMUNES.map(({ code }) => `roads@${code}`)].map((id) => [id, figure(id, 1)]),
    ),
    lists: {
      // Two years of each.
      incomes: COMMUNES.toReversed().flatMap((one) =>
        [40, 41].map((value) =>
          row(PROVINCE, one, one === WARD ? {} : { income: figure(`${one.code}-${value}`, value) }),
        ),
      ),
      latest: COMMUNES.map((one) => row(PROVINCE, one, { income: figure(one.code, 40) })),
    },
  });
  const of = {
    ...small,
    settings: { ...small.settings, ...(communeGroups ? { communeGroups } : {}) },
    register: {
      ...small.register,
      districts: [],
      communes: COMMUNES,
      byCode: new Map([PROVINCE, ...COMMUNES].map((one) => [one.code, one])),
    },
    formerDistricts: () => ({
      all: [CAN_LOC, THACH_HA, HONG_LINH],
      of: (code: string) => FROM.get(COMMUNES.find((one) => one.code === code)!)!,
      heading: "Địa bàn {đơn vị} cũ",
      mixed: "Địa bàn nhiều huyện cũ",
    }),
  };
  const outcome = composeReport(template(body), of, { draft: false });
  if (!outcome.ok) throw new Error(outcome.findings.map(({ found }) => found).join("\n"));
  const [table] = outcome.value.body.filter((block): block is Table => block.kind === "table");
  return table!.rows.map(({ cells }) => cells.map(({ runs }) => textOf(runs)));
}

const TABLE = '{{districtTable "roads" number="TT" unit="Xã" total="Tổng"}}';

test("a table of communes is divided by former district, counted on, each heading over all columns", () => {
  expect(rows(TABLE)).toEqual([
    ["", "Địa bàn huyện Can Lộc cũ"],
    ["1", "Xã cũ", "1"],
    ["", "Địa bàn huyện Can Lộc và Thạch Hà cũ"],
    ["2", "Xã chung", "1"],
    ["", "Địa bàn huyện Thạch Hà cũ"],
    ["3", "Xã mới", "1"],
    ["", "Địa bàn thị xã Hồng Lĩnh cũ"],
    ["4", "Phường bắc", "1"],
    ["", "Tổng", "1"],
  ]);
});

test("by kind, or not at all, where the settings of the document or the table itself say so", () => {
  const byKind = [
    ["", "Phường"],
    ["1", "Phường bắc", "1"],
    ["", "Xã"],
    ["2", "Xã mới", "1"],
  ];
  expect(rows(TABLE, "kind").slice(0, 4)).toEqual(byKind);
  expect(rows(TABLE.replace("}}", ' by="kind"}}')).slice(0, 4)).toEqual(byKind);
  expect(rows(TABLE, "none").map(([first]) => first)).toEqual(["1", "2", "3", "4", ""]);
});

const INCOMES = `
| TT | Xã | Thu nhập |
|:-:|:--|--:|
{{#each (group (where "incomes" income=(filled)) by="area")}}
{{#if (present heading)}}
|  | **{{heading}}** | < |
{{/if}}
{{#each rows}}
| # | {{unit.name}} | {{num income}} |
{{/each}}
{{/each}}
`;

test("rows of a list follow the same groups and the official order; a single group has no heading", () => {
  expect(rows(INCOMES).map((row) => row.slice(0, 2))).toEqual([
    ["", "Địa bàn huyện Can Lộc cũ"],
    ["1", "Xã Cũ"],
    ["2", "Xã Cũ"],
    ["", "Địa bàn huyện Can Lộc và Thạch Hà cũ"],
    ["3", "Xã Chung"],
    ["4", "Xã Chung"],
    ["", "Địa bàn huyện Thạch Hà cũ"],
    ["5", "Xã Mới"],
    ["6", "Xã Mới"],
  ]);
  expect(new Set(rows(INCOMES, "kind").map(([, name]) => name))).toEqual(new Set(["Xã Mới", "Xã Cũ", "Xã Chung"]));
});

test("a list with hardly more rows than groups stands as one, in official order", () => {
  const latest = INCOMES.replace('"incomes" income=(filled)', '"latest"');
  expect(rows(latest).map(([, name]) => name)).toEqual(["Phường Bắc", "Xã Mới", "Xã Cũ", "Xã Chung"]);
});
