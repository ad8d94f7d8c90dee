import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { notePlace } from "../../domain/findings/document-place.ts";
import { readingOf, wellFormed } from "../../opc/unreadable-part.ts";
import { attributeOf, localName, unescaped, xmlTokens } from "../../opc/xml-tokens.ts";
import { WORD_PREFIXES } from "../../wordml/namespaces.ts";
import { type DocumentPackage, openDocument } from "../package/document-package.ts";
import { editedParagraphs } from "./edited-paragraphs.ts";

const NOTES = ["footnotes", "endnotes"] as const;

/** Reads a document's text and anchors. Throws `CannotRun` for anything but a sound Word document. */
export const readEditedDocument = (bytes: Buffer, file: string): EditedDocument =>
  readingOf(file, () => editedDocument(openDocument(bytes, file), file));

function editedDocument(opened: DocumentPackage, file: string): EditedDocument {
  const related = opened.relationships(opened.main);
  const partOf = (type: string): string | undefined => related.find((one) => one.type === type)?.part;
  /** What is read from a part; of an absent one, what is read from nothing. */
  const from = <T>(part: string | undefined, read: (xml: string) => T): T =>
    wellFormed(part ?? "", () => read(part === undefined ? "" : (opened.text(part) ?? "")));

  const notes = new Map(NOTES.map((type) => [partOf(type), type]));
  const marks = from(opened.main, noteMarks);
  const styles = from(partOf("styles"), styleNames);
  const parts = new Map<string, string>();
  const paragraphs: EditedParagraph[] = [];
  for (const part of [opened.main, ...notes.keys()]) {
    if (part === undefined) continue;
    const kind = notes.get(part);
    const noteOf = (id: string): string => (kind === undefined ? "" : (marks.get(`${kind} ${id}`) ?? ""));
    from(part, (xml) => {
      parts.set(part, xml);
      paragraphs.push(...editedParagraphs(xml, { part, styles, noteOf }));
    });
  }
  const properties = opened.relationships("").find(({ type }) => type === "custom-properties")?.part;
  const identity = from(properties ?? opened.find("docProps/custom.xml"), identityIn);
  return { file, parts, paragraphs, ...(identity ? { identity } : {}) };
}

/** Visible names of styles by their ids. */
function styleNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let style = "";
  for (const { kind, name, from, to } of xmlTokens(xml, WORD_PREFIXES)) {
    if (kind === "close" || kind === "text") continue;
    if (name === "w:style") style = attributeOf(xml.slice(from, to), "styleId") ?? "";
    if (name === "w:name" && !names.has(style)) names.set(style, attributeOf(xml.slice(from, to), "val") ?? "");
  }
  return names;
}

/** Places of notes by kind and id: they are numbered by the order of their marks, not by their ids. */
function noteMarks(main: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const counts = { footnotes: 0, endnotes: 0 };
  for (const { kind, name, from, to } of xmlTokens(main, WORD_PREFIXES)) {
    const of = name === "w:footnoteReference" ? "footnotes" : name === "w:endnoteReference" ? "endnotes" : undefined;
    if (of === undefined || kind === "close") continue;
    counts[of] += 1;
    places.set(`${of} ${attributeOf(main.slice(from, to), "id")}`, notePlace(counts[of]));
  }
  return places;
}

/** What `ntm report` wrote into `docProps/custom.xml`; other programs write the same properties in their own order. */
function identityIn(xml: string): DocumentIdentity | undefined {
  const values = new Map<string, string>();
  let property = "";
  for (const { kind, name, from, to } of xmlTokens(xml)) {
    const tag = xml.slice(from, to);
    if (kind === "open" && localName(name) === "property") property = attributeOf(tag, "name") ?? "";
    else if (kind === "text" && property !== "" && tag.trim() !== "") values.set(property, unescaped(tag));
  }
  const [type, period, form, identity] = ["document", "period", "form", "identity"].map((key) =>
    values.get(`ntm-${key}`),
  );
  return type && period && identity ? { type, period, identity, draft: form === "draft" } : undefined;
}
