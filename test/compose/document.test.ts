import fc from "fast-check";
import { expect, test } from "vitest";
import { composeReport } from "../../src/compose/compose-report.ts";
import { reportText } from "../support/report-text.ts";
import { CAN_LOC, figure, hole, place, row, view } from "../support/view.ts";
import { blockText, composed, HEAD, said, template, textOf } from "./composed.ts";

const labels = (body: string, head = HEAD) =>
  composed(body, {}, head).body.map((block) =>
    block.kind === "heading" ? `${block.depth} ${block.label}` : block.kind === "item" ? block.label : "-",
  );

test("headings are numbered by level: A. I. 1. 1.1. 1.1.1. a)", () => {
  expect(
    labels("# A\n## B\n### C\n#### D\n##### E\n##### F\n#### G\n###### H\n###### I\n### J\n#### K\n## L\n### M\n# N"),
  ).toEqual([
    "1 A.",
    "2 I.",
    "3 1.",
    "4 1.1.",
    "5 1.1.1.",
    "5 1.1.2.",
    "4 1.2.",
    "6 a)",
    "6 b)",
    "3 2.",
    "4 2.1.",
    "2 II.",
    "3 1.",
    "1 B.",
  ]);
});

test("a document with a named type may begin at I. or 1.", () => {
  const head = (numbering: string) =>
    HEAD.replace("kind: letter", `kind: named\ntype: THÔNG BÁO\nnumbering: "${numbering}"`);
  expect(labels("# A\n## B\n### C\n# D", head("I"))).toEqual(["2 I.", "3 1.", "4 1.1.", "2 II."]);
  expect(labels("# A\n## B", head("1"))).toEqual(["3 1.", "4 1.1."]);
});

test("the order a) b) c) d) đ) e) is that of the Vietnamese alphabet", () => {
  expect(labels(`# A\n${"###### x\n".repeat(7)}`).slice(1)).toEqual([
    "6 a)",
    "6 b)",
    "6 c)",
    "6 d)",
    "6 đ)",
    "6 e)",
    "6 g)",
  ]);
});

test("a heading without its upper level stops composing", () => {
  expect(() => composed("# A\n#### B")).toThrow("thu.md.hbs");
});

test("numbered items run on within a heading, dashes have two levels", () => {
  const body =
    "# A\n1. một\n\nxen giữa\n\n1. hai\n1) ý\n1) ý\n\n# B\n1. lại từ đầu\n\n- gạch\n+ cộng\n- gạch\n  - lồng";
  const { body: blocks } = composed(body);
  expect(
    blocks.map((block) => ("label" in block ? block.label : block.kind === "bullet" ? `-${block.level}` : "")),
  ).toEqual(["A.", "1.", "", "2.", "a)", "b)", "B.", "1.", "-1", "-2", "-1", "-2"]);
});

test("bold, italic, subscript; extra spaces and line breaks do not print", () => {
  expect(composed("Theo  *nghiêng **cả hai***,\n  **đậm** NV~a~ .").body).toEqual([
    {
      kind: "paragraph",
      runs: [
        { text: "Theo " },
        { text: "nghiêng ", italic: true },
        { text: "cả hai", italic: true, bold: true },
        { text: ", " },
        { text: "đậm", bold: true },
        { text: " NV" },
        { text: "a", subscript: true },
        { text: " ." },
      ],
    },
  ]);
});

test("opening and closing come from the template's front matter and the office's settings", () => {
  const head = '---\nkind: letter\nsubject:\n  - V/v báo cáo {{period "bare"}},\n  - nhiệm vụ {{period "next"}}\n---\n';
  const document = composed("Hết.", {}, head);
  expect(document.opening).toEqual({
    kind: "letter",
    subject: [
      [{ text: "V/v báo cáo " }, { text: "6 tháng đầu năm", origin: 0 }, { text: "," }],
      [{ text: "nhiệm vụ " }, { text: "6 tháng cuối năm 2024", origin: 1 }],
    ],
    addressees: [[{ text: "Sở Thử nghiệm" }]],
  });
  expect(document.letterhead).toMatchObject({
    symbol: [{ text: "VPĐP-NV" }, { text: "3", subscript: true }],
    date: { month: 6, year: 2024 },
  });
  expect(document.letterhead.number).toBeUndefined();
  expect(document.properties).toEqual({
    title: "V/v báo cáo 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024",
    subject: "V/v báo cáo 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024",
    author: "Văn phòng thử",
    date: "2024-06-14",
  });
  expect(blockText(document.body[0])).toBe("Hết./.");
});

test("number and date of issue print once they are there", () => {
  const outcome = composeReport(template("Hết."), view(), {
    draft: false,
    issued: { number: "84", date: "2024-07-05" },
  });
  expect(outcome).toMatchObject({
    ok: true,
    value: { letterhead: { number: "84", date: { day: 5, month: 7, year: 2024 } }, properties: { date: "2024-07-05" } },
  });
});

test("the official document is refused for any hole; the draft prints […] and a warning", () => {
  const source = template('{{num "a"}} {{qty "b"}} {{num "a"}} {{ratio "c" "d"}}');
  const data = view({ figures: { a: hole("a", "D7", "D8"), b: figure("b", 1), c: figure("c", 2), d: hole("d") } });
  const official = composeReport(source, data, { draft: false });
  expect(official).toMatchObject({
    ok: false,
    findings: [
      {
        code: "figure/missing",
        severity: "error",
        place: place("D7"),
        found: 'thiếu "a": ô để trống',
        fix: 'Điền ô D7 của sheet "Số liệu" và 1 ô khác.',
      },
      { code: "figure/missing", place: { file: "data/periods/2024-H1" } },
    ],
  });
  const draft = composeReport(source, data, { draft: true });
  expect(draft).toMatchObject({ ok: true, findings: [{ severity: "warning" }, { severity: "warning" }] });
  expect(draft.ok && blockText(draft.value.body[0])).toBe("[…] 1 […] 2/[…]");
  expect(draft.ok && draft.value.origins[0]).toMatchObject({ kind: "hole", hole: { id: "a" } });
});

test.each([
  "**đậm** _x_",
  "[^1] ~3~",
  "{{num 1}}",
  "| a |",
  "# x",
  "- y",
  "\uE000\uE010\uE001",
  ":::annex",
  "&lt; <b>",
  "\\*",
])("the words %j in a cell print verbatim", (text) => {
  const lists = { notes: [row(CAN_LOC, undefined, { note: text })] };
  const { body } = composed('{{#each (where "notes")}}- {{note}}\n{{/each}}', { lists });
  expect(body.map(blockText)).toEqual([text]);
});

test("any words of a cell reach the document unchanged, in sentences, tables and footnotes", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { minLength: 25, maxLength: 25 }), (raw) => {
      // Between a numeral and the word it counts the space becomes a non-breaking one.
      const notes = raw.map((text) => text.normalize("NFC").replace(/\p{Nd} (?=\p{L})/gu, ""));
      const lists = Object.fromEntries(
        notes.map((note, index) => [`notes-${index}`, [row(CAN_LOC, undefined, { note })]]),
      );
      const body = Object.keys(lists).map(
        (list) =>
          `{{#each (where "${list}")}}x **{{note}}**[^${list}]\n\n|a|\n|-|\n|{{note}}|\n\n[^${list}]: {{note}}\n{{/each}}\n`,
      );
      const { body: blocks, footnotes } = composed(body.join("\n"), { lists });
      for (const [index, note] of notes.entries()) {
        expect(blockText(blocks[2 * index])).toBe(`x ${note}`);
        expect(blocks[2 * index + 1]).toMatchObject({ kind: "table", rows: [{ cells: [{ runs: [{ text: note }] }] }] });
      }
      expect(footnotes.map(textOf)).toEqual(notes);
    }),
    { numRuns: 4, seed: 20240614 },
  );
});

test("the template's words use colons, less-than signs, indents without becoming code", () => {
  const { body } = composed("- a:b c:d[e] <f> &amp; `g` ![h](i) [j](k)\n\n    thụt dòng");
  expect(blockText(body[0])).toBe("a:b c:d[e] <f> &amp; `g` ![h](i) [j](k)");
  expect(blockText(body[1])).toBe("thụt dòng");
});

test("the outline of a document can be read by eye", () => {
  const text = reportText(
    composed('# Kết quả\n- một[^a]\n+ {{date "2024-06-14"}}\n\n1. việc\n\n|a|b|\n|-|-|\n|c|d|\n\n[^a]: ghi'),
  );
  expect(text).toContain("# A. Kết quả\n- một[1]\n  + 14/6/2024\n1. việc\n|| a | b ||\n| c | d |\n");
  expect(text).toContain("Số: /VPĐP-NV~3~\nHà Tĩnh, ngày  tháng 6 năm 2024\nV/v thử\nKính gửi: Sở Thử nghiệm\n");
  expect(text.endsWith("- Như trên\n- Lưu: VT\n\n[1] ghi\n")).toBe(true);
});

test("the same data gives the same document", () => {
  const compose = () =>
    JSON.stringify(composed('# A\n{{num "x"}} {{cite "44/2021/NQ-HĐND"}}', { figures: { x: figure("x", 1) } }));
  expect(compose()).toBe(compose());
});

test("an annex that the data leaves out is not spoken of", () => {
  const body = [
    'Việc giao{{#if (hasAnnex "giao")}} tại {{annex "giao"}}{{/if}}, vốn tại {{annex "von"}}.',
    '{{#with (where "tasks" assigned="now") as |assigned|}}\n:::annex{name="giao" title="Giao"}\nChữ\n:::\n{{/with}}',
    ':::annex{name="von" title="Vốn"}\nChữ\n:::',
  ].join("\n\n");
  const tasks = (rows: readonly ReturnType<typeof row>[]) => ({ lists: { tasks: rows } });
  expect(said(body, tasks([]))).toBe("Việc giao, vốn tại Phụ lục.");
  expect(said(body, tasks([row(CAN_LOC, undefined, { assigned: "now" })]))).toBe(
    "Việc giao tại Phụ lục I, vốn tại Phụ lục II.",
  );
});
