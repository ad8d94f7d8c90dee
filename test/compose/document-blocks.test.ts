import { expect, test } from "vitest";
import { figure } from "../support/view.ts";
import { blockText, composed, said, textOf } from "./composed.ts";

test("footnotes are numbered by first mention, wherever their text stands", () => {
  const { body, footnotes } = composed(
    "[^hai]: Nội dung hai\n\nMột [^mot], hai[^hai] và lại một[^mot].\n\n[^mot]: Nội dung *một*",
  );
  expect(body[0]).toMatchObject({
    runs: [
      { text: "Một" },
      { footnote: 0 },
      { text: ", hai" },
      { footnote: 1 },
      { text: " và lại một" },
      { footnote: 0 },
      { text: "." },
    ],
  });
  expect(footnotes.map(textOf)).toEqual(["Nội dung một", "Nội dung hai"]);
  expect(() => composed("Một[^x].")).toThrow("chú thích [^x] không có nội dung");
});

test("a footnote in a footnote is refused, also a paragraph that slid into one", () => {
  expect(() => composed("Một[^a].\n\n[^a]: Chú thích.\nĐoạn viết liền bên dưới[^b].\n\n[^b]: Hai.")).toThrow(
    "chú thích [^b] đứng trong chú thích [^a]",
  );
});

test("a table has column widths, alignment, a head, merged cells, a unit and notes", () => {
  const body = [
    '::table{widths="2 3 3" head="2" caption="Đơn vị tính: ha" note="Ghi chú: thử"}',
    "| Tên | Kết quả | < |",
    "|:--|:-:|--:|",
    "| ^ | Năm nay | Năm trước |",
    "{{#each (districts)}}",
    '| {{label}} | {{num "x" of=this}} | |',
    "{{/each}}",
    "| **Cộng** | **a** | |",
  ].join("\n");
  const figures = { "x@443": figure("x", 1), "x@445": figure("x", 2), "x@437": figure("x", 3) };
  const [table] = composed(body, { figures }).body;
  expect(table).toMatchObject({
    kind: "table",
    caption: [{ text: "Đơn vị tính: ha" }],
    columns: [
      { width: 2, align: "left" },
      { width: 3, align: "centre" },
      { width: 3, align: "right" },
    ],
    head: [
      {
        cells: [
          { runs: [{ text: "Tên" }], rowSpan: 2 },
          { runs: [{ text: "Kết quả" }], columnSpan: 2 },
        ],
      },
      { cells: [{ runs: [{ text: "Năm nay" }] }, { runs: [{ text: "Năm trước" }] }] },
    ],
    notes: [[{ text: "Ghi chú: thử" }]],
  });
  expect(table?.kind === "table" && table.rows.map(({ cells, bold }) => [textOf(cells[0]!.runs), bold])).toEqual([
    ["Can Lộc", undefined],
    ["Thạch Hà", undefined],
    ["TX. Hồng Lĩnh", undefined],
    ["Cộng", true],
  ]);
});

test("annexes are numbered and named in the body, headings in an annex begin anew", () => {
  const body = [
    "# A",
    'Chi tiết tại {{annex "sau"}}.',
    "",
    ':::annex{name="truoc" title="Kết quả" landscape}',
    "# Đầu",
    "Chữ",
    ":::",
    "",
    ':::annex{name="sau" title="Khó khăn" attached="(Kèm theo văn bản)"}',
    "# Đầu",
    ":::",
  ].join("\n");
  const { body: blocks, annexes, origins } = composed(body);
  expect(blockText(blocks[1])).toBe("Chi tiết tại Phụ lục II.");
  expect(origins).toEqual([{ kind: "name", of: "sau" }]);
  expect(annexes).toMatchObject([
    { title: "Kết quả", landscape: true, attachedTo: [], blocks: [{ label: "I." }, { kind: "paragraph" }] },
    {
      title: "Khó khăn",
      landscape: false,
      attachedTo: [{ text: "(Kèm theo văn bản)" }],
      blocks: [{ label: "I." }],
    },
  ]);
});

test("a sentence that mentions an annex prints only when the document has that annex", () => {
  const sentence = '{{#if (hasAnnex "von")}}Vốn tại {{annex "von"}}.{{else}}Không có phụ lục vốn.{{/if}}';
  expect(said(`${sentence}\n\n:::annex{name="von" title="Vốn"}\nChữ\n:::`)).toBe("Vốn tại Phụ lục.");
  expect(said(sentence)).toBe("Không có phụ lục vốn.");
});
