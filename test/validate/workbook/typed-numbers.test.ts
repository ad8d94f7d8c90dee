import { describe, expect, test } from "vitest";
import { criteriaColumns } from "../../../src/domain/criteria/criteria-columns.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { type DefectiveWorkbook, sampleWorkbook } from "../../support/workbook/defective-workbook.ts";
import { brief, readSubmission } from "../../support/workbook/read-submission.ts";
import { ROOT } from "../../support/workspace.ts";

const knowledge = openKnowledge(ROOT);
const kinds = knowledge.numberKinds();

const district = sampleWorkbook();
const province = sampleWorkbook("tinh.xlsx");

type Typed = number | string;

const put = (workbook: DefectiveWorkbook, sheet: number, address: string, typed: Typed): DefectiveWorkbook =>
  typeof typed === "number"
    ? workbook.on(sheet).cell(address, "", `<v>${typed}</v>`)
    : workbook.on(sheet).cell(address, 't="inlineStr"', `<is><t>${typed}</t></is>`);

async function findingsOf(workbook: DefectiveWorkbook, ...sets: readonly string[]): Promise<readonly string[]> {
  return (await readSubmission(workbook.bytes(), ...sets)).findings.map(brief);
}

async function observed(workbook: DefectiveWorkbook, id: string, column: "actual" | "plan" = "actual") {
  const { submission, findings } = await readSubmission(workbook.bytes());
  return { value: submission?.observations.get(id)?.[column]?.value, findings: findings.map(brief) };
}

describe("every number has a kind and bounds", () => {
  test("each unit of the dictionary and of the criteria sets is listed", () => {
    const ids = knowledge.setIds();
    const units = new Set([
      ...[...knowledge.indicatorsAt("district").values()]
        .filter(({ unit, format }) => format.scale === 1 || unit === "")
        .map(({ entryUnit }) => entryUnit),
      ...knowledge.sets(ids).flatMap((set) =>
        criteriaColumns(set)
          .filter(({ takesNumber }) => takesNumber)
          .map(({ unit }) => unit),
      ),
    ]);
    expect([...units].filter((unit) => !kinds.has(unit))).toEqual([]);
  });

  test("each number that is typed is bounded on both sides", () => {
    const open = [...knowledge.indicatorsAt("district").values()]
      .filter(({ entered, plan }) => entered !== undefined || plan !== "none")
      .filter(({ bounds }) => bounds?.min === undefined || bounds.max === undefined);
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  test("what is counted by a unit is counted by its indicators", () => {
    const counted = [...knowledge.indicatorsAt("district").values()].filter(({ entered, whole }) => entered && whole);
    expect(counted.length).toBeGreaterThan(50);
    expect(counted.map(({ id }) => id)).toContain("smart-village-model");
    expect(counted.map(({ id }) => id)).not.toContain("cement-roads");
  });
});

describe("what is counted is whole, wherever it is typed", () => {
  test.each([
    ["people", 14, 45_300.75, "45300,75"],
    ["almost nothing", 19, 0.004, "0,004"],
    ["half a school", 29, 1.5, "1,5"],
    ["half a yes", 60, 0.5, "0,5"],
  ])("%s", async (_, row, value, found) => {
    const findings = await findingsOf(put(district, 3, `E${row}`, value));
    expect(findings[0]).toMatch(/^error cell\/(not-an-integer|out-of-bounds) /);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(found);
  });

  test("a plan of counted things is whole too", async () => {
    const { value, findings } = await observed(put(district, 3, "D37", 1.5), "expected-model-hamlets", "plan");
    expect([value, findings]).toEqual([undefined, ["error cell/not-an-integer D37: 1,5"]]);
  });

  test("thousands that an English Excel took for decimals are named", async () => {
    const { findings } = await readSubmission(put(district, 3, "E14", 1.234).bytes());
    expect(findings).toMatchObject([{ code: "cell/not-an-integer", fix: expect.stringContaining("1234") }]);
  });

  test("trees are counted, hectares are measured", async () => {
    expect(await findingsOf(put(put(district, 12, "F5", "cây"), 12, "H5", 89.5))).toEqual([
      "error cell/not-an-integer H5: 89,5",
    ]);
    expect(await findingsOf(put(district, 12, "H5", 89.5))).toEqual([]);
  });
});

describe("a careful reader asks", () => {
  test("whether 1,234 of a measure is 1234", async () => {
    expect(await observed(put(district, 3, "E27", 1.234), "concentrated-land")).toEqual({
      value: 1.234,
      findings: ['warning cell/maybe-thousands E27: 1,234; Excel đặt tiếng Anh hiểu "1.234" là số này'],
    });
  });

  test.each([
    ["three decimals that the indicator prints", "E42", 4.485],
    ["a number that would be too large without its decimal sign", "E16", 1.234],
    ["two decimals", "E27", 1.23],
  ])("not about %s", async (_, address, value) => {
    expect(await findingsOf(put(district, 3, address, value))).toEqual([]);
  });

  test("whether 0,886 of a share is 88,6%", async () => {
    expect(await findingsOf(put(province, 3, "E34", 0.886))).toEqual([
      "warning cell/share-as-fraction E34: 0,886 ở ô tính bằng %",
    ]);
    expect(await findingsOf(put(province, 3, "E34", "0,886"))).toContain(
      "warning cell/share-as-fraction E34: 0,886 ở ô tính bằng %",
    );
    expect(await findingsOf(province.number("E34", 0.886, "0.0%"))).toEqual([]);
    expect(await findingsOf(province.number("E34", 0.00886, "0.000%"))).toEqual([]);
  });

  test("the same of shares of a criteria set, but not where the law asks for little", async () => {
    const set = "xa-ntm-2021-2025";
    expect(await findingsOf(put(district, 10, "G5", 0.97), set)).toEqual([
      "warning cell/share-as-fraction G5: 0,97 ở ô tính bằng %",
    ]);
    expect(await findingsOf(district, set, "xa-ntm-nang-cao-2021-2025")).toEqual([]);
  });
});

describe("bounds", () => {
  const set = "xa-ntm-2021-2025";
  const income = Object.entries({ 1e308: 1e308, "0,1": 0.1, "-5": -5 });
  test.each(income)("income of %s in a criteria sheet", async (_, value) => {
    const address = incomeCell();
    const findings = await findingsOf(put(district, 10, address, value), set);
    expect(findings[0]).toMatch(new RegExp(`^error criteria/wrong-value ${address}: `));
  });

  test.each([
    ["a plan near zero", "D16", 0.001, "error cell/out-of-bounds D16: 0,001"],
    ["a negative plan", "D16", -1, "error cell/out-of-bounds D16: -1"],
  ])("%s", async (_, address, value, found) => {
    expect(await findingsOf(put(district, 3, address, value))).toEqual([found]);
  });

  test("a plan of nothing is a plan", async () => {
    expect(await findingsOf(put(district, 3, "D16", 0))).toEqual([]);
  });

  test.each([0, 0.1, 1e308])("a price of %d đồng/kg", async (price) => {
    expect(await findingsOf(put(province, 5, "C5", price))).toEqual([
      expect.stringMatching(/^error cell\/out-of-bounds C5: /),
    ]);
  });

  test.each([
    ["1900-02-28", 59],
    ["2100-01-01", 73_051],
    ["4637-11-26", 1_000_000],
  ])("a day of %s, in a cell of days as in a text", async (day, serial) => {
    const [year, month, date] = day.split("-");
    for (const [sheet, address, workbook] of [
      [6, "D5", province],
      [8, "N5", province],
      [8, "P5", province],
      [13, "I5", district],
    ] as const) {
      const expected = `error cell/date-out-of-bounds ${address}: ngày ${date}/${month}/${year}`;
      expect(await findingsOf(workbook.on(sheet).number(address, serial, 14))).toEqual([expected]);
      expect(await findingsOf(put(workbook, sheet, address, `${date}/${month}/${year}`))).toEqual([expected]);
    }
  });
});

describe("the level that a task has to reach", () => {
  const level = (indicator: string, value: Typed) =>
    put(put(put(province, 8, "J5", indicator), 8, "K5", "≥"), 8, "L5", value);
  const share = "Tỷ lệ hoàn thành kế hoạch rãnh thoát nước";
  const roads = "Đường giao thông nông thôn theo cơ chế hỗ trợ xi măng";
  const schools = "Trường đạt chuẩn quốc gia mức độ 1";

  test.each([
    [share, 2024, "error cell/out-of-bounds L5: 2024"],
    [roads, 1e308, "error cell/out-of-bounds L5: 1e+308"],
    [roads, 12.3456789, "error cell/too-many-digits L5: 12,3456789, có 7 chữ số thập phân"],
    [
      roads,
      "12,3456789012345678901234567890",
      'error cell/too-many-digits L5: "12,3456789012345678901234567890" có 30 chữ số',
    ],
    [schools, 10.5, "error cell/not-an-integer L5: 10,5"],
    [share, -1, "error cell/out-of-bounds L5: -1"],
  ])("%s: %s", async (indicator, value, found) => {
    expect(await findingsOf(level(indicator, value))).toEqual([found]);
  });

  test.each([
    [share, 95.5],
    [roads, 300],
    [schools, 10],
  ])("%s: %d is one", async (indicator, value) => {
    expect(await findingsOf(level(indicator, value))).toEqual([]);
  });
});

describe("digits past the fifteenth are not kept in silence", () => {
  test.each([
    [
      "a typed number of seventeen digits",
      "12.345678901234567",
      12.3456789012346,
      "warning cell/too-many-digits E27: số có 17 chữ số, đọc là 12,3456789012346",
    ],
    [
      "forty digits",
      "12.34567890123456789012345678901234567890",
      12.3456789012346,
      "warning cell/too-many-digits E27: số có 17 chữ số, đọc là 12,3456789012346",
    ],
  ])("%s", async (_, stored, value, found) => {
    expect(await observed(district.cell("E27", "", `<v>${stored}</v>`), "concentrated-land")).toEqual({
      value,
      findings: [found],
    });
  });

  test.each([
    ["the way doubles are written", "", "<v>22.600000000000001</v>", 22.6],
    ["noise of a computed value that was copied", "", "<v>0.30000000000000004</v>", 0.3],
    ["a result of a formula", "", "<f>1/3*10</f><v>3.3333333333333335</v>", 3.33333333333333],
  ])("%s is the number that it shows", async (_, attributes, inside, value) => {
    expect(await observed(district.cell("E27", attributes, inside), "concentrated-land")).toEqual({
      value,
      findings: [],
    });
  });
});

/** The cell of the first commune under criterion 10 (income). */
function incomeCell(): string {
  const columns = criteriaColumns(knowledge.sets(["xa-ntm-2021-2025"])[0]!);
  const at = 4 + columns.findIndex(({ id }) => id === "10");
  const letters = at > 26 ? String.fromCharCode(64 + Math.floor((at - 1) / 26)) : "";
  return `${letters}${String.fromCharCode(65 + ((at - 1) % 26))}5`;
}
