import { readXml } from "../../wordml/read-xml.ts";
import type { Changes } from "../../wordml/runs-in.ts";
import { attributeOf, childOf, descendantsOf, type XmlElement } from "../../wordml/xml.ts";
import type { DocumentPackage } from "../package/document-package.ts";
import type { DocumentContext } from "./context.ts";
import { readNumbering } from "./numbering.ts";
import { readStyles } from "./styles.ts";

/** A part as a tree: its outermost element, and what its paragraphs are read with. */
export interface DocumentPart {
  readonly root: XmlElement;
  /** `width` of the column, mm. */
  readonly context: (width: number) => DocumentContext;
}

/** The parts that make up a document, each read when asked for. */
export interface DocumentParts {
  readonly main: DocumentPart;
  /** By the last word of the relationship's type: `footnotes`. */
  readonly ofType: (type: string) => DocumentPart | undefined;
  /** By the id of the relationship. */
  readonly ofId: (id: string) => DocumentPart | undefined;
}

/** Reads the main part, and the styles, numbers and fonts that all parts share. Throws `CannotRun` on a damaged part. */
export function documentParts(opened: DocumentPackage, file: string, changes: Changes): DocumentParts {
  const related = opened.relationships(opened.main);
  const treeOf = (part: string | undefined): XmlElement | undefined => {
    const content = part === undefined ? undefined : opened.bytes(part);
    return content && readXml(content, file, part!);
  };
  const partOf = (type: string): string | undefined => related.find((one) => one.type === type)?.part;
  const main = treeOf(opened.main)!;
  const shared = {
    changes,
    styles: readStyles(treeOf(partOf("styles"))),
    numbering: readNumbering(treeOf(partOf("numbering"))),
    fonts: themeFonts(treeOf(partOf("theme"))),
    looks: new WeakMap(),
  };
  const read = (part: string | undefined, root = treeOf(part)): DocumentPart | undefined => {
    if (part === undefined || root === undefined) return undefined;
    const indices = new Map(descendantsOf(root, "p").map((paragraph, index) => [paragraph, index]));
    const indexOf = (paragraph: XmlElement): number => indices.get(paragraph) ?? -1;
    return { root, context: (width) => ({ ...shared, part, width, indexOf }) };
  };
  return {
    main: read(opened.main, main)!,
    ofType: (type) => read(partOf(type)),
    ofId: (id) => read(related.find((one) => one.id === id)?.part),
  };
}

/** Latin fonts of the theme: major for headings, minor for the body. */
function themeFonts(theme: XmlElement | undefined): DocumentContext["fonts"] {
  const fontOf = (kind: string): string | undefined =>
    attributeOf(theme && childOf(descendantsOf(theme, kind)[0], "latin"), "typeface");
  const fonts = { major: fontOf("majorFont"), minor: fontOf("minorFont") };
  return (name) => (name.startsWith("major") ? fonts.major : fonts.minor);
}
