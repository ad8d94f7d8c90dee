import { describe, expect, test } from "vitest";
import { type DefectiveWorkbook, sampleWorkbook } from "../../support/workbook/defective-workbook.ts";
import { brief, readSubmission } from "../../support/workbook/read-submission.ts";

const sample = sampleWorkbook();
/** Rows of the sample's sheet of indicators. */
const KILOMETRES = "E16";
const PEOPLE = "E14";
const MONEY = "E21";

async function outcomeOf(workbook: DefectiveWorkbook, indicator: string) {
  const { submission, findings } = await readSubmission(workbook.bytes());
  return { value: submission?.observations.get(indicator)?.actual?.value, findings: findings.map(brief) };
}

const kilometres = (workbook: DefectiveWorkbook) => outcomeOf(workbook, "cement-roads");
const people = (workbook: DefectiveWorkbook) => outcomeOf(workbook, "district-training-people");
const money = (workbook: DefectiveWorkbook) => outcomeOf(workbook, "commune-health-stations-investment");

test("the sample as it is has no finding", async () => {
  expect(await kilometres(sample)).toEqual({ value: 1.82, findings: [] });
});

describe("what a cell shows decides what it means", () => {
  test("format-unit-ty: 27.842 shown as 27,8 tỷ is no number of triệu đồng", async () => {
    expect(await money(sample.number(MONEY, 27.842, '#,##0.0" tỷ"'))).toEqual({
      value: undefined,
      findings: [`error cell/wrong-unit ${MONEY}: ô hiện "27,8 tỷ"`],
    });
  });

  test("format-unit-nghin: 2.304 shown as 2,304 nghìn is no number of people", async () => {
    expect(await people(sample.number(PEOPLE, 2.304, '0.000" nghìn"'))).toEqual({
      value: undefined,
      findings: [`error cell/wrong-unit ${PEOPLE}: ô hiện "2,304 nghìn"`],
    });
  });

  test.each([
    ["format-time-in-number", 20, 0.3125, "7:30"],
    ["format-duration-in-number", "[h]:mm", 1.3125, "31:30"],
    ["format-minutes-in-number", "mm:ss", 0.3125, "7:30"],
  ])("%s", async (_, format, value, shown) => {
    expect(await kilometres(sample.number(KILOMETRES, value, format))).toEqual({
      value: undefined,
      findings: [`error cell/type ${KILOMETRES}: "${shown}" là giờ hoặc khoảng thời gian`],
    });
  });

  test.each(["m", "ha", "tấn", "tạ", "kg", "người", "hộ", "nghìn", "triệu", "tỷ đồng", "₫", "m2", "%"])(
    "any other unit in the format of a column of km: %s",
    async (unit) => {
      const { value, findings } = await kilometres(sample.number(KILOMETRES, 22.6, `0.0" ${unit}"`));
      expect([value, findings]).toEqual([undefined, [`error cell/wrong-unit ${KILOMETRES}: ô hiện "22,6 ${unit}"`]]);
    },
  );

  test.each([
    '0.00" km"',
    '0.00" Km"',
    "0.0 km",
    '#,##0.00_ ;-#,##0.00" "',
    "[$-42A]#,##0.00",
    '0.00;-0.00;"-"',
    "0.00 (k\\m)",
  ])("the column's own unit or none is read: %s", async (format) => {
    expect(await kilometres(sample.number(KILOMETRES, 22.6, format))).toEqual({ value: 22.6, findings: [] });
  });

  test.each([
    ["divided by a thousand", "#,##0.0,", 22600, 'ô lưu số 22600 nhưng hiện "22,6"'],
    ["digits added", '0" 000"', 5, 'ô lưu số 5 nhưng hiện "5 000"'],
    ["hidden", ";;;", 5, "ô lưu số 5 nhưng không hiện gì"],
    ["shown as a word", '[>4]"nhiều";0', 5, 'ô lưu số 5 nhưng hiện "nhiều"'],
  ])("%s", async (_, format, value, found) => {
    expect(await kilometres(sample.number(KILOMETRES, value, format))).toEqual({
      value: undefined,
      findings: [`error cell/shown-otherwise ${KILOMETRES}: ${found}`],
    });
  });

  test("a zero that is not shown is asked about: empty is not zero", async () => {
    expect(await kilometres(sample.number(KILOMETRES, 0, "0.00;-0.00;"))).toEqual({
      value: 0,
      findings: [`warning cell/hidden-zero ${KILOMETRES}: ô hiện trống nhưng lưu số 0`],
    });
    const hidden = sample
      .cell(KILOMETRES, "", "<v>0</v>")
      .part("xl/worksheets/sheet3.xml", (xml) => xml.replace("<sheetView ", '<sheetView showZeros="0" '));
    const { findings } = await kilometres(hidden);
    expect(findings).toContain(`warning cell/hidden-zero ${KILOMETRES}: ô hiện trống nhưng lưu số 0`);
  });

  test("an estimate in the format is an estimate", async () => {
    expect(await kilometres(sample.number(KILOMETRES, 600 / 30, '"khoảng "0'))).toEqual({
      value: 20,
      findings: [`info cell/number-as-text ${KILOMETRES}: ô hiện "khoảng 20", đọc là 20, định tính "khoảng"`],
    });
  });

  test("a number typed as text gets the unit that the format puts after it", async () => {
    const text = sample.number(KILOMETRES, 0, '0;-0;0;@" m"');
    const style = /s="\d+"/.exec(text.source("xl/worksheets/sheet3.xml").match(/<c r="E16"[^>]*>/)![0])![0];
    expect(await kilometres(text.cell(KILOMETRES, `${style} t="str"`, "<v>22600</v>"))).toEqual({
      value: undefined,
      findings: [`error cell/wrong-unit ${KILOMETRES}: "22600 m", có "m" sau số`],
    });
  });
});

describe("results that the workbook itself calls stale are no results", () => {
  const withCalculation = (attributes: string): DefectiveWorkbook =>
    sample
      .cell(KILOMETRES, "", "<f>SUM(J1:J9)</f><v>0</v>")
      .part("xl/workbook.xml", (xml) => xml.replace(/<calcPr[^>]*>/, `<calcPr ${attributes}/>`));

  test.each([
    ["xlsxwriter-formula-zero", 'calcId="124519" fullCalcOnLoad="1"', "fullCalcOnLoad"],
    ["calculation broken off", 'calcId="171027" calcCompleted="0"', "calcCompleted"],
    ["calculated by hand, not at saving", 'calcMode="manual" calcOnSave="0"', "calcOnSave"],
  ])("%s", async (_, attributes, setting) => {
    const { value, findings } = await kilometres(withCalculation(attributes));
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(new RegExp(`^error cell/uncalculated ${KILOMETRES}: .*\\(${setting}\\)$`));
  });

  test.each([
    'calcId="191029"',
    'calcMode="manual"',
    'calcMode="auto" calcCompleted="1" fullCalcOnLoad="0"',
    'forceFullCalc="1"',
  ])("a workbook that is calculated keeps its results: %s", async (attributes) => {
    expect(await kilometres(withCalculation(attributes))).toEqual({ value: 0, findings: [] });
  });

  test("typed values of such a workbook are values", async () => {
    const typed = sample.part("xl/workbook.xml", (xml) => xml.replace(/<calcPr[^>]*>/, '<calcPr fullCalcOnLoad="1"/>'));
    expect(await kilometres(typed)).toEqual({ value: 1.82, findings: [] });
  });

  test("cells that an array formula or a data table fills are results too", async () => {
    const filled = (formula: string, calculation: string) =>
      sample
        .cell("E15", "", `<f ${formula}>A1:A2*2</f><v>1</v>`)
        .cell(KILOMETRES, "", "<v>0</v>")
        .part("xl/workbook.xml", (xml) => xml.replace(/<calcPr[^>]*>/, `<calcPr ${calculation}/>`));
    const array = await kilometres(filled('t="array" ref="E15:E16"', 'fullCalcOnLoad="1"'));
    expect([array.value, array.findings.length]).toEqual([undefined, 1]);
    const table = await kilometres(filled('t="dataTable" ref="E15:E16"', 'calcMode="autoNoTable"'));
    expect(table.value).toBeUndefined();
  });
});

describe("only the element that the cell's type names is its value", () => {
  test.each([
    ["inline-string-with-v", 't="inlineStr"', "<v>1.0</v><is><r><t>10</t></r><r><t>3</t></r></is>", 103],
    ["inline-string-v-after", 't="inlineStr"', "<is><t>103</t></is><v>0</v>", 103],
    [
      "inline-phonetic",
      't="inlineStr"',
      '<is><t>103</t><rPh sb="0" eb="1"><t>9</t></rPh><phoneticPr fontId="1"/></is>',
      103,
    ],
    ["inline text beside a number", "", "<v>103</v><is><t>9</t></is>", 103],
    ["text of another element", "", "<v>103</v><extLst><ext><t>9</t></ext></extLst>", 103],
  ])("%s", async (_, attributes, inside, value) => {
    const outcome = await outcomeOf(sample.cell("E13", attributes, inside), "district-training-classes");
    expect(outcome.value).toBe(value);
    expect(outcome.findings.filter((one) => !one.startsWith("info"))).toEqual([]);
  });

  test.each([
    ["two-v", "", "<v>2</v><v>7</v>"],
    ["two inline texts", 't="inlineStr"', "<is><t>2</t></is><is><t>7</t></is>"],
    ["two texts in one string", 't="inlineStr"', "<is><t>2</t><t>7</t></is>"],
    ["inline text without its type", "", "<is><t>7</t></is>"],
    ["an inline string that is a value", 't="inlineStr"', "<v>7</v>"],
    ["markup in a value", "", "<v>2<b>7</b></v>"],
    ["hexadecimal", "", "<v>0x6</v>"],
    ["a hexadecimal index", 't="s"', "<v>0x6</v>"],
    ["a blank index", 't="s"', "<v> </v>"],
    ["a negative index", 't="s"', "<v>-1</v>"],
    ["an index with a point", 't="s"', "<v>1.0</v>"],
    ["a blank number", "", "<v> </v>"],
    ["an infinite number", "", "<v>INF</v>"],
    ["no number", "", "<v>NaN</v>"],
    ["a number past all bounds", "", "<v>1e999</v>"],
    ["a decimal comma", "", "<v>1,5</v>"],
    ["a boolean that is none", 't="b"', "<v>2</v>"],
  ])("%s: a finding, no guess", async (_, attributes, inside) => {
    const { submission, findings } = await readSubmission(sample.cell("E13", attributes, inside).bytes());
    expect(submission).toBeUndefined();
    expect(findings).toMatchObject([{ code: "workbook/unknown-cell-kind", place: { address: "E13" } }]);
  });
});
