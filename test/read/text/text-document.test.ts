import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { readTextDocument, textDocument } from "../../../src/read/text/text-document.ts";

const lines = (document: CheckedDocument): readonly string[] =>
  document.sections[0]!.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : ["(bảng)"]));

const notes = (document: CheckedDocument): readonly string[] =>
  [...document.footnotes].map(([id, bodies]) => `${id}: ${bodies.map(({ text }) => text).join(" ")}`);

test("a .txt file has a paragraph on each line, a .md file wraps them", () => {
  const text = "Dòng một\ndòng hai\n\nDòng ba";
  expect(lines(textDocument(text, "a.txt"))).toEqual(["Dòng một", "dòng hai", "Dòng ba"]);
  expect(lines(textDocument(text, "a.md"))).toEqual(["Dòng một dòng hai", "Dòng ba"]);
  expect(lines(textDocument("- Một\n- Hai\nhai tiếp  \nba", "a.md"))).toEqual(["- Một", "- Hai hai tiếp", "ba"]);
});

test("marks of emphasis, headings and subscripts are no text", () => {
  const document = textDocument("## **I. Kết** *quả*\n\nSố 5/UBND-NL₅ và NV~3~, 4 m² (2 * 3), a\\*b", "a.md");
  expect(lines(document)).toEqual(["I. Kết quả", "Số 5/UBND-NL5 và NV3, 4 m² (2 * 3), a*b"]);
  const [heading] = document.sections[0]!.blocks;
  expect(heading).toMatchObject({
    heading: 2,
    runs: [{ text: "I. Kết", look: { bold: true } }, {}, { text: "quả", look: { italic: true } }],
  });
});

test("superscripts are notes only where a note has that number; m² is a unit", () => {
  const document = textDocument("Trồng 5 m² cây¹, giao 7 xã².\n\n¹ Chú thích một.\n² Chú thích hai: 3 km².", "a.txt");
  expect(lines(document)).toEqual(["Trồng 5 m² cây, giao 7 xã."]);
  expect(notes(document)).toEqual(["1: Chú thích một.", "2: Chú thích hai: 3 km²."]);
  const [block] = document.sections[0]!.blocks;
  const marks = block?.kind === "paragraph" ? block.runs.filter(({ footnote }) => footnote) : [];
  expect(marks).toMatchObject([
    { footnote: "1", start: 14, text: "" },
    { footnote: "2", start: 25 },
  ]);
});

test("Markdown footnotes are read, a mark without a body stays text", () => {
  const document = textDocument("Đạt 5 xã[^a], 6 xã[^b].\n\n[^a]: Gồm hai huyện.", "a.md");
  expect(lines(document)).toEqual(["Đạt 5 xã, 6 xã[^b]."]);
  expect(notes(document)).toEqual(["a: Gồm hai huyện."]);
});

test("a paragraph that notes at the end of a page interrupt is joined again", () => {
  const broken = "sửa đổi các Bộ tiêu chí xây¹\n\n¹ Văn bản số 5.\n\ndựng nông thôn mới.\n\n- Mục sau.";
  expect(lines(textDocument(broken, "a.txt"))).toEqual([
    "sửa đổi các Bộ tiêu chí xây dựng nông thôn mới.",
    "- Mục sau.",
  ]);
  const whole = "Câu đã hết.\n\n¹ Văn bản số 5.\n\nđoạn khác";
  expect(lines(textDocument(whole, "a.txt"))).toEqual(["Câu đã hết.", "đoạn khác"]);
});

test("a bold heading over two lines is one paragraph", () => {
  expect(lines(textDocument("**A. KẾT QUẢ\nNĂM 2024**\n\nCâu.", "a.txt"))).toEqual(["A. KẾT QUẢ NĂM 2024", "Câu."]);
  expect(lines(textDocument("**KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG**", "a.txt"))).toHaveLength(2);
});

test("rows with pipes are a table", () => {
  const document = textDocument("| Huyện | Số |\n|---|---|\n| Can Lộc | 5 |\n\nSau bảng", "a.md");
  expect(lines(document)).toEqual(["(bảng)", "Sau bảng"]);
  expect(document.sections[0]!.blocks[0]).toMatchObject({
    rows: [{ head: true }, { head: false, cells: [{ blocks: [{ text: "Can Lộc" }] }, { blocks: [{ text: "5" }] }] }],
  });
});

test("decomposed letters are composed, and remembered", () => {
  const [block] = textDocument("Ha\u0300 Ti\u0303nh", "a.txt").sections[0]!.blocks;
  expect(block).toMatchObject({ text: "Hà Tĩnh", decomposed: true });
  expect(textDocument("Hà Tĩnh", "a.txt").sections[0]!.blocks[0]).not.toHaveProperty("decomposed");
});

test("what is no text in UTF-8 is refused with one sentence", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ntm-text-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const read = (bytes: Uint8Array) => {
    writeFileSync(join(folder, "a.txt"), bytes);
    return readTextDocument(join(folder, "a.txt"), "a.txt");
  };
  await expect(read(Buffer.from("PK\x03\x04\x00\x00"))).rejects.toThrow(/không phải tệp chữ/);
  await expect(read(Buffer.from([0x48, 0xe0, 0x20, 0xd4]))).rejects.toThrow(/UTF-8/);
  await expect(read(Buffer.alloc(5 * 1024 * 1024, "a"))).rejects.toThrow(/4 MB/);
  await expect(readTextDocument(join(folder, "none.txt"), "none.txt")).rejects.toThrow(/Không mở được tệp "none.txt"/);
  expect(lines(await read(Buffer.from("\uFEFFHà Tĩnh", "utf16le")))).toEqual(["Hà Tĩnh"]);
});
