import type {
  CheckedBlock,
  CheckedDocument,
  CheckedPage,
  CheckedParagraph,
} from "../../domain/checking/checked-document.ts";
import type { Changes } from "../../wordml/runs-in.ts";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../../wordml/xml.ts";
import { openDocument } from "../package/document-package.ts";
import { blocksIn, blocksOf } from "./blocks.ts";
import { type DocumentPart, documentParts } from "./document-parts.ts";
import { headerIdsOf, pageOf } from "./sections.ts";

/**
 * A Word document with its looks resolved. Nothing outside the file is followed; pictures, macros and embedded files are
 * not even inflated. Throws `CannotRun` for anything but a sound .docx.
 */
export function readDocument(bytes: Buffer, file: string, changes: Changes = "accepted"): CheckedDocument {
  const { main, ofType, ofId } = documentParts(openDocument(bytes, file), file, changes);
  const body = childOf(main.root, "body") ?? main.root;
  const base = main.context(0);
  const sections = sectionEnds(body).map(({ elements, properties }) => {
    const page = pageOf(properties);
    const width = columnOf(page);
    // Numbers count on from the headers.
    const headers = headerIdsOf(properties).map(([kind, id]) => [kind, headerOf(ofId(id), width)]);
    const blocks = elements.flatMap((element) => blocksIn(element, { ...base, width }));
    return { page, headers: Object.fromEntries(headers), blocks };
  });
  const width = sections[0] ? columnOf(sections[0].page) : 0;
  return {
    file,
    kind: "docx",
    sections,
    footnotes: new Map([...notesOf(ofType("footnotes"), "", width), ...notesOf(ofType("endnotes"), "e", width)]),
    hasChanges: holds(main.root, CHANGES),
  };
}

const CHANGES: ReadonlySet<string | null> = new Set(["ins", "del", "moveFrom", "moveTo"]);

const holds = (element: XmlElement, names: ReadonlySet<string | null>): boolean =>
  childrenOf(element).some((child) => names.has(child.localName) || holds(child, names));

const columnOf = ({ width, margins }: CheckedPage): number => width - margins.left - margins.right;

const headerOf = (header: DocumentPart | undefined, width: number): readonly CheckedParagraph[] =>
  header ? paragraphsIn(blocksOf(header.root, header.context(width))) : [];

type Note = readonly [string, readonly CheckedParagraph[]];

/** Notes by id; separators are none. */
function notesOf(notes: DocumentPart | undefined, prefix: string, width: number): readonly Note[] {
  if (!notes) return [];
  const context = notes.context(width);
  return childrenOf(notes.root)
    .filter((note) => (attributeOf(note, "type") ?? "normal") === "normal")
    .map((note) => [`${prefix}${attributeOf(note, "id")}`, paragraphsIn(blocksOf(note, context))]);
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
