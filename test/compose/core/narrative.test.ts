import { expect, test } from "vitest";
import { narrativeFindings } from "../../../src/compose/narrative-findings.ts";
import type { Vocabulary } from "../../../src/compose/template/template-source.ts";
import { figure, indicator, LEGAL, narrative, place, UNITS } from "../../support/view.ts";
import { blockText, composed, textOf } from "../composed.ts";

const indicators = [
  indicator("classes", "Số lớp tập huấn", { unit: "lớp" }),
  indicator("roads", "Kế hoạch hóa đường", { plan: "none" }),
];
const figures = {
  classes: figure("classes", 18, { unit: "lớp" }),
  "plan:classes": figure("plan:classes", 20, { unit: "lớp" }),
  "previous:classes": figure("previous:classes", 15, { unit: "lớp" }),
  roads: figure("roads", 2),
};

const blocks = (...narratives: ReturnType<typeof narrative>[]) =>
  composed('{{narrative "A"}}', { narratives, indicators, figures });

test("paragraphs of a heading print in order and in their style", () => {
  const { body } = blocks(
    narrative("A", "Đoạn đầu."),
    narrative("B", "Mục khác."),
    narrative("A", "Ý một", "bullet"),
    narrative("A", "Ý hai", "bullet"),
    narrative("A", "Việc", "item"),
  );
  expect(body.map(({ kind }) => kind)).toEqual(["paragraph", "bullet", "bullet", "item"]);
  expect(body.map(blockText)).toEqual(["Đoạn đầu.", "Ý một", "Ý hai", "Việc"]);
});

test("{name of an indicator} prints number and unit, in any case, by name or id", () => {
  const { body, origins } = blocks(
    narrative(
      "A",
      "Mở {số lớp TẬP huấn}, kế hoạch {kế hoạch classes}, năm trước {cùng kỳ số lớp tập huấn}, {kế hoạch hóa đường}.",
    ),
  );
  expect(blockText(body[0])).toBe("Mở 18\u00A0lớp, kế hoạch 20\u00A0lớp, năm trước 15\u00A0lớp, 2.");
  expect(origins.map((origin) => origin.kind)).toEqual(["figure", "figure", "figure", "figure"]);
});

test("{vb}, {tên}, {ngày} and names of periods carry their source", () => {
  const { body, origins } = blocks(
    narrative(
      "A",
      "{vb 44/2021/NQ-HĐND}; {vb ngắn 44/2021/NQ-HĐND}; {vb số 44/2021/NQ-HĐND}; {tên 5 không 3 sạch}; {ngày 2024-06-14}; {kỳ này}; {năm}",
    ),
  );
  expect(blockText(body[0])).toBe(
    "Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021 của HĐND tỉnh; Nghị quyết số 44/2021/NQ-HĐND; số 44/2021/NQ-HĐND ngày 16/12/2021; 5\u00A0không 3\u00A0sạch; 14/6/2024; 6 tháng đầu năm 2024; 2024",
  );
  expect(origins.map((origin) => origin.kind)).toEqual(["citation", "name", "date", "date", "date"]);
});

test("nothing else in a narrative is taken for a code", () => {
  const text = "{{num x}} **đậm** [^1] | # - {vb} <b> \\* &amp; _x_ :::annex";
  const { body, findings } = {
    ...blocks(narrative("A", text.replace("{{num x}} ", "").replace("{vb} ", ""))),
    findings: [],
  };
  expect(findings).toEqual([]);
  expect(blockText(body[0])).toBe("**đậm** [^1] | # - <b> \\* &amp; _x_ :::annex");
});

test("a footnote attaches to the end of the paragraph before it, before punctuation, or where {chú thích} stands", () => {
  const { body, footnotes } = blocks(
    narrative("A", "Giải ngân{chú thích} còn chậm."),
    narrative("A", "Theo {vb 44/2021/NQ-HĐND}", "footnote", "B6"),
    narrative("A", "Thêm nữa", "footnote", "B7"),
  );
  expect(body[0]).toEqual({
    kind: "paragraph",
    runs: [
      { text: "Giải ngân" },
      { text: "", footnote: 0 },
      { text: " còn chậm" },
      { text: "", footnote: 1 },
      { text: "." },
    ],
  });
  expect(footnotes.map(textOf)).toEqual([
    "Theo Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021 của HĐND tỉnh",
    "Thêm nữa",
  ]);
});

test("a heading without paragraphs is a hole, unless the template allows it", () => {
  expect(() => composed('{{narrative "Z"}}')).toThrow("Nội dung mục Z");
  expect(composed('{{narrative "Z" optional=true}}').body).toEqual([]);
});

const vocabulary: Vocabulary = {
  indicators: new Map(indicators.map((entry) => [entry.id, entry])),
  sets: [],
  lists: new Map(),
  legal: LEGAL,
  units: UNITS,
};

test("a name that is not listed is an error at its cell, with the nearest name", () => {
  const findings = narrativeFindings(
    [narrative("A", "{số lớp tập hun} và {vb 44/2021/NQ-HDND} và {kế hoạch roads}", "paragraph", "C7")],
    vocabulary,
  );
  expect(findings).toMatchObject([
    {
      code: "narrative/unknown-name",
      severity: "error",
      place: place("C7", "Nội dung"),
      fix: 'Có phải là "Số lớp tập huấn"?',
    },
    { code: "narrative/unknown-name", fix: 'Có phải là "44/2021/NQ-HĐND"?' },
    { code: "narrative/unknown-name", found: '"{kế hoạch roads}": không có kế hoạch của chỉ tiêu "roads"' },
  ]);
  expect(() => blocks(narrative("A", "{không có}"))).toThrow("không có chỉ tiêu");
});

test("a typed number is warned about, except in official names, names of units and citations", () => {
  expect(
    narrativeFindings(
      [narrative("A", "Xã Sơn Kim 1 làm 5 không 3 sạch, mở {classes} theo {vb 44/2021/NQ-HĐND}")],
      vocabulary,
    ),
  ).toEqual([]);
  expect(narrativeFindings([narrative("A", "Có 12,5 km và 3 xã")], vocabulary)).toMatchObject([
    { code: "narrative/typed-number", severity: "warning", found: "có số gõ tay: 12,5; 3" },
  ]);
});
