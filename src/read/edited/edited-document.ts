import type { EditedDocument, EditedParagraph, UnreadContent } from "../../domain/document/edited-document.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { notePlace } from "../../domain/findings/document-place.ts";
import { readingOf, wellFormed } from "../../opc/unreadable-part.ts";
import { attributeOf, localName, unescaped, xmlTokens } from "../../opc/xml-tokens.ts";
import { drawnValue } from "../../wordml/drawn-value.ts";
import { readXml } from "../../wordml/read-xml.ts";
import { readStyles } from "../document/styles.ts";
import { type DocumentPackage, openDocument } from "../package/document-package.ts";
import { documentCharts } from "./document-charts.ts";
import { editedParagraphs } from "./edited-paragraphs.ts";
import { shownParts } from "./shown-parts.ts";
import { typedNumbers } from "./typed-numbers.ts";

/** Reads a document's text and anchors. Throws `CannotRun` for anything but a sound Word document. */
export const readEditedDocument = (bytes: Buffer, file: string): EditedDocument =>
  readingOf(file, () => editedDocument(openDocument(bytes, file), file));

function editedDocument(opened: DocumentPackage, file: string): EditedDocument {
  const related = opened.relationships(opened.main);
  const partOf = (type: string): string | undefined => related.find((one) => one.type === type)?.part;
  /** What is read from a part; of an absent one, what is read from nothing. */
  const from = <T>(part: string | undefined, read: (xml: string) => T): T =>
    wellFormed(part ?? "", () => read(part === undefined ? "" : (opened.text(part) ?? "")));
  const tree = (part: string | undefined) => {
    const content = part === undefined ? undefined : opened.bytes(part);
    return content && readXml(content, file, part!);
  };

  const marks = from(opened.main, noteMarks);
  const styles = readStyles(tree(partOf("styles")));
  const parts = new Map<string, string>();
  const paragraphs: EditedParagraph[] = [];
  const unread: UnreadContent[] = [];
  const shown = shownParts(opened.main, opened.relationships);
  for (const { part, type, kind, place } of shown) {
    const noteOf = (id: string): string => marks.get(`${type} ${id}`) ?? "";
    const isNotes = kind === "text" && type !== "";
    const where = isNotes ? { noteOf } : place === undefined ? {} : { place };
    const value = kind === "drawn" ? { value: valueInChart } : {};
    from(part, (xml) => {
      parts.set(part, xml);
      const read = editedParagraphs(xml, { part, kind, styles, ...where, ...value });
      paragraphs.push(...read.paragraphs);
      unread.push(...read.unread);
    });
  }
  paragraphs.push(...typedNumbers(tree(partOf("numbering"))));
  const charts = from(opened.main, () => documentCharts(opened, shown, parts));
  const properties = opened.relationships("").find(({ type }) => type === "custom-properties")?.part;
  const identity = from(properties ?? opened.find("docProps/custom.xml"), identityIn);
  return { file, parts, paragraphs, charts, unread, ...(identity ? { identity } : {}) };
}

/** Holders of numbers in charts: cached and literal ones, and those of newer charts. */
const NUMBERS: ReadonlySet<string> = new Set(["c:numCache", "c:numLit", "cx:numDim"]);

const valueInChart = (stored: string, path: readonly string[]): string =>
  path.at(-1) === "a:t"
    ? stored
    : drawnValue(
        stored,
        path.some((name) => NUMBERS.has(name)),
      );

/** Places of notes by kind and id: they are numbered by the order of their marks, not by their ids. */
function noteMarks(main: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const counts = { footnote: 0, endnote: 0 };
  for (const [tag, kind] of main.matchAll(/<[^\s<>/]*\b(footnote|endnote)Reference\b[^<>]*>/g)) {
    const of = kind as keyof typeof counts;
    counts[of] += 1;
    places.set(`${of}s ${attributeOf(tag, "id")}`, notePlace(counts[of]));
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
