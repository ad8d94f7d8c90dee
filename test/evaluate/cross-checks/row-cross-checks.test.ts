import { describe, expect, test } from "vitest";
import type { RowRule, YearFailure } from "../../../src/domain/figures/cross-check.ts";
import type { Scalar } from "../../../src/domain/workbook/submission.ts";
import { found, period } from "../checked-period.ts";

type Rows = readonly Readonly<Record<string, Scalar | undefined>>[];

const foundIn = (list: string, rule: RowRule & { readonly where?: object }, rows: Rows) =>
  found("row", { ...rule, of: list }, period("2024-H1", { 42: {}, 443: { rows: { [list]: rows } } }));

const addresses = (list: string, rule: RowRule & { readonly where?: object }, rows: Rows) =>
  foundIn(list, rule, rows).map(({ place }) => place.address);

test("a part column above its whole fails, at the cell of the part; empty cells fail nothing", () => {
  const rule = { kind: "atMost", parts: ["certified"], whole: "area" } as const;
  const rows = [
    { certified: 9, area: 10 },
    { certified: 10, area: 10 },
    { certified: 10.5, area: 10 },
    { certified: 11 },
  ];
  const [finding, ...rest] = foundIn("products", rule, rows);
  expect(rest).toEqual([]);
  expect(finding!.place).toEqual({ file: "data/periods/2024-H1/443.xlsx", sheet: "products", address: "B7" });
  expect(finding!.places?.map(({ address }) => address)).toEqual(["B7", "C7"]);
  expect(finding!.found).toBe("Sai: Được chứng nhận 10,5 (B7); Diện tích 10 (C7)");
});

test("several part columns are added exactly", () => {
  const rule = { kind: "atMost", parts: ["first", "second"], whole: "area" } as const;
  const rows = [
    { first: 0.1, second: 0.2, area: 0.3 },
    { first: 0.1, second: 0.21, area: 0.3 },
  ];
  expect(addresses("products", rule, rows)).toEqual(["B6"]);
});

describe("days", () => {
  test("the first and the last day of a span belong to it", () => {
    const rule = { kind: "dateWithin", column: "from", first: "periodStart", last: "periodEnd" } as const;
    const days = ["2023-12-14", "2023-12-15", "2024-06-14", "2024-06-15"];
    expect(
      addresses(
        "products",
        rule,
        days.map((from) => ({ from })),
      ),
    ).toEqual(["B5", "B8"]);
    const [finding] = foundIn("products", rule, [{ from: "2024-06-15" }]);
    expect(finding).toMatchObject({
      found: "Sai: Ngày công nhận 15/6/2024 (B5)",
      expected: "từ ngày 15/12/2023 đến hết ngày 14/6/2024",
    });
  });

  test("one limit is enough, and a row without a day fails nothing", () => {
    const rule = { kind: "dateWithin", column: "from", first: "2010-01-01" } as const;
    expect(addresses("products", rule, [{ from: "2009-12-31" }, { from: "2010-01-01" }, { name: "Cam" }])).toEqual([
      "B5",
    ]);
  });

  test("a decision may take effect on the day it is signed, not before", () => {
    const rule = { kind: "dateOrder", earlier: "from", later: "until" } as const;
    const rows = [
      { from: "2024-05-04", until: "2024-05-15" },
      { from: "2024-05-04", until: "2024-05-04" },
      { from: "2025-05-04", until: "2024-05-15" },
      { from: "2025-05-04" },
    ];
    expect(addresses("products", rule, rows)).toEqual(["B7"]);
  });

  test("36 months later, give or take a day; the last day of a shorter month counts", () => {
    const rule = { kind: "validity", first: "from", last: "until", months: 36, days: 1 } as const;
    const until = ["2024-06-12", "2024-06-13", "2024-06-14", "2024-06-15", "2024-06-16", "2023-06-14"];
    const rows = until.map((day) => ({ until: day, from: "2021-06-14" }));
    expect(addresses("products", rule, rows)).toEqual(["B5", "B9", "B10"]);
    expect(addresses("products", { ...rule, days: 0 }, [{ until: "2027-02-28", from: "2024-02-29" }])).toEqual([]);
    expect(foundIn("products", rule, rows)[0]!.expected).toBe("14/6/2024, là 36 tháng sau ngày 14/6/2021");
  });
});

describe("the day of a decision and the year that it is for", () => {
  // Places are told by the row: a blank cell is the one that is spoken of.
  const rowsOf = (fails: YearFailure, rows: Rows, years = 0) =>
    addresses("recognitions", { kind: "yearOfDay", day: "date", year: "year", fails, years }, rows).map((address) =>
      Number(address!.replace(/\D/g, "")),
    );

  test("a day from the period's start on without a year is counted in no year", () => {
    const rows = [
      { date: "2023-12-14" },
      { date: "2023-12-15" },
      { date: "2024-06-15" },
      { date: "2023-12-20", year: 2023 },
      {},
    ];
    expect(rowsOf("untold", rows)).toEqual([6, 7]);
  });

  test("a year to come without a day was never decided", () => {
    const rows = [{ year: 2025 }, { year: 2024 }, { year: 2025, date: "2025-01-09" }, {}];
    expect(rowsOf("notYet", rows)).toEqual([5]);
  });

  test("a year after its own decision contradicts it; one long before it is asked back", () => {
    const rows = [
      { date: "2022-04-27", year: 2023 },
      { date: "2022-04-27", year: 2022 },
      { date: "2022-04-27", year: 2020 },
      { date: "2022-04-27", year: 2019 },
    ];
    expect(rowsOf("later", rows)).toEqual([5]);
    expect(rowsOf("longBefore", rows, 2)).toEqual([8]);
  });

  test("says which of the two is blank, and what should stand there", () => {
    const rule = { kind: "yearOfDay", day: "date", year: "year", fails: "untold", years: 0 } as const;
    const [finding] = foundIn("recognitions", rule, [{ date: "2023-12-20" }]);
    expect(finding!.found).toMatch(/20\/12\/2023 \([A-Z]5\); .* để trống$/);
    expect(finding!.expected).toBe("có năm, để biết đếm vào năm nào");
  });
});

describe("rows beside rows", () => {
  test("the second of two rows alike is named with the place of the first, capitals and spaces apart", () => {
    const rule = { kind: "uniqueRows", columns: ["name", "entity"] } as const;
    const rows = [
      { name: "Cam bù", entity: "HTX Sơn Mai" },
      { name: "CAM  bù", entity: "HTX Sơn Mai" },
      { name: "Cam bù", entity: "HTX Khe Mây" },
      { name: "Cam bù" },
      { name: "Cam bù" },
    ];
    const [finding, ...rest] = foundIn("products", rule, rows);
    expect(rest).toEqual([]);
    expect(finding!.found).toBe('Sai: Tên sản phẩm "CAM  bù", Chủ thể "HTX Sơn Mai" đã có ở B5');
    expect(finding!.places?.map(({ address }) => address)).toEqual(["B6", "C6", "B5", "C5"]);
  });

  test("rows alike in two workbooks are found too, with the other file", () => {
    const rows = { products: [{ name: "Cam bù" }] };
    const current = period("2024-H1", { 42: {}, 443: { rows }, 437: { rows } });
    const [finding] = found("row", { kind: "uniqueRows", of: "products", columns: ["name"] }, current);
    expect(finding!.place.file).toBe("data/periods/2024-H1/443.xlsx");
    expect(finding!.found).toContain("đã có ở data/periods/2024-H1/437.xlsx › products!B5");
  });

  test("an advanced commune is a recognised commune", () => {
    const rule = {
      kind: "requiresRow",
      where: { title: "advanced-commune" },
      other: { of: "recognitions", where: { title: "commune" } },
      same: ["unit"],
    } as const;
    const advanced = { unit: "18415", title: "advanced-commune" };
    expect(foundIn("recognitions", rule, [{ unit: "18415", title: "commune" }, advanced])).toEqual([]);
    const [finding] = foundIn("recognitions", rule, [{ unit: "18406", title: "commune" }, advanced]);
    expect(finding).toMatchObject({
      unit: "Xã Thiên Lộc",
      place: { address: "B6" },
      found: 'Sai: Mã đơn vị "18415", Danh hiệu "Xã NTM nâng cao"',
      expected: 'có dòng Danh hiệu "Xã NTM" ở trang "Công nhận"',
    });
  });

  test("a title already held is no longer proposed", () => {
    const rule = { kind: "excludesRow", other: { of: "recognitions", where: {} }, same: ["unit", "title"] } as const;
    const row = (title: string) => ({ unit: "18415", title });
    const rows = { recognitions: [row("commune")], dossiers: [row("advanced-commune"), row("commune")] };
    const current = period("2024-H1", { 42: {}, 443: { rows } });
    const findings = found("row", { ...rule, of: "dossiers" }, current);
    expect(findings.map(({ place }) => place.address)).toEqual(["B6"]);
    expect(findings[0]!.found).toContain("đã có ở data/periods/2024-H1/443.xlsx › recognitions!B5");
  });

  test("a title that such a unit cannot hold is refused by the type of the unit", () => {
    const rule = { kind: "forbiddenRow", where: { title: "commune", type: ["township", "ward"] } } as const;
    const rows = [
      { unit: "18415", title: "commune" },
      { unit: "18406", title: "commune" },
      { unit: "18406", title: "advanced-commune" },
    ];
    expect(foundIn("recognitions", rule, rows)).toMatchObject([{ unit: "Thị trấn Nghèn", place: { address: "C6" } }]);
  });
});
