import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { tasksWorkbook } from "../../../src/render/sheets/tasks-workbook.ts";
import { ledger } from "../../support/ledger.ts";

const listing = ledger([
  {
    joint: "Sở Tài chính",
    limit: "before",
    deadline: "2024-09-30",
    indicator: "sipas",
    operator: "atLeast",
    value: 90,
    progress: "-5 phiếu",
  },
  { lead: "@sở", content: "=1+1", "completed-on": "2024-06-01", evidence: "+bb", note: "_x0041_" },
]);

const sheetOf = async () => {
  const book = XLSX.read(await tasksWorkbook(listing), { cellStyles: true, cellNF: true, cellFormula: true });
  expect(book.SheetNames).toEqual(["Nhiệm vụ"]);
  return book.Sheets["Nhiệm vụ"]!;
};

test("a row for each task, dates are dates, threshold and result side by side", async () => {
  const sheet = await sheetOf();
  const [, , head, ...rows] = XLSX.utils.sheet_to_json<unknown[]>(sheet, {
    header: 1,
    raw: false,
    dateNF: "yyyy-mm-dd",
  });
  const [first] = rows;
  const of = (header: string) => first?.[head!.indexOf(header)];
  expect(rows).toHaveLength(2);
  expect([of("TT"), of("Văn bản giao"), of("Nơi chịu trách nhiệm"), of("Đánh giá")]).toEqual([
    "1",
    "84/TB-UBND",
    "Sở Nội vụ",
    "Đang thực hiện",
  ]);
  expect([of("Mức phải đạt"), of("Đã đạt"), of("Kết quả theo số liệu")]).toEqual(["≥ 90%", "88,97%", "Chưa đạt"]);
  // Trước ngày 30/9/2024: ngày cuối còn hạn là 29/9.
  expect(of("Hạn (ngày cuối)")).toBe("29/09/2024");
  const deadline = sheet[XLSX.utils.encode_cell({ r: 3, c: head!.indexOf("Hạn (ngày cuối)") })];
  expect([deadline.t, deadline.z]).toEqual(["n", "dd/mm/yyyy"]);
});

test("text that begins with = + - @ stays text in text cells; _x0041_ is not changed", async () => {
  const sheet = await sheetOf();
  const cells = Object.values(sheet).filter((cell) => ["=1+1", "+bb", "-5 phiếu", "@sở", "_x0041_"].includes(cell.v));
  expect(cells).toHaveLength(5);
  for (const cell of cells) expect([cell.t, cell.f, cell.z]).toEqual(["s", undefined, "@"]);
});

test("can be filtered, the first row stays, prints on A4 landscape one page wide; same data, same bytes", async () => {
  const bytes = await tasksWorkbook(listing);
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  expect(xml).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
  expect(xml).toContain('<autoFilter ref="A3:O5"/>');
  expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/);
  expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
  expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
  expect(strFromU8(parts["xl/workbook.xml"]!)).toContain("$3:$3");
  expect(Buffer.from(await tasksWorkbook(listing)).equals(Buffer.from(bytes))).toBe(true);
});

test("an empty ledger still becomes a file that opens", async () => {
  const book = XLSX.read(await tasksWorkbook(ledger([])));
  expect(XLSX.utils.sheet_to_json(book.Sheets["Nhiệm vụ"]!, { header: 1 })).toHaveLength(3);
});
