import { CannotRun, type Finding, type FindingWords, type Outcome } from "../../domain/findings/finding.ts";
import type { WordTemplate } from "../../domain/word/word-template.ts";
import { readingOf, wellFormed } from "../../opc/unreadable-part.ts";
import { XML_HEAD } from "../../wordml/part-head.ts";
import { type PartNode, partTree } from "../../wordml/part-tree.ts";
import { type DocumentPackage, openDocument } from "../package/document-package.ts";
import { readContainer } from "./containers.ts";
import { createLevels } from "./levels.ts";
import { noteReader } from "./note-reader.ts";
import { paragraphLists } from "./paragraph-lists.ts";
import { placesIn } from "./places.ts";
import { cleanXml, type TemplateReading } from "./reading.ts";
import { complaintsInto } from "./template-complaint.ts";
import { createTemplateWriter } from "./template-writer.ts";
import { unsafeContent } from "./unsafe-content.ts";

const MAIN_NAMESPACE = /\sxmlns:w\s*=\s*["']http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main["']/;

/** Characters that tokens are made of (`piece-token.ts`, `compose/core/ledger.ts`, `compose/core/line-marks.ts`). */
const RESERVED = /[\uE000-\uE01F]|&#(?:x0*E0[01][\dA-F]|573[4-6]\d);/i;

/**
 * A template drawn in Word, taken apart, or all that is wrong with it as a Word file: tags that are cut, blocks across levels,
 * macros. What its tags mean is not asked here.
 */
export function readWordTemplate(bytes: Buffer, file: string): Outcome<WordTemplate> {
  try {
    const opened = openDocument(bytes, file);
    return readingOf(file, () => takenApart(opened, file));
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return refused(file, { found: error.message.replace(/\.$/, ""), expected: "một tệp Word (.docx) mở được" });
  }
}

const refused = (file: string, ...words: readonly FindingWords[]): Outcome<never> => ({
  ok: false,
  findings: words.map((one): Finding => ({ code: "template/word-file", severity: "error", place: { file }, ...one })),
});

function takenApart(opened: DocumentPackage, file: string): Outcome<WordTemplate> {
  // All of them first: what can't be inflated is no template, whatever else is wrong with it.
  const parts = new Map(opened.names.map((name) => [name, opened.bytes(name)!]));
  const unsafe = unsafeContent(opened);
  if (unsafe.length > 0) return refused(file, ...unsafe);
  const related = opened.relationships(opened.main);
  const partsOf = (type: string): readonly string[] =>
    [...new Set(related.flatMap((one) => (one.type === type && one.part !== undefined ? [one.part] : [])))].toSorted();
  const findings: Finding[] = [];
  const complain = complaintsInto(file, findings);
  const writer = createTemplateWriter();
  const levels = createLevels(complain);
  const [numbering] = partsOf("numbering");
  const [styles] = partsOf("styles");
  const textOf = (part: string | undefined): string | undefined => (part === undefined ? undefined : opened.text(part));
  const marksOf = paragraphLists(textOf(numbering), textOf(styles));
  const shared = { writer, levels, complain, inside: readContainer, marksOf };
  const [footnotes] = partsOf("footnotes");
  const foreign: string[] = [];
  const open = (part: string): { readonly xml: string; readonly root: PartNode } => {
    const xml = opened.text(part) ?? "";
    const root = wellFormed(part, () => partTree(xml));
    const tag = xml.slice(root.from, root.inside.from);
    if (!MAIN_NAMESPACE.test(tag) || RESERVED.test(xml)) foreign.push(part);
    return { xml, root };
  };
  const note = noteReader(footnotes, open, shared);
  const stories = [
    { part: opened.main, label: "Thân mẫu" },
    ...partsOf("header").map((part, index) => ({ part, label: `Đầu trang ${index + 1}` })),
    ...partsOf("footer").map((part, index) => ({ part, label: `Chân trang ${index + 1}` })),
  ];
  for (const { part, label } of stories) {
    const { xml, root } = open(part);
    const counts = { tables: 0, paragraphs: 0 };
    const tables: [] = [];
    const placeOf = placesIn({ part, label, root, counts, tables });
    const reading = { ...shared, part, xml, counts, tables, note, leftOut: new Set<string>(), placeOf };
    readStory(reading, root);
    levels.end();
  }
  if (foreign.length > 0) return refused(file, ...foreign.map(foreignPart));
  for (const part of elsewhere(opened)) findings.push(...refused(file, tagElsewhere(part)).findings);
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: { file, ...writer.written(), parts, main: opened.main }, findings: [] };
}

/** One part that shows text: its paragraphs and tables, and all markup around them as it stands. */
function readStory(reading: TemplateReading, root: PartNode): void {
  const { xml, part, writer } = reading;
  const add = (own: string): void => writer.piece({ kind: "xml", xml: own });
  writer.piece({ kind: "part", name: part });
  add(XML_HEAD + xml.slice(root.from, root.inside.from));
  if (root.name !== "w:document") readContainer(reading, root, root);
  else
    for (const child of root.children) {
      if (child.name === "w:body") {
        add(xml.slice(child.from, child.inside.from));
        readContainer(reading, child, child);
        add(xml.slice(child.inside.to, child.to));
      } else if (child.name !== "") add(cleanXml(xml, child));
    }
  add(xml.slice(root.inside.to, root.to));
}

const foreignPart = (part: string): FindingWords => ({
  found: `thành phần "${part}" viết theo dạng Word không dùng (Strict Open XML, tiền tố lạ) hoặc có ký tự vùng dùng riêng`,
  expected: "dạng Word Document (.docx) thông thường",
  fix: "mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx",
});

const tagElsewhere = (part: string): FindingWords => ({
  found: `thẻ {{…}} trong thành phần "${part}" (biểu đồ, sơ đồ, chú thích cuối)`,
  expected: "thẻ trong thân, bảng, đầu trang, chân trang, chú thích chân trang, hộp chữ",
  fix: "chuyển thẻ vào những chỗ ấy",
});

/** Parts that show text and are not filled in, with a tag. */
const elsewhere = (opened: DocumentPackage): readonly string[] =>
  opened.names.filter(
    (name) => /^word\/(?:charts|diagrams|endnotes)[^.]*\.xml$/i.test(name) && /\{\{/.test(opened.text(name) ?? ""),
  );
