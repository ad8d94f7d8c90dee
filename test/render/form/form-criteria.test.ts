import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import type { CriteriaSet, Requirement } from "../../../src/domain/criteria/criteria.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import type { Form } from "../../../src/domain/workbook/form.ts";
import { writeForm } from "../../../src/render/form/form.ts";
import type { FormContext } from "../../../src/render/form/form-values.ts";
import { smallRegister } from "../../support/law.ts";

const register = smallRegister();
const cell = (book: XLSX.WorkBook, sheet: string, address: string) => book.Sheets[sheet]?.[address]?.v as unknown;

const basis = { document: "318/QĐ-TTg", clause: "Phụ lục I" };
const name =
  `Cảnh quan, không gian xanh - sạch - đẹp, an toàn; ${"không để xảy ra tồn đọng nước thải; ".repeat(8)}`.trim();
const version = (requirement: Requirement | null) =>
  [{ effectiveFrom: "2022-03-08", basis, status: "unverified", requirement }] as const;
const set: CriteriaSet = {
  id: "xa-thu",
  name: "Bộ tiêu chí thử",
  title: "commune",
  appliesTo: ["commune"],
  effectiveFrom: "2022-03-08",
  basis,
  groups: ["default"],
  complete: false,
  preconditions: [],
  criteria: [
    {
      number: "17",
      name: "Môi trường",
      indicators: [
        { number: "17.1", name: "Tỷ lệ hộ dùng nước sạch", unit: "%", versions: version(null) },
        { number: "17.3", name, unit: "", versions: version({ kind: "isTrue" }) },
      ],
    },
  ],
};
const form: Form = {
  id: "district",
  title: "Biểu thử",
  sheets: [
    {
      kind: "criteria",
      id: "commune-basic",
      name: "Tiêu chí xã",
      title: "TIÊU CHÍ XÃ",
      set: "xa-thu",
      rows: { units: ["commune"] },
    },
  ],
};
const row = { key: "18415", fields: { "17.1": 57, "17.3": "met", c17: "nearlyMet" }, percents: ["17.1"] };
const given: FormContext = {
  unit: register.byCode.get("443")!,
  period: parsePeriod("2024-H1"),
  register,
  indicators: new Map(),
  sets: new Map([[set.id, set]]),
  values: { lists: new Map([["commune-basic", [row]]]), notes: { "commune-basic": "Giá trị minh họa." } },
};
const written = async (more: Partial<FormContext> = {}) => writeForm(form, { ...given, ...more });
const sheetXml = async () => strFromU8(unzipSync(await written())["xl/worksheets/sheet1.xml"]!);

test("columns come from the criteria set: the id is the indicator's number, the title has name and unit", async () => {
  const book = XLSX.read(await written());
  const line = (number: number) => ["A", "B", "C", "D", "E", "F"].map((at) => cell(book, "Tiêu chí xã", at + number));
  expect(line(3)).toEqual(["#ntm:commune-basic", "code", "name", "17.1", "17.3", "c17"]);
  expect(line(4).slice(3)).toEqual([
    "17.1. Tỷ lệ hộ dùng nước sạch (%)",
    "17.3. Cảnh quan, không gian xanh - sạch - đẹp, an toàn; không để…",
    "Tiêu chí 17. Môi trường (tự đánh giá)",
  ]);
  expect(cell(book, "Tiêu chí xã", "B2")).toBe("Giá trị minh họa.");
});

test("a row for each commune, none for towns; words are text, cells of per cent keep what the officer typed", async () => {
  const book = XLSX.read(await written());
  expect(["A5", "B5", "C5", "E5", "F5"].map((at) => cell(book, "Tiêu chí xã", at))).toEqual([
    "18415",
    "18415",
    "Xã Thiên Lộc",
    "Đ",
    "CBĐ",
  ]);
  expect(book.Sheets["Tiêu chí xã"]!.D5).toMatchObject({ t: "n", v: 0.57 });
  expect(cell(book, "Tiêu chí xã", "A6")).toBeUndefined();
});

test("Excel refuses wrong values; a chosen cell shows the indicator verbatim, within Excel's limit", async () => {
  const sheet = (await sheetXml()).replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&apos;", "'");
  expect(sheet).toMatch(/<dataValidation type="custom"[^>]*sqref="D5"/);
  expect(sheet).toContain("OR(AND(ISNUMBER(D5),D5>=0,D5<=100),ISNUMBER(MATCH(D5,'Danh mục'!$C$1:$C$4,0)))");
  expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="E5"[^>]*><formula1>'Danh mục'!\$C\$1:\$C\$4</);
  const prompts = [...sheet.matchAll(/ prompt="([^"]*)"/g)].map(([, text]) => text!);
  expect(prompts).toContain("Tỷ lệ hộ dùng nước sạch");
  for (const prompt of prompts) expect(prompt.length).toBeLessThanOrEqual(255);
});

test("a form with a sheet of criteria but no set cannot be written", async () => {
  await expect(written({ sets: new Map() })).rejects.toThrow("xa-thu");
});

test("a wide sheet prints on several pages and repeats the communes' names", async () => {
  const indicators = Array.from({ length: 40 }, (_, at) => ({
    number: `1.${at + 1}`,
    name: "Nội dung",
    unit: "%",
    versions: version(null),
  }));
  const wide = { ...set, criteria: [{ number: "1", name: "Rộng", indicators }] };
  const parts = unzipSync(await written({ sets: new Map([[set.id, wide]]) }));
  const pages = /<pageSetup[^>]*fitToWidth="(\d+)"/.exec(strFromU8(parts["xl/worksheets/sheet1.xml"]!))?.[1];
  expect(Number(pages)).toBeGreaterThan(3);
  expect(strFromU8(parts["xl/workbook.xml"]!).replaceAll("&apos;", "'")).toContain(
    "'Tiêu chí xã'!$A:$C,'Tiêu chí xã'!$4:$4",
  );
});
