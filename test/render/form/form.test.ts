import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import type { Form } from "../../../src/domain/workbook/form.ts";
import { writeForm } from "../../../src/render/form/form.ts";
import type { FormContext, FormValues } from "../../../src/render/form/form-values.ts";
import { dictionary, indicator, smallRegister } from "../../support/law.ts";

const register = smallRegister();
const canLoc = register.byCode.get("443")!;
const { entered: _nobody, ...computed } = indicator("share", {
  name: "Tỷ lệ xã",
  unit: "%",
  plan: "required",
  formula: { sum: ["roads"] },
});

const form: Form = {
  id: "district",
  title: "Biểu thử",
  sheets: [
    {
      kind: "identity",
      id: "identity",
      name: "Thông tin",
      title: "THÔNG TIN",
      fields: [
        { id: "unit", label: "Mã", required: true },
        { id: "period", label: "Kỳ", required: true },
        { id: "phone", label: "Điện thoại", required: false },
      ],
    },
    {
      kind: "indicators",
      id: "indicators",
      name: "Chỉ tiêu",
      title: "CHỈ TIÊU",
      note: "Không phát sinh thì ghi 0.",
      groups: [{ heading: "Hạ tầng", indicators: ["roads", "share"] }],
    },
    {
      kind: "list",
      id: "communes",
      name: "Xã, phường",
      title: "XÃ, PHƯỜNG",
      rows: { units: ["commune", "township"] },
      columns: [
        { id: "code", header: "Mã", type: "text", required: false, width: 9, label: true },
        { id: "name", header: "Tên", type: "text", required: false, width: 20, label: true },
        { id: "hamlets", header: "Số thôn", type: "integer", required: true, min: 0, max: 60, width: 9 },
      ],
    },
    {
      kind: "list",
      id: "recognitions",
      name: "Công nhận",
      title: "CÔNG NHẬN",
      rows: "free",
      columns: [
        { id: "unit", header: "Mã", type: "unit", required: true, width: 9 },
        { id: "unit-name", header: "Tên", type: "text", required: false, width: 20, label: true },
        {
          id: "title",
          header: "Danh hiệu",
          type: "choice",
          choices: [
            ["commune", "Xã NTM"],
            ["civilised-urban", "Phường, thị trấn đô thị văn minh"],
          ],
          required: true,
          width: 30,
        },
        { id: "date", header: "Ngày", type: "date", required: false, width: 12 },
        { id: "signed", header: "Đã ký (x)", type: "yes", required: false, width: 9 },
      ],
    },
  ],
};

const values: FormValues = {
  identity: { phone: "0239" },
  observations: new Map([
    ["roads", { actual: 15.78, plan: 301.8, qualifier: "khoảng", note: "Số liệu phân bổ minh họa" }],
    ["share", { plan: 100 }],
  ]),
  lists: new Map([
    [
      "communes",
      [
        { key: "18415", fields: { hamlets: 9 } },
        { key: "18406", fields: { hamlets: 2 } },
      ],
    ],
    ["recognitions", [{ fields: { unit: "18415", title: "commune", date: "2022-01-26", signed: true } }]],
  ]),
  notes: { indicators: "Số liệu mẫu." },
};

const context: FormContext = {
  unit: canLoc,
  period: parsePeriod("2024-H1"),
  register,
  indicators: dictionary(
    indicator("roads", { name: "Đường", plan: "required", bounds: { min: 0, max: 500 } }),
    computed,
  ),
  values,
};

const read = async (given: FormContext = context) =>
  XLSX.read(await writeForm(form, given), { cellStyles: true, cellFormula: true });
const cell = (book: XLSX.WorkBook, sheet: string, address: string) => book.Sheets[sheet]?.[address]?.v as unknown;
const xml = async (name: string, given: FormContext = context) =>
  strFromU8(unzipSync(await writeForm(form, given))[name]!).replaceAll("&apos;", "'");

describe("the frame of every sheet", () => {
  test("row 3 is hidden ids, column A hidden row ids, row 4 the titles", async () => {
    const book = await read();
    for (const { id, name } of form.sheets) expect(cell(book, name, "A3")).toBe(`#ntm:${id}`);
    expect(cell(book, "Xã, phường", "D3")).toBe("hamlets");
    expect(cell(book, "Xã, phường", "D4")).toBe("Số thôn");
    for (const { name } of form.sheets) {
      expect(book.Sheets[name]!["!rows"]?.[2]?.hidden).toBe(true);
      expect(book.Sheets[name]!["!cols"]?.[0]?.hidden).toBe(true);
    }
  });

  test("the title is merged, with unit and period; notes of the form and of the file", async () => {
    const book = await read();
    expect(cell(book, "Chỉ tiêu", "B1")).toBe("CHỈ TIÊU – Huyện Can Lộc, 6 tháng đầu năm 2024");
    expect(cell(book, "Chỉ tiêu", "B2")).toBe("Không phát sinh thì ghi 0. Số liệu mẫu.");
    expect(book.Sheets["Chỉ tiêu"]!["!merges"]?.map((range) => XLSX.utils.encode_range(range))).toContain("B1:G1");
  });

  test("prints on A4 landscape, fits the width, repeats the title row, which stays when scrolling", async () => {
    const sheet = await xml("xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
    expect(sheet).toMatch(/<pane[^>]*ySplit="4"[^>]*state="frozen"/);
    expect(await xml("xl/workbook.xml")).toMatch(/_xlnm\.Print_Titles[^>]*>'Chỉ tiêu'!\$4:\$4/);
  });
});

describe("content", () => {
  test("the information sheet has ids of unit and period filled in, with what they mean", async () => {
    const book = await read();
    expect(["B5", "C5", "D5"].map((at) => cell(book, "Thông tin", at))).toEqual(["Mã", "443", "Huyện Can Lộc"]);
    expect(cell(book, "Thông tin", "C6")).toBe("2024-H1");
    expect(cell(book, "Thông tin", "C7")).toBe("0239");
  });

  test("the indicator sheet has group rows, bases, units, qualifiers; cells that are not to be filled in are blank", async () => {
    const book = await read();
    expect(cell(book, "Chỉ tiêu", "A5")).toBe("#group");
    const row = ["A6", "B6", "C6", "D6", "E6", "F6", "G6"].map((at) => cell(book, "Chỉ tiêu", at));
    expect(row).toEqual(["roads", "Đường", "km", 301.8, 15.78, "khoảng", "Số liệu phân bổ minh họa"]);
    expect([cell(book, "Chỉ tiêu", "D7"), cell(book, "Chỉ tiêu", "E7")]).toEqual([100, undefined]);
  });

  test("a row for each commune and town in register order; the total row is formulas with results", async () => {
    const book = await read();
    expect(["A5", "A6", "A7"].map((at) => cell(book, "Xã, phường", at))).toEqual(["18415", "18406", "#total"]);
    expect(cell(book, "Xã, phường", "C5")).toBe("Xã Thiên Lộc");
    expect(book.Sheets["Xã, phường"]!.D7).toMatchObject({ f: "SUM(D5:D6)", v: 11 });
  });

  test("free lists: choices as words, dates as dates, marks x, names of units looked up from ids", async () => {
    const book = await read();
    expect(cell(book, "Công nhận", "D5")).toBe("Xã NTM");
    expect(book.Sheets["Công nhận"]!.E5).toMatchObject({ t: "n", v: 44587, w: expect.stringMatching(/26/) });
    expect(cell(book, "Công nhận", "F5")).toBe("x");
    expect(book.Sheets["Công nhận"]!.C5).toMatchObject({
      v: "Xã Thiên Lộc",
      f: expect.stringContaining("VLOOKUP($B5"),
    });
  });

  test("lists of choices with commas come from a hidden sheet; unit ids are those of the district only", async () => {
    const book = await read();
    expect(book.Workbook?.Sheets?.find(({ name }) => name === "Danh mục")?.Hidden).toBe(1);
    expect(["A1", "A2", "A3", "A4"].map((at) => cell(book, "Danh mục", at))).toEqual([
      "443",
      "18415",
      "18406",
      undefined,
    ]);
    expect(cell(book, "Danh mục", "C2")).toBe("Phường, thị trấn đô thị văn minh");
    const sheet = await xml("xl/worksheets/sheet4.xml");
    expect(sheet).toContain(`'Danh mục'!$C$1:$C$2`);
    expect(sheet).toContain(`'Danh mục'!$A$1:$A$3`);
  });

  test("number cells have the indicator's bounds", async () => {
    const sheet = await xml("xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(
      /<dataValidation [^>]*sqref="D6:E6"[^>]*>\s*<formula1>0<\/formula1>\s*<formula2>500<\/formula2>/,
    );
  });
});

test("Excel takes only whole numbers where things are counted", async () => {
  const roads = { name: "Đường", plan: "required", bounds: { min: 0, max: 500 } } as const;
  const typeOf = async (whole: boolean): Promise<string | undefined> => {
    const indicators = dictionary(indicator("roads", { ...roads, whole }), computed);
    return /<dataValidation type="(\w+)"[^>]*sqref="D6:E6"/.exec(
      await xml("xl/worksheets/sheet2.xml", { ...context, indicators }),
    )?.[1];
  };
  expect([await typeOf(true), await typeOf(false)]).toEqual(["whole", "decimal"]);
});

describe("blank forms, and the same every time", () => {
  test("a blank form has all its rows, without numbers", async () => {
    const { values: _values, ...empty } = context;
    const book = await read(empty);
    expect([cell(book, "Chỉ tiêu", "A6"), cell(book, "Chỉ tiêu", "E6")]).toEqual(["roads", undefined]);
    expect([cell(book, "Xã, phường", "A5"), cell(book, "Xã, phường", "D5")]).toEqual(["18415", undefined]);
  });

  test("a unit without rows on a sheet has that sheet all the same", async () => {
    const book = await read({ ...context, unit: register.byCode.get("437")!, values: {} });
    expect(cell(book, "Xã, phường", "A3")).toBe("#ntm:communes");
    expect(cell(book, "Xã, phường", "A5")).toBe("#total");
  });

  test("the same data gives the same bytes", async () => {
    const [one, other] = [await writeForm(form, context), await writeForm(form, context)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
