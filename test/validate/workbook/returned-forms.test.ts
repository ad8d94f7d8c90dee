import { describe, expect, test } from "vitest";
import type { Workbook } from "../../../src/domain/workbook/cell.ts";
import { type ReadSubmission, validateSubmission } from "../../../src/validate/workbook/submission.ts";
import { dictionary, indicator, smallForms, smallRegister } from "../../support/law.ts";
import { type Written, workbook } from "../../support/workbook/workbook.ts";
import {
  changed,
  check,
  codesOf,
  money,
  RIGHT,
  type Rows,
  roads,
  roadsOf,
  validate,
  without,
} from "./returned-form.ts";

test("the workbook as the form was sent has no finding", () => {
  expect(validate().findings).toEqual([]);
});

describe("numbers typed as text", () => {
  test("are read with a notice that shows the reading", () => {
    const read = validate(changed("Chỉ tiêu", 3, 4, "22,6 km"));
    expect(roadsOf(read)?.actual?.value).toBe(22.6);
    expect(read.findings).toMatchObject([
      {
        code: "cell/number-as-text",
        severity: "info",
        place: { address: "E4" },
        found: '"22,6 km" gõ thành chữ, đọc là 22,6',
      },
    ]);
  });

  test("a qualifier goes to the observation's qualifier", () => {
    const read = validate(changed("Chỉ tiêu", 3, 4, "gần 60 km"));
    expect(roadsOf(read)).toMatchObject({ actual: { value: 60 }, qualifier: { value: "gần" } });
    expect(codesOf(read.findings)).toEqual(["info cell/number-as-text"]);
  });

  test("a qualifier that contradicts its column, or stands in the plan, is an error", () => {
    const rows = changed("Chỉ tiêu", 3, 4, "gần 60 km")["Chỉ tiêu"]!;
    const both = rows.map((row, index) => (index === 3 ? [...row.slice(0, 5), "trên"] : row));
    expect(codesOf(validate({ "Chỉ tiêu": both }).findings)).toContain("error cell/two-qualifiers");
    const plan = indicator("roads", { ...roads, plan: "optional" });
    const { findings } = validateSubmission(
      workbook("can-loc.xlsx", { ...RIGHT, ...changed("Chỉ tiêu", 3, 3, "≈ 100") }),
      {
        forms: smallForms("roads", "money"),
        indicators: dictionary(plan, money),
        register: smallRegister(),
        period: "2024-H1",
      },
    );
    expect(codesOf(findings)).toEqual(["error cell/not-a-number"]);
  });

  test.each<[number, Written, string]>([
    [4, "1.234", "error cell/ambiguous-number"],
    [4, "1,5 tỷ", "error cell/wrong-unit"],
    [4, "1.234 đ", "error cell/wrong-unit"],
    [3, "900,5", "error cell/out-of-bounds"],
    [3, { kind: "number", value: 0.8, percent: true }, "error cell/wrong-unit"],
  ])("row %d: %j is %s and no value", (row, written, code) => {
    const read = validate(changed("Chỉ tiêu", row, 4, written));
    expect(codesOf(read.findings)).toEqual([code]);
    expect(read.submission?.observations.get(row === 3 ? "roads" : "money")?.actual).toBeUndefined();
  });

  test("bounds decide: 1.234 km of at most 500 is 1,234 km", () => {
    expect(roadsOf(validate(changed("Chỉ tiêu", 3, 4, "1.234")))?.actual?.value).toBe(1.234);
  });
});

describe("dates, choices and units as clerks write them", () => {
  const recognised = (column: number, value: Written, book: Partial<Workbook> = {}) => {
    const read = check({
      ...workbook("can-loc.xlsx", { ...RIGHT, ...changed("Công nhận", 2, column, value) }),
      ...book,
    });
    return { fields: read.submission!.lists.get("recognitions")![0]!.fields, codes: codesOf(read.findings) };
  };

  test.each<Written>(["26/1/2022", "26-01-2022", "26.1.2022", "2022-01-26", 44587])(
    "%j is 26 January 2022",
    (written) => {
      const { fields, codes } = recognised(3, written);
      expect(fields.date?.value).toBe("2022-01-26");
      expect(codes).toEqual(["info cell/date-as-text"]);
    },
  );

  test("a serial number of the 1904 system", () => {
    expect(recognised(3, 44587 - 1462, { date1904: true }).fields.date?.value).toBe("2022-01-26");
  });

  test.each<Written>(["31/02/2022", "26/1/22", 2022, "tháng 1"])("%j is no date", (written) => {
    const { fields, codes } = recognised(3, written);
    expect(fields.date).toBeUndefined();
    expect(codes).toEqual(["error cell/type"]);
  });

  test.each(["xa ntm nang cao", "XÃ NTM NÂNG CAO", "Xã  NTM nâng cao"])("%j is a choice", (written) => {
    expect(recognised(2, written)).toMatchObject({ fields: { title: { value: "advanced-commune" } }, codes: [] });
  });

  test("a choice with other diacritics is none", () => {
    expect(recognised(2, "Xã NTM nắng cao").codes).toEqual(["error cell/choice"]);
  });

  test.each(["Xã Thiên Lộc", "thien loc", "X. Thiên Lộc"])("%j is the unit 18415", (written) => {
    const { fields, codes } = recognised(1, written);
    expect(fields.unit?.value).toBe("18415");
    expect(codes).toEqual(["info cell/unit-by-name"]);
  });

  test("an empty code beside a name is that unit; a name with a slip is asked back", () => {
    const rows: Rows = [
      ["#ntm:recognitions", "unit", "unit-name", "title", "date"],
      [null, "Mã đơn vị", "Tên đơn vị", "Danh hiệu", "Ngày"],
      [null, null, "Xã Thiên Lộc", "Xã NTM", null],
    ];
    const read = validate({ "Công nhận": rows });
    expect(read.submission!.lists.get("recognitions")![0]!.fields.unit?.value).toBe("18415");
    expect(recognised(1, "Xã Thiến Lộc").codes[0]).toBe("error cell/ambiguous-unit");
  });

  test("the owner by its name", () => {
    const read = validate(changed("Thông tin", 2, 2, "huyện Can Lộc"));
    expect(read.unit?.code).toBe("443");
    expect(codesOf(validate(changed("Thông tin", 2, 2, "Xã Thiên Lộc")).findings)).toEqual(["error identity/unit"]);
  });
});

describe("sheets, columns and rows that lost their codes", () => {
  const values = (read: ReadSubmission) => ({
    roads: roadsOf(read)?.actual?.value,
    money: read.submission?.observations.get("money")?.actual?.value,
    hamlets: read.submission?.lists.get("communes")?.map(({ key, fields }) => `${key}=${fields.hamlets?.value}`),
    titles: read.submission?.lists.get("recognitions")?.map(({ fields }) => fields.title?.value),
  });
  const right = values(validate());

  test.each(["Chỉ tiêu", "Xã, phường", "Công nhận"])(
    "%s without its row of codes is known by name and headers",
    (sheet) => {
      const read = validate({ [sheet]: without(sheet, 0) });
      expect(values(read)).toEqual(right);
      expect(codesOf(read.findings)).toEqual(["info workbook/sheet-by-name"]);
    },
  );

  test("a renamed sheet with its codes is known by them; without codes the nearest name is suggested", () => {
    const { "Xã, phường": communes, ...others } = RIGHT;
    const renamed = check(workbook("can-loc.xlsx", { Sheet2: communes!, ...others }));
    expect(renamed.findings).toEqual([]);
    const { findings } = check(workbook("can-loc.xlsx", { ...others, "Xã, phuòng": without("Xã, phường", 0, 1) }));
    expect(findings).toMatchObject([{ code: "workbook/missing-sheet" }]);
    expect(findings[0]!.found).toContain('Có phải là "Xã, phuòng"?');
  });

  test("two sheets of one code", () => {
    const { findings } = validate({ "Chỉ tiêu (2)": RIGHT["Chỉ tiêu"]! });
    expect(findings).toMatchObject([
      { code: "workbook/duplicate-sheet", severity: "error", place: { sheet: "Chỉ tiêu (2)" } },
    ]);
  });

  test("moved and inserted columns and rows", () => {
    const swapped = RIGHT["Chỉ tiêu"]!.map(([key, name, unit, plan, actual, qualifier]) => [
      key!,
      actual ?? null,
      "cột thêm",
      name ?? null,
      unit ?? null,
      qualifier ?? null,
      plan ?? null,
    ]);
    const inserted = [["BIỂU ĐÃ SỬA"], ...swapped.slice(0, 1), [null, "ghi chú của xã"], ...swapped.slice(1)];
    const read = validate({ "Chỉ tiêu": inserted });
    expect(values(read)).toEqual(right);
    expect(read.findings).toEqual([]);
  });

  test("a column without its code is known by its header; a copied column is an error", () => {
    const lost = validate(changed("Chỉ tiêu", 0, 4, null));
    expect(values(lost)).toEqual(right);
    expect(codesOf(lost.findings)).toEqual(["info workbook/column-by-name"]);
    const copied = RIGHT["Xã, phường"]!.map((row) => [...row, row[2]!]);
    expect(codesOf(validate({ "Xã, phường": copied }).findings)).toEqual(["error workbook/duplicate-column"]);
  });

  test("headers that slipped away from their codes are an error", () => {
    const [codes, headers, ...rows] = RIGHT["Chỉ tiêu"]!;
    const slipped = [...headers!];
    [slipped[3], slipped[4]] = [slipped[4]!, slipped[3]!];
    const { findings } = validate({ "Chỉ tiêu": [codes!, slipped, ...rows] });
    expect(new Set(codesOf(findings))).toEqual(new Set(["error workbook/moved-header"]));
  });

  test("a deleted header row does not swallow the first row of data", () => {
    expect(values(validate({ "Xã, phường": without("Xã, phường", 1) }))).toEqual(right);
    expect(values(validate({ "Công nhận": without("Công nhận", 1) }))).toEqual(right);
  });

  test("rows without keys are known by their names", () => {
    const keyless = (sheet: string) => RIGHT[sheet]!.map((row, index) => (index < 2 ? row : [null, ...row.slice(1)]));
    const read = validate({ "Chỉ tiêu": keyless("Chỉ tiêu"), "Xã, phường": keyless("Xã, phường") });
    expect(values(read)).toEqual(right);
    expect(codesOf(read.findings)).toEqual(["info workbook/row-by-name", "info workbook/row-by-name"]);
  });

  test("a copied row by name is the same row twice", () => {
    const rows = [...RIGHT["Xã, phường"]!, [null, "Xã Thiên Lộc", 9]];
    expect(codesOf(validate({ "Xã, phường": rows }).findings)).toContain("error list/duplicate-key");
  });

  test.each(["Cộng", "Tổng cộng:", "TỔNG SỐ", "tong cong"])("a totals row %j is passed over with a notice", (name) => {
    const rows = [...RIGHT["Xã, phường"]!, [null, name, 21]];
    const read = validate({ "Xã, phường": rows, "Công nhận": [...RIGHT["Công nhận"]!, [null, name, null, null]] });
    expect(values(read)).toEqual(right);
    expect(codesOf(read.findings)).toEqual(["info workbook/totals-row", "info workbook/totals-row"]);
  });

  test("a number in a row of the clerk's own is pointed out", () => {
    const rows = [...RIGHT["Chỉ tiêu"]!, [null, "Trong đó: đường thôn", "km", null, 4, null]];
    expect(codesOf(validate({ "Chỉ tiêu": rows }).findings)).toEqual(["warning workbook/unknown-row"]);
  });
});

test("texts in an old font are read in Unicode, with one notice a sheet", () => {
  const book = workbook("can-loc.xlsx", { ...RIGHT, ...changed("Công nhận", 2, 1, "X· Thiªn Léc") });
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => (sheet.name === "Công nhận" && cell.column === 2 ? { ...cell, legacyFont: ".VnTime" } : cell)),
    ),
  }));
  const read = check({ ...book, sheets });
  expect(read.submission!.lists.get("recognitions")![0]!.fields.unit?.value).toBe("18415");
  expect(codesOf(read.findings)).toEqual(["info cell/legacy-font", "info cell/unit-by-name"]);
});
