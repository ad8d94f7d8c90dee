import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { addressOf } from "../../../src/domain/workbook/cell-address.ts";
import { readWorkbook } from "../../../src/read/workbook/workbook.ts";
import { cellsOf, partsOf, read, valuesOf, written, zip } from "../fixtures.ts";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

describe("every kind of cell becomes a plain value", () => {
  test("numbers, texts, booleans and errors", async () => {
    const bytes = await written((sheet) => {
      sheet.addRow([19, -0.5, "Xã Cẩm Bình", true, false, { error: "#DIV/0!" }, 0]);
    });
    expect(await valuesOf(bytes)).toEqual({
      A1: { kind: "number", value: 19, percent: false },
      B1: { kind: "number", value: -0.5, percent: false },
      C1: { kind: "text", value: "Xã Cẩm Bình" },
      D1: { kind: "boolean", value: true },
      E1: { kind: "boolean", value: false },
      F1: { kind: "error", value: "#DIV/0!" },
      G1: { kind: "number", value: 0, percent: false },
    });
  });

  test("a cached result counts, be it zero, false or empty; without one the formula is uncalculated", async () => {
    const bytes = zip(
      partsOf(
        `<row r="1"><c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c>
        <c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>A1+1</f></c>
        <c r="F1" t="str"><f>"x"</f><v>Đạt &amp;lt;1&gt;</v></c><c r="G1"><f>A1</f><v/></c></row>`,
      ),
    );
    expect(await valuesOf(bytes)).toEqual({
      A1: { kind: "number", value: 0, percent: false },
      B1: { kind: "boolean", value: false },
      C1: { kind: "text", value: "" },
      D1: { kind: "error", value: "#DIV/0!" },
      E1: { kind: "uncalculated", value: "A1+1" },
      F1: { kind: "text", value: "Đạt &lt;1>" },
      G1: { kind: "uncalculated", value: "A1" },
    });
  });

  test("the cells of a shared formula keep their results; of their formulas only the beginning is kept, once", async () => {
    const formula = `SUM(${"A1+".repeat(2000)}A1)`;
    const bytes = zip(
      partsOf(
        `<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">${formula}</f></c></row>
        <row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>`,
      ),
    );
    expect(await valuesOf(bytes)).toEqual({
      B1: { kind: "uncalculated", value: formula.slice(0, 200) },
      B2: { kind: "number", value: 4, percent: false },
      B3: { kind: "uncalculated", value: "" },
    });
  });

  test("rich text is joined, a hyperlink is its text and its target is not kept", async () => {
    const bytes = await written((sheet) => {
      sheet.addRow([
        { richText: [{ text: "Xã " }, { text: "Cẩm Bình", font: { bold: true } }] },
        { text: "Cổng thông tin", hyperlink: "https://example.vn/bi-mat" },
      ]);
    });
    const outcome = await read(bytes);
    expect(await valuesOf(bytes)).toEqual({
      A1: { kind: "text", value: "Xã Cẩm Bình" },
      B1: { kind: "text", value: "Cổng thông tin" },
    });
    expect(JSON.stringify(outcome)).not.toContain("example.vn");
  });

  test("a percentage keeps its stored value and says that it is one", async () => {
    const bytes = await written((sheet) => {
      sheet.addRow([0.95, 0.5, 95]);
      sheet.getCell("A1").numFmt = "0%";
      sheet.getCell("B1").numFmt = '0.0"m"%';
      sheet.getCell("C1").numFmt = '0" phần %"';
    });
    const percents = Object.values(await valuesOf(bytes)).map((value) => value.kind === "number" && value.percent);
    expect(percents).toEqual([true, true, false]);
  });

  test("days are ISO text in both date systems; durations and literals are no days", async () => {
    for (const date1904 of [false, true]) {
      const bytes = await written((sheet, book) => {
        book.properties.date1904 = date1904;
        sheet.addRow([day("2024-06-14"), new Date("2024-02-29T23:59:59Z"), 0.5, 7, day("2024-01-01")]);
        ["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "h:mm", '0" ngày"', '[$-42A]mmmm"/"yyyy'].forEach((format, index) => {
          sheet.getCell(1, index + 1).numFmt = format;
        });
      });
      expect(Object.values(await valuesOf(bytes)).map(({ kind, value }) => [kind, value])).toEqual([
        ["date", "2024-06-14"],
        ["date", "2024-02-29"],
        ["time", "12:00"],
        ["number", 7],
        ["date", "2024-01-01"],
      ]);
    }
  });

  test("text is NFC, without hard spaces and blanks around; a blank text is an empty cell", async () => {
    const bytes = await written((sheet) => {
      sheet.addRow([" Xã\u00a0Cẩm Bình ".normalize("NFD"), "  \u00a0", "a\r\nb"]);
    });
    expect(await valuesOf(bytes)).toEqual({
      A1: { kind: "text", value: "Xã Cẩm Bình" },
      C1: { kind: "text", value: "a\nb" },
    });
  });

  test("texts in fonts from before Unicode are marked", async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(["X· CÈm B×nh", "Xaõ", { richText: [{ text: "X·", font: { name: ".VnTimeH" } }] }, "Xã"]);
      sheet.getCell("A1").font = { name: ".VnTime" };
      sheet.getCell("B1").font = { name: "VNI-Times" };
      sheet.getCell("D1").font = { name: "Times New Roman" };
    });
    const fonts = [...(await cellsOf(bytes)).values()].map((cell) => cell.legacyFont);
    expect(fonts).toEqual([".VnTime", "VNI-Times", ".VnTimeH", undefined]);
  });
});

test("covered cells of a merged range point to its top left cell", async () => {
  const bytes = await written((sheet) => {
    sheet.addRow(["Tổng", null, 3]);
    sheet.addRow([null, null, 4]);
    sheet.mergeCells("A1:B2");
  });
  const merged = [...(await cellsOf(bytes)).values()].map((cell) => [addressOf(cell), cell.mergedInto]);
  expect(merged).toEqual([
    ["A1", undefined],
    ["B1", "A1"],
    ["C1", undefined],
    ["A2", "A1"],
    ["B2", "A1"],
    ["C2", undefined],
  ]);
});

test("hidden sheets, rows and columns are read; sheets that are not wanted are not", async () => {
  const bytes = await written((sheet, book) => {
    sheet.addRow(["mã", 1]);
    sheet.getRow(1).hidden = true;
    sheet.getColumn(1).hidden = true;
    const hidden = book.addWorksheet("Danh mục");
    hidden.state = "veryHidden";
    hidden.addRow(["x"]);
  });
  const all = await read(bytes);
  expect(all.ok && all.value.sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
    ["Biểu", false, 1],
    ["Danh mục", true, 1],
  ]);
  const some = await read(bytes, { sheets: (name) => name === "Danh mục" });
  expect(some.ok && some.value.sheets.map(({ name }) => name)).toEqual(["Danh mục"]);
});

test("the hash is that of the file's bytes", async () => {
  const bytes = zip(partsOf(""));
  const { createHash } = await import("node:crypto");
  const outcome = await read(bytes);
  expect(outcome.ok && outcome.value.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("a file that can't be opened is a finding about that file", async () => {
  const outcome = await readWorkbook("/khong/co/a.xlsx", "a.xlsx");
  expect(outcome.findings).toMatchObject([{ code: "file/unreadable", place: { file: "a.xlsx" } }]);
});

describe("sheets that are large on paper only", () => {
  const timed = async (bytes: Buffer) => {
    const before = process.cpuUsage();
    const values = await valuesOf(bytes);
    const { user, system } = process.cpuUsage(before);
    return { values, cost: user + system };
  };

  // In both tests the first run pays for compiling.

  /** One filled cell, and below it rows that somebody bordered. */
  const bordered = (count: number): Buffer => {
    const rows = Array.from(
      { length: count },
      (_, i) => `<row r="${i + 2}" spans="1:1"><c r="A${i + 2}" s="1"/></row>`,
    );
    return zip(partsOf(`<row r="1"><c r="A1"><v>1</v></c></row>${rows.join("")}`), 1);
  };

  const filled = (address: string): string => `<c r="${address}"><v>1</v></c>`;

  test("two rows in a range over the whole sheet cost no more than their cells would if they were filled", async () => {
    const far = `<row r="1">${filled("A1")}</row><row r="1048576">${filled("XFD1048576")}</row>`;
    const merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const bytes = zip(partsOf(far, merged));
    await timed(bytes);
    const { values, cost } = await timed(bytes);
    expect(values.A1).toEqual({ kind: "number", value: 1, percent: false });
    const rows = Array.from(
      { length: 16_384 },
      (_, i) => `<row r="${i + 1}">${filled(`A${i + 1}`)}${filled(`B${i + 1}`)}</row>`,
    );
    expect(cost / (await timed(zip(partsOf(rows.join(""))))).cost).toBeLessThan(4);
  });

  test("bordered empty rows cost in proportion to their number and hold no cells", async () => {
    const [few, many] = [bordered(12_500), bordered(100_000)];
    const { values, cost } = await timed(many);
    expect(Object.keys(values)).toEqual(["A1"]);
    const least = async (bytes: Buffer, before: number) => Math.min(before, (await timed(bytes)).cost);
    // Eight times, or 64 where each row looked at all others.
    expect((await least(many, cost)) / (await least(few, (await timed(few)).cost))).toBeLessThan(24);
  });
});

test("SheetJS and this reader agree on a workbook of many kinds", async () => {
  const bytes = await written((sheet) => {
    for (let row = 1; row <= 50; row++) {
      sheet.addRow([
        row,
        `Xã số ${row}`,
        row % 2 === 0,
        row / 7,
        { formula: `A${row}-${row}`, result: 0 },
        "Đạt & <tốt>",
      ]);
    }
  });
  const theirs = XLSX.read(bytes).Sheets.Biểu!;
  const ours = Object.entries(await valuesOf(bytes)).map(([address, { value }]) => [address, value]);
  const expected = Object.entries(theirs).filter(([address]) => !address.startsWith("!"));
  expect(ours).toEqual(expected.map(([address, cell]) => [address, (cell as XLSX.CellObject).v]));
});
