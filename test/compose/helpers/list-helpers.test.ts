import { expect, test } from "vitest";
import type { ViewRow } from "../../../src/domain/document/view.ts";
import {
  CAN_LOC,
  figure,
  HONG_LINH,
  hole,
  indicator,
  PROVINCE,
  place,
  row,
  SON_KIM_1,
  THACH_HA,
  THACH_LIEN,
} from "../../support/view.ts";
import { composed, said } from "../composed.ts";

const dossiers: readonly ViewRow[] = [
  row(
    CAN_LOC,
    SON_KIM_1,
    { title: "advanced", status: "appraised", decided: "2024-02-06" },
    place("B5", "Hồ sơ", "canloc.xlsx"),
  ),
  row(
    THACH_HA,
    THACH_LIEN,
    { title: "advanced", status: "submitted", decided: "2023-06-01", area: figure("a", 12) },
    place("B6", "Hồ sơ", "thachha.xlsx"),
  ),
  row(
    THACH_HA,
    undefined,
    { title: "model", status: "appraised", area: figure("b", "3.5") },
    place("B7", "Hồ sơ", "thachha.xlsx"),
  ),
];
const lists = { dossiers };
const INDICATOR = indicator("x", "x");

test("where filters rows by column, by one of several values, by unit and by date", () => {
  const names = (filter: string) => said(`{{units (where "dossiers" ${filter})}}`, { lists });
  expect(names('title="advanced"')).toBe("xã Sơn Kim 1 và Thạch Liên");
  expect(names('title="advanced" status="submitted"')).toBe("xã Thạch Liên");
  expect(names('status=(noneOf "appraised")')).toBe("xã Thạch Liên");
  expect(names('status=(oneOf "appraised" "submitted") district="445"')).toBe("xã Thạch Liên và huyện Thạch Hà");
  expect(names('decided=(within "period")')).toBe("xã Sơn Kim 1");
  // A decision whose day is not known was taken before the end.
  expect(names('decided=(within "untilEnd")')).toBe("xã Sơn Kim 1, Thạch Liên và huyện Thạch Hà");
});

test("within year filters a column of years by the period's year, a column of dates by calendar year; years have no period or deadline", () => {
  const years = [
    row(CAN_LOC, SON_KIM_1, { year: figure("a", 2023) }, place("B5", "Công nhận")),
    row(THACH_HA, THACH_LIEN, { year: figure("b", 2024) }, place("B6", "Công nhận")),
    row(THACH_HA, undefined, {}, place("B7", "Công nhận")),
  ];
  const names = (when: string) =>
    said(`{{units (where "titles" year=(within "${when}"))}}`, { lists: { titles: years } });
  expect(names("year")).toBe("xã Thạch Liên");
  expect(names("period")).toBe("");
  expect(names("validAtEnd")).toBe("");
});

test("the number of rows is a figure traced to each row", () => {
  const document = composed('{{num (count (where "dossiers" title="advanced")) pad=true}} xã', { lists });
  expect(document.body[0]).toMatchObject({ runs: [{ text: "02", origin: 0 }, { text: " xã" }] });
  expect(document.origins[0]).toMatchObject({
    kind: "figure",
    figure: { trace: { kind: "count", places: [{ address: "B5" }, { address: "B6" }] } },
  });
  expect(said('{{num (count "dossiers" distinct="district")}}', { lists })).toBe("2");
  expect(said('{{#if (gt (count (where "dossiers" title="x")) 0)}}có{{else}}chưa có{{/if}}', { lists })).toBe(
    "chưa có",
  );
});

test("the total of a column is an addition of its cells", () => {
  const document = composed('{{qty (total (where "dossiers" district="445") "area") unit="ha"}}', { lists });
  expect(document.body[0]).toMatchObject({ runs: [{ text: "15,5\u00A0ha", origin: 0 }] });
  expect(document.origins[0]).toMatchObject({
    figure: { trace: { operation: "sum", inputs: [{ id: "a" }, { id: "b" }] } },
  });
});

test("each goes through the rows; a column of choices prints in the template's words", () => {
  const body =
    '{{#each (where "dossiers" title="advanced")}}{{unit.name}} {{choose status appraised="đã thẩm định" submitted="đã trình"}}{{#unless @last}}; {{/unless}}{{/each}}';
  expect(said(body, { lists })).toBe("Xã Sơn Kim 1 đã thẩm định; Xã Thạch Liên đã trình");
});

test("a blank cell of a row is a hole, not an empty word", () => {
  const note = [row(CAN_LOC, undefined, {}, place("B5", "Ghi chép"))];
  expect(() => said('{{#each (where "notes")}}{{note}}{{/each}}', { lists: { notes: note } })).toThrow('Cột "note"');
  expect(
    said('{{#each (where "notes")}}{{#if (present note)}}{{note}}{{else}}không ghi{{/if}}{{/each}}', {
      lists: { notes: note },
    }),
  ).toBe("không ghi");
});

test("sortBy, first and group order and gather rows", () => {
  const areas = `{{#each (sortBy (where "dossiers" district="445") "area")}}{{num area}} {{/each}}`;
  expect(said(areas, { lists })).toBe("3,5 12");
  expect(said('{{units (first (where "dossiers") 1)}}', { lists })).toBe("xã Sơn Kim 1");
  const groups = '{{#each (group "dossiers")}}{{district}}: {{num (count rows)}}; {{/each}}';
  expect(said(groups, { lists })).toBe("Can Lộc: 1; Thạch Hà: 2;");
});

test("units writes names of units as the template wants, with their district if needed; digits in a name have the name as source", () => {
  const document = composed('{{units (where "dossiers" title="advanced") district=true}}', { lists });
  expect(document.body[0]).toEqual({
    kind: "paragraph",
    runs: [{ text: "xã Sơn Kim 1 (huyện Can Lộc)", origin: 0 }, { text: " và xã Thạch Liên (huyện Thạch Hà)" }],
  });
  expect(document.origins).toEqual([{ kind: "name", of: "xã Sơn Kim 1 (huyện Can Lộc)" }]);
  expect(said('{{units (districts type="ruralDistrict") form="lowerName"}}')).toBe("huyện Can Lộc và huyện Thạch Hà");
  expect(said('{{units (communes inProgramme=true parent="443") form="name"}}')).toBe("Xã Sơn Kim 1");
});

const byDistrict = {
  "x@443": figure("x@443", 3886, { unit: "ha" }),
  "x@445": figure("x@445", "25.4", { unit: "ha" }),
  "x@437": figure("x@437", 0, { unit: "ha" }),
};

test("breakdown leaves out units with 0, or prints all; in official order or by number", () => {
  expect(said('{{breakdown "x" unit=true}}', { figures: byDistrict })).toBe(
    "Can Lộc 3.886\u00A0ha, Thạch Hà 25,4\u00A0ha",
  );
  expect(said('{{breakdown "x" zeros="show" style="colon"}}', { figures: byDistrict })).toBe(
    "Can Lộc: 3.886; Thạch Hà: 25,4; TX. Hồng Lĩnh: 0",
  );
  const figures = { ...byDistrict, "x@437": figure("x@437", 9000) };
  expect(said('{{breakdown "x" order="value" top=2}}', { figures })).toBe("TX. Hồng Lĩnh 9.000, Can Lộc 3.886");
});

test("breakdown names no unit before another that is as large", () => {
  const of = (...values: readonly number[]) => ({
    figures: Object.fromEntries(
      ["443", "445", "437"].map((code, at) => [`x@${code}`, figure(`x@${code}`, values[at]!)]),
    ),
  });
  const largest = '{{breakdown "x" order="value" top=2 alike="nơi, mỗi nơi"}}';
  expect(said(largest, of(5, 3, 1))).toBe("Can Lộc 5, Thạch Hà 3");
  expect(said(largest, of(5, 3, 3))).toBe("Can Lộc 5");
  expect(said(largest, of(3, 3, 3))).toBe("3 nơi, mỗi nơi 3");
  expect(said(largest, of(0, 3, 3))).toBe("Thạch Hà 3, TX. Hồng Lĩnh 3");
  expect(said('{{breakdown "x" order="value" top=1}}', of(3, 3, 1))).toBe("Can Lộc 3, Thạch Hà 3");
});

test("breakdown joins units with equal numbers, the one printed is traced to each of them", () => {
  const figures = { "x@443": figure("x@443", 1), "x@445": figure("x@445", 3), "x@437": figure("x@437", 1) };
  const document = composed('{{breakdown "x" style="colon" merge="mỗi đơn vị" pad=true}}', { figures });
  expect(document.body[0]).toMatchObject({
    runs: [{ text: "Thạch Hà: " }, { text: "03" }, { text: "; Can Lộc và TX. Hồng Lĩnh: mỗi đơn vị " }, { text: "01" }],
  });
  expect(document.origins[1]).toMatchObject({
    figure: { trace: { operation: "equal", inputs: [{ id: "x@443" }, { id: "x@437" }] } },
  });
});

test("breakdown counts rows of each district; rows of the province count for the district of their unit", () => {
  const links = [
    row(PROVINCE, THACH_HA, { area: figure("a", 2) }),
    row(PROVINCE, SON_KIM_1, { area: figure("b", 5) }),
    row(HONG_LINH, undefined, { area: figure("c", 1) }),
  ];
  expect(said('{{breakdown "links" order="value" column="area" unit="ha"}}', { lists: { links } })).toBe(
    "Can Lộc 5\u00A0ha, Thạch Hà 2\u00A0ha, TX. Hồng Lĩnh 1\u00A0ha",
  );
  expect(said('{{breakdown "dossiers" style="colon"}}', { lists })).toBe("Can Lộc: 1; Thạch Hà: 2");
});

test("breakdown does not pass over a district that sent nothing", () => {
  const figures = { ...byDistrict, "x@437": hole("x@437", "D9") };
  expect(() => said('{{breakdown "x"}}', { figures })).toThrow("ô để trống");
});

test("a table by district has a row for each and a total row in bold", () => {
  const figures = { ...byDistrict, x: figure("x", "3911.4", { unit: "ha" }) };
  const indicators = [{ ...INDICATOR, id: "x", name: "Diện tích", unit: "ha" }];
  const [table] = composed('{{districtTable "x" unit="Huyện" total="Cộng"}}', { figures, indicators }).body;
  expect(table).toMatchObject({
    kind: "table",
    columns: [{ align: "left" }, { align: "right" }],
    head: [{ cells: [{ runs: [{ text: "Huyện" }] }, { runs: [{ text: "Diện tích (ha)" }] }] }],
    rows: [{}, {}, {}, { bold: true, cells: [{ runs: [{ text: "Cộng" }] }, { runs: [{ text: "3.911,4" }] }] }],
  });
});

test("a row without a unit: all of the unit is a hole, the province's figure does not stand in", () => {
  const rows = { links: [row(CAN_LOC, undefined, {}, place("B5", "Liên kết"))] };
  const figures = { x: figure("x", 7) };
  for (const part of ["{{unit.name}}", "{{unit}}", '{{num "x" of=unit}}', '{{criteriaCount "rural" of=unit}}']) {
    expect(() => said(`{{#each (where "links")}}${part}{{/each}}`, { lists: rows, figures })).toThrow('Cột "unit"');
  }
  const either =
    '{{#each (where "links")}}{{#if (present unit)}}{{unit.name}}{{else}}{{district.name}}{{/if}}{{/each}}';
  expect(said(either, { lists: rows })).toBe("Huyện Can Lộc");
});

test("within a row the units of a district can still be listed", () => {
  const body =
    '{{#each (where "dossiers" title="model")}}{{#each (communes parent=district)}}{{name}}{{/each}}{{/each}}';
  expect(said(body, { lists })).toBe("Xã Thạch Liên");
});

test("a column named like a helper still prints as a column; a unit can come from a column", () => {
  const rows = {
    events: [row(CAN_LOC, undefined, { name: "Hội chợ", date: "2024-06-14", amount: figure("a", 3), measure: "tạ" })],
  };
  const body =
    '{{#each (where "events")}}{{name}}, {{lowerFirst name}}, {{date date}}, {{qty amount unit=measure}}{{/each}}';
  expect(said(body, { lists: rows })).toBe("Hội chợ, hội chợ, 14/6/2024, 3\u00A0tạ");
});
