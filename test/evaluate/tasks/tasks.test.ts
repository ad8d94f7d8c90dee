import { describe, expect, test } from "vitest";
import type { Figure, Hole } from "../../../src/domain/figures/figure.ts";
import type { Scalar } from "../../../src/domain/workbook/submission.ts";
import { taskFindings } from "../../../src/evaluate/tasks/task-findings.ts";
import { evaluateTasks, taskRows, withTasks } from "../../../src/evaluate/tasks/tasks.ts";
import { ledgerRow } from "../../support/ledger.ts";
import { document, figure, hole, indicator, LEGAL, PROVINCE, place, row, view } from "../../support/view.ts";

const INDICATORS = new Map(
  [
    indicator("sipas", "Chỉ số SIPAS", { unit: "%", entered: "province" }),
    indicator("land", "Diện tích tích tụ", { unit: "ha", entered: "district" }),
    indicator("funds", "Vốn giải ngân", {
      unit: "tỷ đồng",
      format: { decimals: 3, trimZeros: false, padded: false, scale: 1000 },
    }),
    indicator("land-progress", "Tỷ lệ tích tụ", {
      unit: "%",
      formula: { ratio: ["land", "plan:sipas"] },
    }),
  ].map((one) => [one.id, one]),
);

const legal = { ...LEGAL, documents: new Map([["84/TB-UBND", document("84/TB-UBND", { date: "2024-02-28" })]]) };

function judged(
  fields: Readonly<Record<string, Scalar | undefined>>,
  { asOf = "2024-06-14", figures = {} }: { asOf?: string; figures?: Readonly<Record<string, Figure | Hole>> } = {},
) {
  const [task] = evaluateTasks([ledgerRow(fields)], {
    asOf,
    register: view({}).register,
    indicators: INDICATORS,
    // A target is held against the year so far.
    figure: (ref, unit) => {
      const id = ref.replace(/^year:/, "");
      return figures[unit === undefined ? id : `${id}@${unit}`] ?? hole(id, "D9");
    },
  });
  return task!;
}

const status = (fields: Readonly<Record<string, Scalar | undefined>>, asOf?: string) =>
  judged(fields, asOf === undefined ? {} : { asOf }).status;

describe("progress against the deadline", () => {
  const before = { limit: "before", deadline: "2024-09-30" };
  const by = { limit: "by", deadline: "2024-09-30" };

  test.each([
    ["before 30/9: the 29th is in time", before, "2024-09-29", "dueSoon"],
    ["before 30/9: the 30th is overdue", before, "2024-09-30", "overdue"],
    ["until the end of 30/9: the 30th is in time", by, "2024-09-30", "dueSoon"],
    ["until the end of 30/9: 01/10 is overdue", by, "2024-10-01", "overdue"],
    ["without a kind of deadline: until the end of the day", { deadline: "2024-09-30" }, "2024-09-30", "dueSoon"],
    ["31 days left: in progress", by, "2024-08-30", "inProgress"],
    ["30 days left: due soon", by, "2024-08-31", "dueSoon"],
    ["29 days left: due soon", by, "2024-09-01", "dueSoon"],
    ["before a day: 30 days up to the last day in time", before, "2024-08-30", "dueSoon"],
    ["before a day: 31 days", before, "2024-08-29", "inProgress"],
    ["no deadline", {}, "2030-01-01", "noDeadline"],
  ])("%s", (_, fields, asOf, expected) => {
    expect(status(fields, asOf)).toBe(expected);
  });

  test.each([
    ["before 30/9: done on the 29th is on time", { ...before, "completed-on": "2024-09-29" }, "doneOnTime"],
    ["before 30/9: done on the 30th is late", { ...before, "completed-on": "2024-09-30" }, "doneLate"],
    ["until the end of 30/9: done on the 30th is on time", { ...by, "completed-on": "2024-09-30" }, "doneOnTime"],
    ["until the end of 30/9: done on 01/10 is late", { ...by, "completed-on": "2024-10-01" }, "doneLate"],
    ["done without a deadline is on time", { "completed-on": "2024-10-01" }, "doneOnTime"],
  ])("%s", (_, fields, expected) => {
    expect(status(fields, "2024-12-14")).toBe(expected);
  });

  test("done after the day it is looked at does not count yet; done on that very day counts", () => {
    const done = { ...by, "completed-on": "2024-06-15" };
    expect(judged(done, { asOf: "2024-06-14" })).toMatchObject({ status: "inProgress" });
    expect(judged(done, { asOf: "2024-06-14" }).completedOn).toBeUndefined();
    expect(judged(done, { asOf: "2024-06-15" })).toMatchObject({ status: "doneOnTime", completedOn: "2024-06-15" });
  });
});

describe("the threshold is compared with the data", () => {
  const target = (operator: string, value: number) => ({ indicator: "sipas", operator, value });
  const sipas = (value: string) => ({ figures: { sipas: figure("sipas", value, { unit: "%" }) } });

  test.each([
    ["SIPAS 88,97 % against from 90 %", target("atLeast", 90), "88.97", "notMet"],
    ["≥: equal is met", target("atLeast", 90), "90", "met"],
    ["≥: above is met", target("atLeast", 90), "90.01", "met"],
    [">: equal is not met", target("moreThan", 90), "90", "notMet"],
    [">: above is met", target("moreThan", 90), "90.01", "met"],
    ["≤: below is met", target("atMost", 90), "89.99", "met"],
    ["≤: equal is met", target("atMost", 90), "90", "met"],
    ["≤: above is not met", target("atMost", 90), "90.01", "notMet"],
    ["=: equal is met", target("equal", 90), "90", "met"],
    ["=: different is not met", target("equal", 90), "89.99", "notMet"],
  ])("%s", (_, fields, value, expected) => {
    expect(judged(fields, sipas(value)).result).toBe(expected);
  });

  test("missing data is “no data”; without a threshold nothing is compared", () => {
    expect(judged(target("atLeast", 90))).toMatchObject({ result: "noData", measured: { reason: "ô để trống" } });
    expect(judged({}).result).toBe("none");
    expect(judged({ ...target("atLeast", 90), operator: undefined }).result).toBe("none");
  });

  test("the threshold prints with the indicator's unit and all digits as written, its source is the ledger's cell", () => {
    const { target: limit } = judged(target("atLeast", 90.125));
    expect(limit?.figure).toMatchObject({ unit: "%", format: { decimals: 3, trimZeros: true } });
    expect(limit?.figure.trace).toEqual({ kind: "cell", place: place("value5", "Nhiệm vụ") });
    const money = judged({ indicator: "funds", operator: "atLeast", value: 1500 }).target;
    expect(money?.figure.format).toMatchObject({ decimals: 1, scale: 1000 });
  });

  test("a district's task takes the district's figure; an indicator that only the province enters takes the province's", () => {
    const figures = {
      land: figure("land", 500),
      "land@443": figure("land@443", 80),
      sipas: figure("sipas", 95),
      "land-progress": figure("land-progress", 70),
    };
    const of = (id: string, unit?: string) =>
      judged({ indicator: id, operator: "atLeast", value: 90, ...(unit ? { unit } : {}) }, { figures }).result;
    expect([of("land"), of("land", "443")]).toEqual(["met", "notMet"]);
    expect(of("sipas", "443")).toBe("met");
    expect(of("land-progress", "443")).toBe("notMet");
  });
});

test("responsible are the leads, without any the unit of the district's id", () => {
  expect(judged({ lead: "Sở Nội vụ; Công an tỉnh ;" }).assignees).toEqual(["Sở Nội vụ", "Công an tỉnh"]);
  expect(judged({ lead: undefined, unit: "443" }).assignees).toEqual(["Huyện Can Lộc"]);
  expect(judged({ lead: undefined }).assignees).toEqual([]);
});

test("templates see the judgement beside the columns; a threshold not measured yet is blank", () => {
  const fields = { indicator: "sipas", operator: "atLeast", value: 90, limit: "before", deadline: "2024-06-30" };
  const rows = (measured: Figure | Hole) =>
    withTasks([row(PROVINCE, undefined, { item: "II.4" })], [judged(fields, { figures: { sipas: measured } })]);
  expect(rows(figure("sipas", "88.97"))[0]?.fields).toMatchObject({
    item: "II.4",
    status: "dueSoon",
    result: "notMet",
    measured: { id: "sipas" },
    target: { unit: "%" },
    "last-day": "2024-06-29",
    assignee: "Sở Nội vụ",
  });
  expect(rows(hole("sipas"))[0]?.fields).not.toHaveProperty("measured");
});

test("without the province's form the ledger is empty", () => {
  expect(taskRows({})).toEqual([]);
});

describe("rows that whoever keeps the ledger must ask about", () => {
  const codes = (fields: Readonly<Record<string, Scalar | undefined>>, value = "88.97") =>
    taskFindings([judged(fields, { figures: { sipas: figure("sipas", value) } })], legal, "2024-06-14").map(
      ({ code, severity }) => `${severity} ${code}`,
    );
  const done = { "completed-on": "2024-03-28", evidence: "Quyết định" };

  test.each([
    ["a complete row raises no question", {}, []],
    ["assigned to nobody", { lead: undefined }, ["error task/no-assignee"]],
    ["a lone semicolon is nobody too", { lead: " ; " }, ["error task/no-assignee"]],
    ["assigned to a district", { lead: undefined, unit: "443" }, []],
    ["of an earlier period without a document that assigns", { source: undefined }, ["warning task/no-source"]],
    ["of this period there is no such document yet", { source: undefined, assigned: "now" }, []],
    ["an unknown document", { source: "48/TB-UBND" }, ["warning task/unknown-source"]],
    ["what is no number of a document", { source: "họp giao ban" }, ["error task/unknown-source"]],
    ["an indicator without a threshold", { indicator: "sipas" }, ["error task/half-target"]],
    ["a threshold without an indicator", { operator: "atLeast", value: 90 }, ["error task/half-target"]],
    ["a kind of deadline without a deadline", { limit: "by" }, ["error task/limit-without-deadline"]],
    ["due before the document's date", { deadline: "2024-02-27" }, ["error task/deadline-before-source"]],
    ["due on the document's date", { deadline: "2024-02-28" }, []],
    [
      "done before the document's date",
      { ...done, "completed-on": "2024-02-27" },
      ["warning task/completed-before-source"],
    ],
    ["done on the document's date", { ...done, "completed-on": "2024-02-28" }, []],
    ["done without evidence", { ...done, evidence: undefined }, ["info task/no-evidence"]],
    ["done on the cut-off day", { ...done, "completed-on": "2024-06-14" }, []],
    ["done after the cut-off day", { ...done, "completed-on": "2024-06-15" }, ["info task/completed-later"]],
  ])("%s", (_, fields, expected) => {
    expect(codes(fields)).toEqual(expected);
  });

  test("marked done while the data falls short is a contradiction that names both cells; when met it is none", () => {
    const fields = { ...done, indicator: "sipas", operator: "atLeast", value: 90 };
    const found = taskFindings(
      [judged(fields, { figures: { sipas: figure("sipas", "88.97", { unit: "%", label: "Chỉ số SIPAS" }) } })],
      legal,
      "2024-06-14",
    );
    expect(found).toMatchObject([
      {
        code: "task/claimed-not-met",
        severity: "warning",
        found: "ghi hoàn thành ngày 28/3/2024, nhưng số liệu của kỳ: Chỉ số SIPAS 88,97%",
        expected: "≥ 90%",
      },
    ]);
    expect(found[0]?.places?.map(({ address }) => address)).toEqual(["completed-on5", "value5", "D5"]);
    expect(codes(fields, "90")).toEqual([]);
    expect(codes({ ...fields, "completed-on": "2024-06-15" })).toEqual(["info task/completed-later"]);
  });
});
