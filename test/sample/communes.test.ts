import { beforeAll, describe, expect, test } from "vitest";
import type { Assessment, Verdict } from "../../src/domain/criteria/criteria.ts";
import { isHole } from "../../src/domain/figures/figure.ts";
import { assessAll } from "../../src/evaluate/criteria/assess-all.ts";
import { disagreements } from "../../src/evaluate/criteria/disagreements.ts";
import { standingFindings, standings } from "../../src/evaluate/criteria/standings.ts";
import { communeSets, packageForms, type SamplePeriod, samplePeriod } from "./sample-period.ts";

const BASIC = "xa-ntm-2021-2025";
const ADVANCED = "xa-ntm-nang-cao-2021-2025";

let sample: SamplePeriod;
let assessments: readonly Assessment[];

beforeAll(async () => {
  sample = await samplePeriod("2024-H1");
  const { indicators } = await packageForms();
  const sets = await communeSets();
  const units = sample.register.communes;
  assessments = assessAll({ current: sample, indicators, sets, thresholds: [], group: "north-central-coast", units });
});

const of = (set: string) => assessments.filter((one) => one.set.id === set);
const nameOf = (code: string) => sample.register.byCode.get(code)!.name;
const holdersOf = (title: string) =>
  sample.data.reports
    .flatMap(({ lists }) => lists.get("recognitions") ?? [])
    .filter(({ fields }) => fields.title?.value === title)
    .map(({ fields }) => String(fields.unit!.value));
const criterion = (set: string, unit: string, number: string) => {
  const judged = of(set).find((one) => one.unit === unit)!.criteria;
  return judged.flatMap((one) => [one, ...one.parts]).find((one) => one.number === number)!;
};
const rowsOf = (list: string) =>
  sample.data.reports.flatMap(({ lists }) => (lists.get(list) ?? []).map(({ key, fields }) => ({ key, fields })));

describe("verdicts agree with the titles in the report", () => {
  test("181/181 communes of the programme meet the standard, without contradictions", () => {
    expect(of(BASIC)).toHaveLength(181);
    expect(new Set(of(BASIC).map(({ verdict }) => verdict))).toEqual(new Set<Verdict>(["met"]));
    expect(of(BASIC).flatMap((one) => disagreements(one))).toEqual([]);
  });

  test("communes recognised as advanced all meet it, but for the deliberate one; others do not, but for three deliberate ones", () => {
    const recognised = new Set(holdersOf("advanced-commune"));
    expect(recognised.size).toBe(60);
    const odd = of(ADVANCED).filter(({ unit, verdict }) => recognised.has(unit) !== (verdict === "met"));
    expect(odd.map(({ unit, verdict }) => [nameOf(unit), verdict])).toEqual([
      ["Xã Đồng Môn", "met"],
      ["Xã Thạch Bình", "notMet"],
      ["Xã Thường Nga", "met"],
      ["Xã Thạch Liên", "met"],
    ]);
    expect(of(ADVANCED).filter(({ verdict }) => verdict === "notMet")).toHaveLength(119);
  });

  test("communes short of advanced all lack 18.1, computed from households", () => {
    for (const { unit } of of(ADVANCED).filter(({ verdict }) => verdict === "notMet")) {
      expect(criterion(ADVANCED, unit, "18.1"), nameOf(unit)).toMatchObject({ verdict: "notMet", ground: "computed" });
    }
  });

  test("model communes have an income from 1,1 times that of advanced communes in 2024", () => {
    for (const unit of holdersOf("model-commune")) {
      const { measured } = criterion(ADVANCED, unit, "10");
      expect(measured && !isHole(measured) && measured.value.gte("59.4"), nameOf(unit)).toBe(true);
    }
  });

  test("a number written on two sheets is the same", () => {
    const basic = new Map(rowsOf(`criteria:${BASIC}`).map(({ key, fields }) => [key, fields]));
    const same = [
      ["3.1", "3.1"],
      ["10", "10"],
      ["15.1", "14.1"],
      ["17.4", "17.11"],
    ] as const;
    const filled = rowsOf(`criteria:${ADVANCED}`).filter(({ fields }) => fields["10"]);
    expect(filled).toHaveLength(81);
    for (const { key, fields } of filled) {
      for (const [here, there] of same) expect(fields[there]!.value, key).toBe(basic.get(key)![here]!.value);
    }
  });
});

describe("the deliberate places told in .build/sample/README.md", () => {
  test("exactly these contradictions are found, no more, no fewer", () => {
    const held = standings(assessments, sample.data);
    const found = assessments.flatMap((one, index) => [
      ...disagreements(one, nameOf(one.unit)),
      ...standingFindings(one, held[index]!, nameOf(one.unit), one.set.name),
    ]);
    expect(found.map(({ unit, code, severity, found: text }) => [unit, code, severity, text.slice(0, 14)])).toEqual([
      ["Xã Đồng Môn", "standing/met-not-recognised", "info", "số liệu đạt Bộ"],
      ["Xã Thạch Bình", "assessment/disagreement", "warning", "Tiêu chí 18 (C"],
      ["Xã Thạch Bình", "standing/recognised-not-met", "warning", "đã được công n"],
      ["Xã Sơn Giang", "assessment/disagreement", "warning", "Tiêu chí 18 (C"],
      ["Xã Sơn Giang", "assessment/disagreement", "warning", "Chỉ tiêu 18.1 "],
      ["Xã Sơn Kim 2", "assessment/disagreement", "warning", "Chỉ tiêu 18.1 "],
      ["Xã Thường Nga", "standing/met-not-recognised", "info", "số liệu đạt Bộ"],
      ["Xã Gia Hanh", "assessment/disagreement", "info", "Chỉ tiêu 18.8 "],
      ["Xã Thạch Liên", "standing/met-not-recognised", "info", "số liệu đạt Bộ"],
    ]);
  });

  test.each([
    ["Thạch Bình: 48,7 typed in the cell, no households", ADVANCED, "18112", "18.1", "notMet", "48.7"],
    ["Sơn Trường: exactly the threshold 55", ADVANCED, "18223", "18.1", "met", "55"],
    ["Sơn Lâm: exactly the ceiling 25", BASIC, "18145", "15.3", "met", "25"],
    ["Ân Phú: a cell 0,57 formatted as per cent is 57", ADVANCED, "18316", "18.1", "met", "57"],
  ])("%s", (_name, set, unit, number, verdict, value) => {
    const judgement = criterion(set, unit, number);
    expect(judgement).toMatchObject({ verdict, ground: "computed" });
    expect(judgement.measured && !isHole(judgement.measured) && judgement.measured.value.toString()).toBe(value);
  });

  test("KXĐ at an indicator with “nếu có” means not considered", () => {
    expect(criterion(BASIC, "18142", "13.4").verdict).toBe("notApplicable");
    expect(criterion(ADVANCED, "18259", "17.9").verdict).toBe("notApplicable");
  });
});

test("sheet Thôn has 146 registered villages, 16 recognised in the period, as the numbers of communes say", () => {
  const hamlets = rowsOf("hamlets").map(({ fields }) => fields);
  expect(hamlets).toHaveLength(146);
  expect(hamlets.filter((fields) => fields["recognised-on"])).toHaveLength(16);
  for (const { key, fields } of rowsOf("communes")) {
    const mine = hamlets.filter(({ unit }) => unit?.value === key);
    expect(new Set(mine.map(({ name }) => name!.value)).size, key).toBe(mine.length);
    expect(mine.length, key).toBe(fields["registered-hamlets"]!.value);
    expect(mine.filter(({ planned }) => planned?.value === true).length, key).toBe(fields["planned-hamlets"]!.value);
    const recognised = mine.flatMap((one) => one["recognised-on"]?.value ?? []) as string[];
    expect(recognised.length, key).toBe(fields["new-model-hamlets"]!.value);
    for (const day of recognised) expect(day >= sample.period.start && day <= sample.period.end, key).toBe(true);
  }
});
