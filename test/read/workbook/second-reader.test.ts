import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { damagedSheet, original } from "../../corpus/damage.ts";
import { random } from "../../corpus/random.ts";
import { ALL } from "../../support/share.ts";
import { sampleWorkbook } from "../../support/workbook/defective-workbook.ts";
import { ROOT } from "../../support/workspace.ts";
import { partsOf, read, zip } from "../fixtures.ts";
import { differences, throughExceljs, throughProduct } from "./through-exceljs.ts";

const PERIODS = join(ROOT, "data/periods");

/** What the product and exceljs see differently; `undefined` for a workbook that the product refuses. */
async function differencesIn(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const workbook = await read(bytes);
  if (!workbook.ok) return undefined;
  const exceljs = await throughExceljs(bytes).catch((error: unknown) => String(error));
  return typeof exceljs === "string" ? [exceljs] : differences(throughProduct(workbook.value), exceljs);
}

const all = readdirSync(PERIODS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));
const SOME = ["2026-H1/phuong-tran-phu.xlsx"];

test.each(ALL ? all.sort() : SOME)("exceljs finds the same cells in %s of the sample", async (name) => {
  expect(await differencesIn(readFileSync(join(PERIODS, name)))).toEqual([]);
});

const inRow = (cells: string): Uint8Array => zip(partsOf(`<row r="1">${cells}</row>`));
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?=[a-z])/g, "<$1my-ns:").replace("xmlns=", "xmlns:my-ns=");

describe("small files of other programs", () => {
  test.each([
    [
      "rows and cells out of order",
      '<row r="2"/><row r="1"><c r="B1" t="str"><v>Xã</v></c><c r="A1"><v>1</v></c></row>',
    ],
    [
      "a shared formula with its results",
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1+1</f><v>4</v></c><c r="B1"><f t="shared" si="0"/><v>5</v></c></row>',
    ],
    [
      "formulas with results and without",
      '<row r="1"><c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>A1+1</f></c><c r="F1"><f>A1</f><v/></c></row>',
    ],
  ])("%s: the same cells", async (_, rows) => {
    expect(await differencesIn(zip(partsOf(rows)))).toEqual([]);
  });

  // The type of a cell names the one element that is its value (ISO/IEC 29500-1, 18.18.11); exceljs joins or loses texts.
  test.each([
    [
      "inline-string-with-v: exceljs does not expect the value of another kind",
      '<c r="A1" t="inlineStr"><v>1.0</v><is><r><t>10</t></r><r><t>3</t></r></is></c>',
      "TypeError: Cannot create property 'richText' on string '1.0'",
    ],
    [
      "inline-string-v-after: exceljs appends it",
      '<c r="A1" t="inlineStr"><is><t>103</t></is><v>0</v></c>',
      "Biểu!A1: t 103 | t 1030",
    ],
    [
      "inline text beside a number: exceljs appends it",
      '<c r="A1"><v>103</v><is><t>9</t></is></c>',
      "Biểu!A1: n 103 | n 1039",
    ],
    [
      "inline-phonetic: with a reading aid exceljs loses the text",
      '<c r="A1" t="inlineStr"><is><t>103</t><rPh sb="0" eb="1"><t>9</t></rPh></is></c>',
      "Biểu!A1: t 103 | -",
    ],
    [
      "a CDATA section: exceljs passes over it",
      '<c r="A1" t="inlineStr"><is><t><![CDATA[<c/> & x]]></t></is></c>',
      "Biểu!A1: t <c/> & x | -",
    ],
    [
      "characters written as _xHHHH_ (22.9.2.19): exceljs leaves them",
      '<c r="A1" t="str"><v>a_x005F_x0041_</v></c>',
      "Biểu!A1: t a_x0041_ | t a_x005F_x0041_",
    ],
  ])("%s", async (_, cells, difference) => {
    expect(await differencesIn(inRow(cells))).toEqual([difference]);
  });

  test("two-v: the product refuses to choose, exceljs joins them", async () => {
    const bytes = inRow('<c r="A1"><v>2</v><v>7</v></c>');
    expect(await differencesIn(bytes)).toBeUndefined();
    expect(await throughExceljs(bytes)).toEqual({ Biểu: { A1: "n 27" } });
  });

  test("namespace-prefix-hyphen: exceljs knows elements by their bare names", async () => {
    const parts = partsOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    const sheet = "xl/worksheets/sheet1.xml";
    expect(await differencesIn(zip({ ...parts, [sheet]: prefixed(parts[sheet]!) }))).toEqual([
      "TypeError: Cannot set properties of undefined (setting 'sheetNo')",
    ]);
  });
});

describe.runIf(ALL)("forms with the defects of other programs", () => {
  test.each([
    ["format-unit-ty", '0.0,"tỷ"', 27_842],
    ["format-unit-nghin", '0.000,"nghìn"', 2304],
  ])("%s: a look is not a value", async (_, format, value) => {
    expect(await differencesIn(sampleWorkbook().number("E21", value, format).bytes())).toEqual([]);
  });

  test("a time where a number belongs: exceljs takes every time for a day", async () => {
    expect(await differencesIn(sampleWorkbook().number("E16", 0.3125, 20).bytes())).toEqual([
      "Chỉ tiêu!E16: time 7:30 | d 1899-12-30",
    ]);
  });

  test("results that the workbook itself calls out of date: exceljs takes them, in every cell with a formula", async () => {
    const stale = sampleWorkbook()
      .cell("E16", "", "<f>1+1</f><v>7</v>")
      .part("xl/workbook.xml", (xml) => xml.replace("</workbook>", '<calcPr fullCalcOnLoad="1"/></workbook>'));
    const found = await differencesIn(stale.bytes());
    expect(found).toContain("Chỉ tiêu!E16: u | n 7");
    expect(found!.filter((line) => !/: u \| /.test(line))).toEqual([]);
  });

  test("part-name-case: exceljs looks for texts under one name, and gives their indexes", async () => {
    const found = await differencesIn(sampleWorkbook().renamed("xl/sharedStrings.xml", "xl/SharedStrings.xml").bytes());
    expect(found).toContain("Hướng dẫn!A1: t HƯỚNG DẪN ĐIỀN BIỂU | n 0");
    expect(found!.filter((line) => !/: (?:t .*|-) \| n \d+$/s.test(line))).toEqual([]);
  });
});

// Damages of single cells leave cells in the rows of others, which exceljs counts to the row around them; of a list of sheets
// that names one twice it gives one. So only what both see is compared.
test.runIf(ALL)("30 damaged sheets of the corpus: what both readers see, they see alike", async () => {
  const source = random(20_261_128);
  const files = ["tinh.xlsx", "tx-hong-linh.xlsx"].map((name) =>
    original(name, readFileSync(join(PERIODS, "2024-H1", name))),
  );
  let compared = 0;
  for (let index = 0; index < 30; index++) {
    const found = await differencesIn(damagedSheet(files[index % 2]!, source).bytes);
    if (found === undefined) continue;
    compared += 1;
    expect(
      found.filter((line) => !/(?:: - \| | \| -$)/.test(line)),
      `${index}`,
    ).toEqual([]);
  }
  expect(compared).toBeGreaterThan(10);
});
