import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { CheckedParagraph } from "../../../src/domain/checking/checked-document.ts";
import { readDocument } from "../../../src/read/document/read-document.ts";
import { annotatedDocument } from "../../../src/render/edited/annotated-document.ts";
import { mendedDocument } from "../../../src/render/edited/mended-document.ts";
import { docxFile } from "../../support/word/docx-file.ts";

const RELS = "word/_rels/document.xml.rels";
const MAIN = "word/document.xml";
const BODY =
  '<w:p><w:r><w:t>Phần đầu</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Đạt 15,78km/</w:t></w:r><w:r><w:t xml:space="preserve">301,8km  (đạt 5,3%)</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p>';
const NOTES = '<w:footnote w:id="3"><w:p><w:r><w:t>tháng 03</w:t></w:r></w:p></w:footnote>';
const file = () => docxFile({ body: BODY, footnotes: NOTES });

const textsOf = (bytes: Uint8Array): readonly string[] => {
  const { sections, footnotes } = readDocument(Buffer.from(bytes), "thử.docx");
  const paragraphs = sections.flatMap(({ blocks }) => blocks) as readonly CheckedParagraph[];
  return [...paragraphs, ...[...footnotes.values()].flat()].map(({ text }) => text);
};
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

test("a comment stands at its words, over several runs, and changes none; the same input gives the same bytes", () => {
  const marks = [{ at: { part: MAIN, index: 1, from: 4, to: 20 }, lines: ["thấy: 5,3%", "cần: 5,2%"] }];
  const marked = annotatedDocument(file(), "thử.docx", marks);
  expect(textsOf(marked)).toEqual(textsOf(file()));
  const xml = partOf(marked, MAIN);
  const inside = /<w:commentRangeStart w:id="4"\/>(.*?)<w:commentRangeEnd w:id="4"\/>/s.exec(xml)![1]!;
  expect([...inside.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join("")).toBe("15,78km/301,8km ");
  expect(partOf(marked, "word/comments.xml")).toContain("cần: 5,2%");
  expect(partOf(marked, "[Content_Types].xml")).toContain('PartName="/word/comments.xml"');
  expect(partOf(marked, RELS)).toContain('Target="comments.xml"');
  expect(Buffer.from(annotatedDocument(file(), "thử.docx", marks)).equals(Buffer.from(marked))).toBe(true);
});

test("a comment on a footnote stands at its mark; one on the whole document at the first paragraph", () => {
  const xml = partOf(
    annotatedDocument(file(), "thử.docx", [
      { at: { part: "word/footnotes.xml", index: 0, from: 0, to: 8 }, lines: ["a"] },
      { lines: ["b"] },
    ]),
    MAIN,
  );
  const [first, second] = xml.split("</w:p>");
  expect(first).toContain('<w:commentRangeStart w:id="5"/>');
  expect(second).toContain('<w:commentRangeStart w:id="4"/>');
});

test("a new comment stands after those already there", () => {
  const parts = {
    "word/comments.xml":
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7"><w:p/></w:comment></w:comments>',
  };
  const comments = partOf(
    annotatedDocument(docxFile({ body: BODY, parts }), "thử.docx", [{ lines: ["x"] }]),
    "word/comments.xml",
  );
  expect([...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(["7", "8"]);
});

test("exactly the named words are mended, keeping their style; overlapping ones are mended once", () => {
  const { bytes, made } = mendedDocument(file(), "thử.docx", [
    { at: { part: MAIN, index: 1, from: 19, to: 21 }, text: " " },
    { at: { part: MAIN, index: 1, from: 10, to: 14 }, text: "/3" },
    { at: { part: MAIN, index: 1, from: 12, to: 15 }, text: "?" },
    { at: { part: "word/footnotes.xml", index: 0, from: 6, to: 8 }, text: "3" },
  ]);
  expect(made).toBe(3);
  expect(textsOf(bytes)).toEqual(["Phần đầu", "Đạt 15,78km/?,8km (đạt 5,3%)", "tháng 3"]);
  expect(partOf(bytes, MAIN)).toContain("<w:b/>");
});

test("decomposed letters are composed, each run keeps its style", () => {
  const decomposed = "Hà Tĩnh".normalize("NFD");
  const body = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${decomposed}</w:t></w:r><w:r><w:t xml:space="preserve">, ${decomposed}</w:t></w:r></w:p>`;
  const { bytes, made } = mendedDocument(docxFile({ body }), "thử.docx", [
    { at: { part: MAIN, index: 0, from: 0, to: 16 }, text: "Hà Tĩnh, Hà Tĩnh" },
  ]);
  expect(made).toBe(1);
  expect(partOf(bytes, MAIN)).toContain("<w:b/></w:rPr><w:t>Hà Tĩnh</w:t></w:r>");
  expect(textsOf(bytes)).toEqual(["Hà Tĩnh, Hà Tĩnh"]);
});
