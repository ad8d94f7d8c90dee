import type {
  CheckedBlock,
  CheckedDocument,
  CheckedParagraph,
  CheckedSection,
} from "../../domain/checking/checked-document.ts";
import type { Changes } from "../../wordml/runs-in.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  type XmlDocument,
  type XmlElement,
} from "../../wordml/xml.ts";
import { openDocument } from "../package/document-package.ts";
import { blocksIn, blocksOf } from "./blocks.ts";
import type { DocumentContext } from "./context.ts";
import { readNumbering } from "./numbering.ts";
import { headerIdsOf, pageOf } from "./sections.ts";
import { readStyles } from "./styles.ts";

/**
 * A Word document with its looks resolved. Nothing outside the file is followed; pictures, macros and embedded files are
 * not even inflated. Throws `CannotRun` for anything but a sound .docx.
 */
export function readDocument(bytes: Buffer, file: string, changes: Changes = "accepted"): CheckedDocument {
  const opened = openDocument(bytes, file);
  const tree = (part: string): XmlDocument | undefined => {
    const content = opened.bytes(part);
    return content && parseXml(content, file, part);
  };
  const main = tree(opened.main)!;
  const related = opened.relationships(opened.main);
  const partOf = (type: string): string | undefined => related.find((one) => one.type === type)?.part;
  const optional = (type: string): XmlDocument | undefined => {
    const part = partOf(type);
    return part === undefined ? undefined : tree(part);
  };
  const shared = {
    changes,
    styles: readStyles(optional("styles")),
    numbering: readNumbering(optional("numbering")),
    fonts: themeFonts(optional("theme")),
  };
  const contextOf = (part: string, of: XmlDocument, width: number): DocumentContext => {
    const indices = new Map(descendantsOf(of, "p").map((paragraph, index) => [paragraph, index]));
    return { ...shared, part, width, indexOf: (paragraph) => indices.get(paragraph) ?? -1 };
  };
  const headerOf = (id: string, width: number): readonly CheckedParagraph[] => {
    const part = related.find((one) => one.id === id)?.part;
    const header = part === undefined ? undefined : tree(part);
    return header ? paragraphsIn(blocksOf(header.documentElement!, contextOf(part!, header, width))) : [];
  };

  const body = childOf(main.documentElement!, "body") ?? main.documentElement!;
  const ends = sectionEnds(body);
  const sections: CheckedSection[] = [];
  const base = contextOf(opened.main, main, 0);
  for (const { elements, properties } of ends) {
    const page = pageOf(properties);
    const width = page.width - page.margins.left - page.margins.right;
    const headers = Object.fromEntries(headerIdsOf(properties).map(([kind, id]) => [kind, headerOf(id, width)]));
    const blocks = elements.flatMap((element) => blocksIn(element, { ...base, width }));
    sections.push({ page, headers, blocks });
  }
  return {
    file,
    kind: "docx",
    sections,
    footnotes: new Map([...notesOf("footnotes", ""), ...notesOf("endnotes", "e")]),
    hasChanges: ["ins", "del", "moveFrom", "moveTo"].some((name) => descendantsOf(main, name).length > 0),
  };

  function* notesOf(type: string, prefix: string): Generator<readonly [string, readonly CheckedParagraph[]]> {
    const part = partOf(type);
    const notes = part === undefined ? undefined : tree(part);
    if (!notes) return;
    const width = sections[0]?.page
      ? sections[0].page.width - sections[0].page.margins.left - sections[0].page.margins.right
      : 0;
    const context = contextOf(part!, notes, width);
    for (const note of childrenOf(notes.documentElement!)) {
      if ((attributeOf(note, "type") ?? "normal") !== "normal") continue;
      yield [`${prefix}${attributeOf(note, "id")}`, paragraphsIn(blocksOf(note, context))];
    }
  }
}

interface SectionEnd {
  readonly elements: readonly XmlElement[];
  readonly properties: XmlElement | undefined;
}

/** The body's elements section by section: a section's properties stand in its last paragraph, the last one's in the body. */
function sectionEnds(body: XmlElement): readonly SectionEnd[] {
  const sections: SectionEnd[] = [];
  let elements: XmlElement[] = [];
  for (const child of childrenOf(body)) {
    if (child.localName === "sectPr") {
      sections.push({ elements, properties: child });
      return sections;
    }
    elements.push(child);
    const properties = child.localName === "p" ? childOf(childOf(child, "pPr"), "sectPr") : undefined;
    if (!properties) continue;
    sections.push({ elements, properties });
    elements = [];
  }
  return [...sections, { elements, properties: undefined }];
}

const paragraphsIn = (blocks: readonly CheckedBlock[]): readonly CheckedParagraph[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );

/** Latin fonts of the theme: major for headings, minor for the body. */
function themeFonts(theme: XmlDocument | undefined): DocumentContext["fonts"] {
  const fontOf = (kind: string): string | undefined =>
    attributeOf(theme && childOf(descendantsOf(theme, kind)[0], "latin"), "typeface");
  const fonts = { major: fontOf("majorFont"), minor: fontOf("minorFont") };
  return (name) => (name.startsWith("major") ? fonts.major : fonts.minor);
}
