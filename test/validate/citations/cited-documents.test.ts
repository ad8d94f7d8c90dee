import { expect, test } from "vitest";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import { CITED } from "../../../src/domain/workbook/known-sheets.ts";
import type { ListRow } from "../../../src/domain/workbook/submission.ts";
import { citedDocuments } from "../../../src/validate/citations/cited-documents.ts";
import { document, LEGAL, place } from "../../support/view.ts";

const LISTED = document("318/QĐ-TTg", {
  date: "2022-03-08",
  issuer: "Thủ tướng Chính phủ",
  title: "Ban hành Bộ tiêu chí",
});
const TYPES = [
  { name: "Quyết định", symbol: "QĐ" },
  { name: "Nghị quyết", symbol: "NQ" },
];

type Fields = Readonly<Partial<Record<string, string>>>;

const SOUND: Fields = {
  number: "701/QĐ-UBND",
  date: "2024-03-20",
  issuer: "UBND tỉnh",
  subject: "Công nhận xã đạt chuẩn",
};

const rowAt = (fields: Fields, line: number): ListRow => ({
  key: "",
  place: place(`B${line}`, "Văn bản"),
  fields: Object.fromEntries(
    Object.entries(fields).flatMap(([column, value]) =>
      value === undefined ? [] : [[column, { value, place: place(`${column}${line}`, "Văn bản") }] as const],
    ),
  ),
});

function cited(...rows: readonly Fields[]) {
  const legal = { ...LEGAL, documents: new Map([[LISTED.number, LISTED]]) };
  const listed = rows.map((fields, index) => rowAt({ ...SOUND, ...fields }, index + 5));
  const { value, findings } = citedDocuments(listed, { legal, types: TYPES, period: parsePeriod("2024-H1") });
  return {
    documents: value.documents,
    told: findings.map(({ severity, code, place: at }) => `${severity} ${code} ${at.address}`),
    findings,
  };
}

test("a sound row may be cited, with its type from the symbol and its cell as the source", () => {
  const { documents, told } = cited({});
  expect(told).toEqual([]);
  expect(documents.get("701/QĐ-UBND")).toMatchObject({
    type: "Quyết định",
    date: "2024-03-20",
    issuer: "UBND tỉnh",
    title: "Công nhận xã đạt chuẩn",
    place: { sheet: "Văn bản", address: "number5" },
  });
});

test.each([
  ["a number without the 0 of small numbers", { number: "6/QĐ-UBND" }, ["error citation/form number5"]],
  ["a symbol with blanks", { number: "701/QĐ - UBND" }, ["error citation/form number5"]],
  ["another year than that of the number", { number: "44/2023/NQ-HĐND" }, ["error citation/year-differs date5"]],
  ["a day after the data was closed", { date: "2024-06-20" }, ["warning citation/after-period date5"]],
  ["a norm whose symbol names no type", { number: "27/2024/NĐ-CP" }, ["warning citation/no-type number5"]],
  ["a norm with its type", { number: "27/2024/NĐ-CP", type: "Nghị định" }, []],
  ["a type that its symbol denies", { type: "Nghị quyết" }, ["warning citation/type-differs type5"]],
  [
    "what the register has alike",
    {
      number: "318/QĐ-TTg",
      date: "2022-03-08",
      issuer: "Thủ tướng Chính phủ",
      subject: "Về việc ban hành bộ tiêu chí",
    },
    [],
  ],
  [
    "another day of one year than in the register",
    { number: "318/QĐ-TTg", date: "2022-08-03", issuer: "Thủ tướng Chính phủ", subject: "Ban hành Bộ tiêu chí" },
    ["error citation/differs date5"],
  ],
  [
    "another subject than in the register",
    { number: "318/QĐ-TTg", date: "2022-03-08", issuer: "Thủ tướng Chính phủ", subject: "Quy chế làm việc" },
    ["warning citation/differs subject5"],
  ],
])("%s", (_, fields, expected) => {
  expect(cited(fields).told).toEqual(expected);
});

test("a number of another year and issuer is another document: the period goes by its row", () => {
  const other = {
    number: "318/QĐ-TTg",
    date: "2024-03-08",
    issuer: "Thủ tướng Chính phủ",
    subject: "Ban hành Bộ tiêu chí",
  };
  const { documents, told } = cited(other);
  expect(told).toEqual(["warning citation/differs date5"]);
  expect(documents.get("318/QĐ-TTg")?.date).toBe("2024-03-08");
});

test("what the register knows alike stays the register's, without a cell", () => {
  const { documents } = cited({
    number: "318/QĐ-TTg",
    date: "2022-03-08",
    issuer: "thủ tướng chính phủ",
    subject: "ban hành Bộ tiêu chí",
  });
  expect(documents.get("318/QĐ-TTg")).toBe(LISTED);
});

test("two rows of one number that differ are an error, alike they are one too many", () => {
  expect(cited({}, {}).told).toEqual(["warning citation/twice number6"]);
  expect(cited({}, { date: "2024-03-21" }).told).toEqual(["error citation/twice number6"]);
});

test("the mended form is offered", () => {
  expect(cited({ number: "Số 701/QĐ-UBND" }).findings[0]?.fix).toBe('có phải là "701/QĐ-UBND"?');
});

test("small digits of a symbol print small, however they are typed", () => {
  for (const number of ["1525/UBND-NL~5~", "1525/UBND-NL₅"]) {
    expect(cited({ number, [CITED.type]: "Văn bản" }).documents.get("1525/UBND-NL5")?.subscript).toBe("5");
  }
});
