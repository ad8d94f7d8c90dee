import { expect, test } from "vitest";
import { assessment, CAN_LOC, figure, judgement, place, row } from "../../support/view.ts";
import { composed, said } from "../composed.ts";

test("dates print as dd/m/yyyy and have a date as source", () => {
  const document = composed('{{date "2024-02-06"}}, {{date "2024-06-14"}}');
  expect(document.body[0]).toMatchObject({
    runs: [{ text: "06/02/2024", origin: 0 }, { text: ", " }, { text: "14/6/2024", origin: 1 }],
  });
  expect(document.origins).toEqual([
    { kind: "date", of: "2024-02-06" },
    { kind: "date", of: "2024-06-14" },
  ]);
});

test.each([
  ["this", "6 tháng đầu năm 2024"],
  ["bare", "6 tháng đầu năm"],
  ["year", "2024"],
  ["end", "14/6/2024"],
  ["next", "6 tháng cuối năm 2024"],
  ["nextBare", "6 tháng cuối năm"],
  ["sameLastYear", "6 tháng đầu năm 2023"],
  ["lastYear", "2023"],
  ["nextYear", "2025"],
])("the name of period %s is %s", (form, printed) => {
  const document = composed(`{{period "${form}"}}`);
  expect(document.body[0]).toMatchObject({ runs: [{ text: printed, origin: 0 }] });
  expect(document.origins[0]).toMatchObject({ kind: "date" });
});

test("a period's name begins with a capital in a heading", () => {
  expect(said('{{period "this" upper=true}}')).toBe("6 THÁNG ĐẦU NĂM 2024");
  expect(said('{{upper (period "next")}}')).toBe("6 THÁNG CUỐI NĂM 2024");
});

test("a document is cited in full, in short, or by number alone", () => {
  const cite = (options: string) => said(`{{cite "44/2021/NQ-HĐND" ${options}}}`);
  expect(cite("")).toBe("Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021 của HĐND tỉnh");
  expect(cite('form="dated"')).toBe("Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021");
  expect(cite('form="short"')).toBe("Nghị quyết số 44/2021/NQ-HĐND");
  expect(cite('form="number"')).toBe("44/2021/NQ-HĐND");
  expect(cite(`form="titled"`)).toBe("Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021 về việc quy định chính sách");
  expect(cite("type=false")).toBe("số 44/2021/NQ-HĐND ngày 16/12/2021 của HĐND tỉnh");
});

test("digits of a symbol print as subscripts, all digits have the document as source", () => {
  const document = composed('{{cite "1525/UBND-NL5" form="dated"}}');
  expect(document.body[0]).toMatchObject({
    runs: [
      { text: "Văn bản số " },
      { text: "1525/UBND-NL", origin: 0 },
      { text: "5", subscript: true, origin: 0 },
      { text: " ngày 22/3/2024", origin: 0 },
    ],
  });
  expect(document.origins).toEqual([{ kind: "citation", document: "1525/UBND-NL5" }]);
});

test("a document in a column is cited as in the register", () => {
  const lists = { recognitions: [row(CAN_LOC, undefined, { decision: "44/2021/NQ-HĐND" })] };
  expect(said('{{#each (where "recognitions")}}{{cite decision form="short"}}{{/each}}', { lists })).toBe(
    "Nghị quyết số 44/2021/NQ-HĐND",
  );
});

test("digits in an official name have the name as source", () => {
  const document = composed('phong trào {{name "5 không 3 sạch"}}');
  expect(document.origins).toEqual([{ kind: "name", of: "5 không 3 sạch" }]);
});

test("upperFirst and lowerFirst change only the first letter", () => {
  expect(said('{{upperFirst (units (districts type="town") form="lowerName")}}')).toBe("Thị xã Hồng Lĩnh");
  expect(said('{{#each (districts type="town")}}{{lowerFirst name}}{{/each}}')).toBe("thị xã Hồng Lĩnh");
});

const judged = [
  judgement("1", "Quy hoạch", "met"),
  judgement("2", "Giao thông", "notMet", { measured: figure("m", 80, { unit: "%" }) }),
  judgement("3", "Điện", "met"),
  judgement("4", "Kinh tế", "notMet", { nearlyMet: true }),
  judgement("5", "Cảng cá", "notApplicable"),
];
const assessments = [assessment("rural", CAN_LOC, judged)];

test("criteria of a district are counted among those that apply, and listed", () => {
  const of = (verdict: string) =>
    said(
      `{{criteriaCount "rural" of="443" verdict="${verdict}"}} ({{criteria "rural" of="443" verdict="${verdict}" last=" và "}})`,
      { assessments },
    );
  expect(of("met")).toBe("2/4 (Quy hoạch và Điện)");
  expect(of("nearlyMet")).toBe("1/4 (Kinh tế)");
  expect(of("notMet")).toBe("1/4 (Giao thông)");
  expect(of("unmet")).toBe("2/4 (Giao thông và Kinh tế)");
});

test("the number of criteria is traced to the cells of self-assessment", () => {
  const document = composed('{{criteriaCount "rural" of="443"}}', { assessments });
  expect(document.origins[0]).toMatchObject({
    figure: { trace: { kind: "count", places: [place("C1", "Tiêu chí"), place("C3", "Tiêu chí")] } },
  });
  expect(document.origins[1]).toMatchObject({ figure: { trace: { kind: "register", source: "320/QĐ-TTg, Phụ lục" } } });
});

test("a criterion without data is not passed over in silence", () => {
  const missing = [assessment("rural", CAN_LOC, [...judged, judgement("6", "Y tế", "noData")])];
  expect(() => said('{{criteriaCount "rural" of="443"}}', { assessments: missing })).toThrow("Y tế");
  expect(() => said('{{criteriaCount "rural" of="445"}}', { assessments })).toThrow("Thạch Hà");
});

test("a mark that may not be exceeded is known as such", () => {
  const version = (kind: "atLeast" | "atMost") => ({
    effectiveFrom: "2022-03-08",
    basis: { document: "318/QĐ-TTg", clause: "Phụ lục I" },
    status: "confirmed" as const,
    requirement: { kind, thresholds: { default: 5 } },
  });
  const marks = [
    judgement("11", "Nghèo", "notMet", { version: version("atMost"), threshold: figure("t", 5, { unit: "%" }) }),
    judgement("17", "Nước sạch", "notMet", { version: version("atLeast"), threshold: figure("u", 55, { unit: "%" }) }),
  ];
  const body =
    '{{#each (judgements "rural" of="443" verdict="notMet") separator="; "}}{{name}} {{#if atMost}}không quá {{/if}}{{qty threshold}}{{else}}-{{/each}}';
  expect(said(body, { assessments: [assessment("rural", CAN_LOC, marks)] })).toBe("Nghèo không quá 5%; Nước sạch 55%");
});

test("judgements and assessed go through each criterion and each unit", () => {
  const body = '{{#each (judgements "rural" of="443" verdict="notMet")}}{{name}}: {{qty measured}}{{/each}}';
  expect(said(body, { assessments })).toBe("Giao thông: 80%");
  expect(said('{{units (assessed "rural" verdict="notMet")}}', { assessments })).toBe("huyện Can Lộc");
  expect(said('{{#if (gt (criteriaNumber "rural" of="443" verdict="unmet") 0)}}còn{{/if}}', { assessments })).toBe(
    "còn",
  );
});
