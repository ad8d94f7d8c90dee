import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { notePlace } from "../../domain/findings/document-place.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { type DocumentPackage, openDocument } from "../package/document-package.ts";
import { editedParagraphs } from "./edited-paragraphs.ts";
import { attributeOf, unescaped } from "./xml-tags.ts";

const MAIN = "word/document.xml";
const NOTES = ["word/footnotes.xml", "word/endnotes.xml"] as const;

/** Reads a document's text and anchors. Throws `CannotRun` for anything but a sound Word document. */
export function readEditedDocument(bytes: Buffer, file: string): EditedDocument {
  const opened = openDocument(bytes, file);
  const parts = new Map<string, string>();
  for (const name of [MAIN, ...NOTES]) {
    const part = opened.part(name);
    if (part) parts.set(name, part.toString("utf8"));
  }
  const styles = styleNames(textOf(opened, "word/styles.xml"));
  const paragraphs: EditedParagraph[] = [];
  for (const [part, xml] of parts) {
    try {
      paragraphs.push(...editedParagraphs(xml, { part, styles, noteOf: notesOf(parts.get(MAIN)!, part) }));
    } catch (cause) {
      throw new CannotRun(`Không đọc được "${file}": thành phần "${part}" hỏng; mở bằng Word và lưu lại.`, { cause });
    }
  }
  const identity = identityIn(textOf(opened, "docProps/custom.xml"));
  return { file, parts, paragraphs, ...(identity ? { identity } : {}) };
}

const textOf = (opened: DocumentPackage, name: string): string => opened.part(name)?.toString("utf8") ?? "";

function styleNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const style of xml.split(/(?=<w:style\s)/).slice(1)) {
    const id = attributeOf(style.slice(0, style.indexOf(">") + 1), "w:styleId");
    const [tag] = /<w:name\s[^>]*>/.exec(style) ?? [];
    if (id && tag) names.set(id, attributeOf(tag, "w:val") ?? "");
  }
  return names;
}

/** Notes are numbered by the order of their marks, not by their ids. */
function notesOf(main: string, part: string): (id: string) => string {
  const mark = part === NOTES[0] ? "w:footnoteReference" : "w:endnoteReference";
  const ids = [...main.matchAll(new RegExp(`<${mark}\\b[^>]*>`, "g"))].map(([tag]) => attributeOf(tag, "w:id"));
  const order = new Map(ids.map((id, index) => [id, index + 1]));
  return (id) => {
    const position = order.get(id);
    return position === undefined ? "" : notePlace(position);
  };
}

/** What `ntm report` wrote into `docProps/custom.xml`; other programs write the same properties in their own order. */
function identityIn(xml: string): DocumentIdentity | undefined {
  const values = new Map<string, string>();
  for (const [, tag = "", value = ""] of xml.matchAll(/(<property\b[^>]*>)\s*<vt:lpwstr>([^<]*)</g)) {
    values.set(attributeOf(tag, "name") ?? "", unescaped(value));
  }
  const [type, period, form, identity] = ["document", "period", "form", "identity"].map((key) =>
    values.get(`ntm-${key}`),
  );
  return type && period && identity ? { type, period, identity, draft: form === "draft" } : undefined;
}
