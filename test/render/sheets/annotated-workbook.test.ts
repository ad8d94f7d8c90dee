import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS, { type Workbook } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { addressOf } from "../../../src/domain/workbook/cell-address.ts";
import { readWorkbook } from "../../../src/read/workbook/workbook.ts";
import { annotatedWorkbook } from "../../../src/render/sheets/annotated-workbook.ts";
import { lostParts } from "../../../src/render/sheets/lost-parts.ts";
import { finding, warning } from "../../support/finding.ts";
import { areTried } from "../../support/word/libreoffice.ts";
import { ROOT } from "../../support/workspace.ts";

const PERIOD = { name: "6 tháng đầu năm 2024", end: "2024-06-14" };
const FILE = "data/periods/2024-H1/can-loc.xlsx";
const ORIGINAL = new Uint8Array(readFileSync(join(ROOT, FILE)));
const FIRST_ROW = 5;

const at = (sheet: string, address: string): Finding["place"] => ({ file: FILE, sheet, address });

const copyOf = async (findings: readonly Finding[], bytes = ORIGINAL) =>
  (await annotatedWorkbook(bytes, { file: FILE, period: PERIOD, findings }))!;

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

/** Two sheets of it: most of what is asked of a copy is asked of few cells. */
const SMALL = await (async () => {
  const workbook = await opened(ORIGINAL);
  for (const { id, name } of [...workbook.worksheets])
    if (!["Chỉ tiêu", "Thôn"].includes(name)) workbook.removeWorksheet(id);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
})();

/** The workbook without its word that its results are to be worked out anew. */
function trustingResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "xl/workbook.xml";
  const xml = strFromU8(parts[name]!);
  expect(xml).toContain(' fullCalcOnLoad="1"');
  return zipSync({ ...parts, [name]: strToU8(xml.replace(' fullCalcOnLoad="1"', "")) });
}

/** Read by the product's own reader. */
async function read(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "ntm-annotated-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "copy.xlsx");
  writeFileSync(path, bytes);
  const result = await readWorkbook(path, "copy.xlsx");
  if (!result.ok) throw new Error(result.findings[0]!.found);
  return { path, folder, sheets: result.value.sheets };
}

const fillOf = (workbook: Workbook, sheet: string, address: string) => {
  const { fill } = workbook.getWorksheet(sheet)!.getCell(address);
  return fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
};

const noteOf = (workbook: Workbook, sheet: string, address: string): string => {
  const { note } = workbook.getWorksheet(sheet)!.getCell(address);
  return typeof note === "string" ? note : (note?.texts ?? []).map(({ text }) => text).join("");
};

describe("the sheet of findings", () => {
  test("stands first and lists every finding in reading order, each with a link to its cell", async () => {
    const workbook = await opened(await copyOf([finding("E12"), finding("E11", { unit: "Xã A" })], SMALL));
    const sheet = workbook.worksheets[0]!;
    expect(sheet.name).toBe("Lỗi");
    const selected = workbook.worksheets.filter(({ views }) =>
      views?.some((view) => "tabSelected" in view && view.tabSelected),
    );
    expect(selected.length).toBeLessThanOrEqual(1);
    expect(sheet.getCell("A1").value).toBe("Kết quả kiểm tra can-loc.xlsx, 6 tháng đầu năm 2024");
    expect([sheet.getCell(FIRST_ROW, 2).value, sheet.getCell(FIRST_ROW, 5).value]).toEqual(["lỗi", "Xã A"]);
    expect(sheet.getCell(FIRST_ROW, 4).value).toEqual({ formula: `HYPERLINK("#'Chỉ tiêu'!E11","E11")`, result: "E11" });
    expect(sheet.getCell(FIRST_ROW + 1, 4).value).toMatchObject({ result: "E12" });
  });

  test("lists a finding whose sheet or cell is not there, without a link that leads nowhere", async () => {
    const bytes = await copyOf(
      [
        finding("E11", { place: at("Không có", "E11") }),
        finding("", { place: { file: FILE }, code: "period/duplicate-workbook" }),
        finding("", { place: { file: FILE, sheet: "Thôn" } }),
        finding("ZZ99999"),
      ],
      SMALL,
    );
    const sheet = (await opened(bytes)).worksheets[0]!;
    const cells = [0, 1, 2, 3].map((index) => sheet.getCell(FIRST_ROW + index, 4).value);
    expect(cells).toEqual([
      "",
      { formula: `HYPERLINK("#'Chỉ tiêu'!ZZ99999","ZZ99999")`, result: "ZZ99999" },
      "E11",
      { formula: `HYPERLINK("#'Thôn'!A1","xem")`, result: "xem" },
    ]);
  });

  test("takes another name when the workbook has a sheet of that name", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("lỗi").getCell("A1").value = "của đơn vị";
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const names = (await opened(await copyOf([finding("A1", { place: at("lỗi", "A1") })], bytes))).worksheets;
    expect(names.map(({ name }) => name)).toEqual(["Lỗi 2", "lỗi"]);
  });
});

describe("marked cells", () => {
  test("are filled by their worst severity, and carry every message", async () => {
    const workbook = await opened(
      await copyOf([warning("E11"), finding("E11"), warning("E12"), warning("E13", { severity: "info" })], SMALL),
    );
    expect(["E11", "E12", "E13"].map((address) => fillOf(workbook, "Chỉ tiêu", address))).toEqual([
      "FFFFC7CE",
      "FFFFEB9C",
      "FFDDEBF7",
    ]);
    expect(noteOf(workbook, "Chỉ tiêu", "E11")).toMatch(/LỖI \(cell\/missing\)\nThấy: ô trống\n.*CẢNH BÁO/s);
  });

  test("leave cells of the same look as they were", async () => {
    const before = fillOf(await opened(SMALL), "Chỉ tiêu", "E14");
    const workbook = await opened(await copyOf([finding("E11")], SMALL));
    expect(fillOf(workbook, "Chỉ tiêu", "E14")).toBe(before);
    expect(fillOf(workbook, "Chỉ tiêu", "E11")).toBe("FFFFC7CE");
  });

  test("a covered part of a merged range is marked where a reader sees it", async () => {
    const workbook = await opened(await copyOf([finding("D5")], SMALL));
    expect(fillOf(workbook, "Chỉ tiêu", "B5")).toBe("FFFFC7CE");
  });

  test("keep the note that somebody wrote", async () => {
    const source = await opened(SMALL);
    source.getWorksheet("Chỉ tiêu")!.getCell("E11").note = "hỏi lại chị Hoa";
    const bytes = new Uint8Array(await source.xlsx.writeBuffer());
    const workbook = await opened(await copyOf([finding("E11")], bytes));
    expect(noteOf(workbook, "Chỉ tiêu", "E11")).toMatch(/^LỖI.*hỏi lại chị Hoa$/s);
  });
});

describe("the copy", () => {
  const findings = [finding("E11"), warning("C9", { place: at("Tiêu chí", "C9") })];

  let made: Promise<Uint8Array> | undefined;
  const copy = (): Promise<Uint8Array> => {
    made ??= copyOf(findings);
    return made;
  };

  test("gives the same bytes each time", async () => {
    expect(Buffer.compare(await copy(), await copyOf(findings))).toBe(0);
  });

  test("holds every value of the original, as the product's own reader sees it", async () => {
    const original = await readWorkbook(join(ROOT, FILE), FILE);
    if (!original.ok) throw new Error("sample");
    // The copy asks Excel to work its formulas out anew, so that its results as they stand are not trusted; here they are compared.
    const { sheets } = await read(trustingResults(await copy()));
    expect(sheets[0]!.name).toBe("Lỗi");
    expect(sheets.slice(1).map(({ name, hidden }) => [name, hidden])).toEqual(
      original.value.sheets.map(({ name, hidden }) => [name, hidden]),
    );
    for (const [index, sheet] of original.value.sheets.entries()) {
      const copied = new Map(sheets[index + 1]!.rows.flat().map((cell) => [addressOf(cell), cell.content]));
      // The library forgets the empty results of formulas; nothing reads those.
      const filled = sheet.rows.flat().filter(({ content }) => content.value !== "");
      expect(
        filled.map((cell) => [addressOf(cell), copied.get(addressOf(cell))]),
        sheet.name,
      ).toEqual(filled.map((cell) => [addressOf(cell), cell.content]));
    }
  });

  test("is undefined where the library cannot read the workbook", async () => {
    const broken = zipSync({ "xl/workbook.xml": strToU8("<workbook") });
    expect(await annotatedWorkbook(broken, { file: FILE, period: PERIOD, findings })).toBeUndefined();
  });

  test("says what it does not carry over", async () => {
    const parts = unzipSync(ORIGINAL);
    const added = ["xl/charts/chart1.xml", "xl/pivotTables/pivotTable1.xml", "xl/vbaProject.bin"];
    const bytes = zipSync({ ...parts, ...Object.fromEntries(added.map((name) => [name, strToU8("<x/>")])) });
    expect(lostParts(bytes)).toEqual(["biểu đồ", "bảng tổng hợp (PivotTable)", "macro"]);
    expect(lostParts(ORIGINAL)).toEqual([]);
    const sheet = (await opened(await copyOf(findings, bytes))).worksheets[0]!;
    expect(sheet.getCell("A3").value).toBe(
      "Bản sao này không mang theo: danh sách chọn trong ô; biểu đồ; bảng tổng hợp (PivotTable); macro. Tệp gốc giữ nguyên.",
    );
  });

  test.runIf(areTried("soffice"))(
    "opens in LibreOffice with the findings first",
    async () => {
      const { path, folder } = await read(await copy());
      spawnSync("soffice", [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76",
        "--outdir",
        folder,
        path,
      ]);
      const csv = readFileSync(join(folder, "copy.csv"), "utf8");
      expect(csv).toContain("Kết quả kiểm tra can-loc.xlsx");
      expect(csv).toContain("E11");
      expect(csv).not.toMatch(/Err:|#NAME|#REF/);
    },
    60_000,
  );
});
