import { expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import { taskTextPrinter } from "../../../src/compose/core/task-text.ts";
import { taskTextFindings } from "../../../src/compose/narrative-findings.ts";
import { printedTasks } from "../../../src/compose/printed-tasks.ts";
import { parseTemplate } from "../../../src/compose/template/template.ts";
import type { Vocabulary } from "../../../src/compose/template/template-source.ts";
import { templateDefects } from "../../../src/compose/template-defects.ts";
import type { Figure } from "../../../src/domain/figures/figure.ts";
import { TASK_COLUMNS } from "../../../src/domain/tasks/task.ts";
import type { Scalar } from "../../../src/domain/workbook/submission.ts";
import { CAN_LOC, figure, indicator, LEGAL, PROVINCE, place, row, UNITS, view } from "../../support/view.ts";
import { column } from "../../support/workbook/column.ts";
import { blockText, composed, said, template } from "../composed.ts";

const task = (fields: Readonly<Record<string, Scalar | Figure>>, address = "I5") => ({
  ...row(PROVINCE, undefined, { assigned: "now", item: "II.4", content: "làm", ...fields }),
  place: place("B5", "Nhiệm vụ"),
  cells: { content: place(address, "Nhiệm vụ") },
});

const tasks = (...rows: readonly ReturnType<typeof task>[]) => ({ lists: { tasks: rows } });

const INDICATORS = [indicator("roads", "Đường giao thông", { unit: "km" })];

const vocabulary: Vocabulary = {
  indicators: new Map(INDICATORS.map((one) => [one.id, one])),
  sets: [],
  lists: new Map([
    [
      "tasks",
      [
        { ...column("assigned", "choice"), choices: [["earlier", "Kỳ trước"] as const, ["now", "Kỳ này"] as const] },
        column("item", "text"),
        column("content", "text"),
        column("progress", "text"),
        column("source", "document"),
        ...TASK_COLUMNS,
      ],
    ],
    ["events", [column("name", "text")]],
  ]),
  legal: LEGAL,
  units: UNITS,
};

test("tasks of a heading print in the ledger's order: lead, content, support before the punctuation", () => {
  const { body } = composed(
    '{{tasks "II.4" style="item"}}',
    tasks(
      task({ assignee: "Sở Nội vụ, Công an tỉnh", content: "kiện toàn bộ máy.", joint: "Sở Tài chính" }),
      task({ item: "II.5", content: "việc mục khác" }),
      task({ assigned: "earlier", content: "việc kỳ trước" }),
      task({ content: "việc chung" }),
    ),
  );
  expect(body.map(blockText)).toEqual([
    "Sở Nội vụ, Công an tỉnh: kiện toàn bộ máy (phối hợp: Sở Tài chính).",
    "Việc chung.",
  ]);
  expect(body.map((block) => block.kind === "item" && block.label)).toEqual(["1.", "2."]);
});

test("{hạn} prints the date, {mức} the threshold with its unit, and all names of a narrative work", () => {
  const fields = {
    assignee: "Sở Nội vụ",
    content: "xong trước ngày {hạn}, đạt từ {mức}; theo {vb ngắn 44/2021/NQ-HĐND}, phong trào {tên 5 không 3 sạch}",
    deadline: "2024-09-30",
    target: figure("roads", 12500, { unit: "ha" }),
  };
  const document = composed('{{tasks "II.4"}}', tasks(task(fields)));
  expect(blockText(document.body[0])).toBe(
    "Sở Nội vụ: xong trước ngày 30/9/2024, đạt từ 12.500\u00A0ha; theo Nghị quyết số 44/2021/NQ-HĐND, phong trào 5\u00A0không 3\u00A0sạch.",
  );
  expect(document.origins.map(({ kind }) => kind)).toEqual(["date", "figure", "citation", "name"]);
});

test("a row without the deadline or threshold that its content mentions is a hole that names the content's cell", () => {
  const outcome = composeReport(
    template('{{tasks "II.4"}}'),
    view(tasks(task({ content: "xong trước {hạn}, đạt {mức}" }))),
    { draft: false },
  );
  expect(outcome.ok).toBe(false);
  expect(outcome.findings).toMatchObject([
    { code: "figure/missing", place: { address: "I5" } },
    { code: "figure/missing", place: { address: "I5" } },
  ]);
});

test("a heading without tasks is a hole, unless the template allows it", () => {
  const outcome = (body: string) => composeReport(template(body), view(tasks(task({}))), { draft: false });
  expect(outcome('{{tasks "II.9"}}').findings).toMatchObject([{ code: "task/none-assigned" }]);
  expect(outcome('{{tasks "II.9" optional=true}}')).toMatchObject({ ok: true, findings: [] });
});

test("{năm hạn} prints the year of the deadline, so it stays true in the next period; the first rows of each document that assigns", () => {
  const rows = tasks(
    task({
      content: "xong trong năm {năm hạn}, như năm {năm trước hạn}",
      deadline: "2025-12-31",
      source: "44/2021/NQ-HĐND",
    }),
    task({ source: "44/2021/NQ-HĐND" }),
    task({ source: "1525/UBND-NL5" }),
    task({}),
  );
  expect(said('{{tasks "II.4" style="paragraph"}}', rows)).toBe("Xong trong năm 2025, như năm 2024.");
  const body = '{{#each (distinct (where "tasks") "source")}}{{cite source form="number"}}; {{/each}}';
  expect(templateDefects(template(body), vocabulary)).toEqual([]);
  expect(said(body, rows)).toBe("44/2021/NQ-HĐND; 1525/UBND-NL5;");
});

test("a table of tasks by #each: content, progress, judgement, counts by judgement", () => {
  const body =
    '{{#each (where "tasks" status="overdue")}}{{taskText this form="clause"}}: {{#if (present progress)}}{{taskText this column="progress" form="clause"}}{{/if}}, {{choose status overdue="quá hạn" dueSoon="" inProgress="" noDeadline="" doneLate="" doneOnTime=""}}; {{else}}Không có nhiệm vụ quá hạn; {{/each}}còn {{num (count (where "tasks" status=(noneOf "overdue"))) zero="không có"}}';
  expect(templateDefects(template(body), vocabulary)).toEqual([]);
  const rows = tasks(
    task({ content: "việc trước ngày {hạn}", deadline: "2024-03-31", progress: "mới xong dự thảo", status: "overdue" }),
    task({ content: "việc khác", status: "inProgress" }),
  );
  expect(said(body, rows)).toBe("việc trước ngày 31/3/2024: mới xong dự thảo, quá hạn; còn 1");
});

test.each([
  ['{{#each (where "tasks" status="late")}}{{taskText this}}{{/each}}', "template/unknown-word"],
  ['{{#each (where "tasks" sattus="overdue")}}{{taskText this}}{{/each}}', "template/unknown-column"],
  ['{{#each (where "events")}}{{taskText this}}{{/each}}', "template/wrong-type"],
  ['{{#each (where "tasks")}}{{taskText this column="note"}}{{/each}}', "template/unknown-word"],
  ['{{#each (where "tasks")}}{{choose result met="đạt"}}{{/each}}', "template/missing-option"],
])("a template that is wrong about the ledger is told before data is read: %s", (body, code) => {
  expect(templateDefects(template(body), vocabulary).map((problem) => problem.code)).toContain(code);
});

test("typed numbers and unknown names in content or progress are told at their cell; {hạn}, {mức} are not", () => {
  const rows = [
    task({ content: "đạt 12.500 ha trước {hạn}, {mức}", progress: "đã làm {đường giao thông}" }),
    task({ content: "làm {chỉ tiêu lạ}{chú thích}" }, "I6"),
  ];
  const found = taskTextFindings(rows, vocabulary);
  expect(found.map(({ code, place: at }) => [code, at.address])).toEqual([
    ["narrative/typed-number", "I5"],
    ["narrative/unknown-name", "I6"],
    ["narrative/unknown-name", "I6"],
  ]);
  expect(found[0]?.found).toContain("12.500");
});

test("only content that a template prints is checked: by heading, through a partial, or the whole ledger", () => {
  const lists = new Map([
    ["tasks", [task({ content: "a" }), task({ item: "C.II", content: "b" }), task({ assigned: "earlier" })]],
  ]);
  const printed = (body: string, partials: Readonly<Record<string, string>> = {}) =>
    printedTasks(parseTemplate(template(body, undefined, partials)), lists).length;
  expect(printed("Không nhắc gì.")).toBe(0);
  expect(printed('{{tasks "II.4"}}')).toBe(1);
  expect(printed('{{#if (present "tasks")}}{{> part}}{{/if}}', { part: '{{tasks "C.II"}}' })).toBe(1);
  expect(printed("Không gọi.", { part: '{{#each (where "tasks")}}{{taskText this}}{{/each}}' })).toBe(0);
  expect(printed('{{#each (where "tasks")}}{{taskText this}}{{/each}}')).toBe(3);
});

test("a document in a cell that the register lacks is a hole, not a template defect", () => {
  const body = '{{#each (where "tasks")}}theo {{cite source}}{{/each}}';
  const outcome = composeReport(template(body), view(tasks(task({ source: "1/XX" }))), { draft: true });
  expect(outcome.findings).toMatchObject([{ code: "citation/unlisted" }]);
});

test("outside documents content prints as plain words, what is missing as […]", () => {
  const print = taskTextPrinter(
    view({ indicators: INDICATORS, figures: { roads: figure("roads", 22.6, { unit: "km" }) } }),
  );
  expect(print(task({ content: "làm {đường giao thông} trước {hạn}", deadline: "2024-09-30" }), "content")).toBe(
    "làm 22,6\u00A0km trước 30/9/2024",
  );
  expect(print(task({ content: "trước {hạn}" }), "content")).toBe("trước […]");
  expect(print(task({}), "progress")).toBeUndefined();
});

test("a row assigned to a district prints the district's name", () => {
  const own = { ...task({ assignee: "Huyện Can Lộc" }), unit: CAN_LOC };
  expect(said('{{tasks "II.4" style="paragraph"}}', { lists: { tasks: [own] } })).toBe("Huyện Can Lộc: làm.");
});

test("a deadline that the text does not name follows it, one that it names is not told twice", () => {
  const of = (fields: Parameters<typeof task>[0]) => said('{{tasks "II.4" style="paragraph"}}', tasks(task(fields)));
  expect(of({ content: "hoàn thiện hồ sơ", deadline: "2024-09-30", limit: "before" })).toBe(
    "Hoàn thiện hồ sơ, hạn trước ngày 30/9/2024.",
  );
  expect(of({ content: "xong trước ngày {hạn};", deadline: "2024-09-30" })).toBe("Xong trước ngày 30/9/2024.");
  expect(of({ content: "đạt chuẩn trong năm {năm hạn}", deadline: "2024-12-31" })).toBe("Đạt chuẩn trong năm 2024.");
  expect(of({ content: "họp tổng kết", joint: "Sở Nội vụ", deadline: "2024-12-31", assignee: "UBND huyện" })).toBe(
    "UBND huyện: họp tổng kết, hạn hết ngày 31/12/2024 (phối hợp: Sở Nội vụ).",
  );
});

test("after a colon a text begins small, unless with a name", () => {
  const of = (content: string) =>
    said('{{tasks "II.4" style="paragraph"}}', tasks(task({ content, assignee: "Sở Nội vụ" })));
  expect(of("Đẩy nhanh thẩm tra.")).toBe("Sở Nội vụ: đẩy nhanh thẩm tra.");
  expect(of("UBND huyện duyệt.")).toBe("Sở Nội vụ: UBND huyện duyệt.");
  expect(of("Ban Chỉ đạo họp")).toBe("Sở Nội vụ: Ban Chỉ đạo họp.");
});
