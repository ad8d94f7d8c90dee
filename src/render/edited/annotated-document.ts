import type { TextPlace } from "../../domain/findings/text-place.ts";
import { isolated } from "../../wordml/split-runs.ts";
import {
  attributeOf,
  childrenOf,
  descendantsOf,
  namespaceOf,
  type XmlDocument,
  type XmlElement,
} from "../../wordml/xml.ts";
import { escapeXml } from "../parts/escape-xml.ts";
import { type EditedPackage, editedPackage } from "./edited-package.ts";

/** A remark on a passage; without a place it stands at the first paragraph. */
export interface Mark {
  readonly at?: TextPlace;
  readonly lines: readonly string[];
}

const MAIN = "word/document.xml";
const COMMENTS = "word/comments.xml";
const AUTHOR = "ntm";

/** A copy of a Word document with a comment at each place (ISO/IEC 29500-1, 17.13.4); the text stays as it is. */
export function markedDocument(bytes: Uint8Array, file: string, marks: readonly Mark[]): Uint8Array {
  const edited = editedPackage(bytes, file);
  const main = edited.tree(MAIN)!;
  const paragraphs = descendantsOf(main, "p");
  const firstId = firstFreeId(edited);
  const comments = marks.map(({ at, lines }, index) => {
    const id = firstId + index;
    const where = at === undefined ? undefined : at.part === MAIN ? at : carrierOf(edited, at, paragraphs);
    const paragraph = paragraphs[where?.index ?? 0];
    if (paragraph) attach(main, paragraph, where, id);
    return commentXml(id, lines);
  });
  addComments(edited, comments.join(""));
  return edited.bytes();
}

/** Word has no comments in notes and headers: those of a note stand at its mark, the others at the first paragraph. */
function carrierOf(edited: EditedPackage, at: TextPlace, paragraphs: readonly XmlElement[]): TextPlace | undefined {
  const kind = /^word\/(foot|end)notes/.exec(at.part)?.[1];
  const part = kind && edited.tree(at.part);
  if (!part) return undefined;
  const note = childrenOf(part.documentElement!).find((one) =>
    descendantsOf(one, "p").includes(descendantsOf(part, "p")[at.index]!),
  );
  const id = attributeOf(note, "id");
  const index = paragraphs.findIndex((paragraph) =>
    descendantsOf(paragraph, `${kind}noteReference`).some((mark) => attributeOf(mark, "id") === id),
  );
  return index < 0 ? undefined : { part: MAIN, index };
}

function attach(main: XmlDocument, paragraph: XmlElement, at: TextPlace | undefined, id: number): void {
  const create = (name: string): XmlElement => {
    const element = main.createElementNS(namespaceOf(main), `w:${name}`);
    element.setAttributeNS(namespaceOf(main), "w:id", String(id));
    return element;
  };
  const reference = main.createElementNS(namespaceOf(main), "w:r");
  reference.appendChild(create("commentReference"));
  const runs = isolated(paragraph, at?.from ?? 0, at?.to ?? Number.MAX_SAFE_INTEGER);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) {
    for (const element of [create("commentRangeStart"), create("commentRangeEnd"), reference])
      paragraph.appendChild(element);
    return;
  }
  first.parentNode!.insertBefore(create("commentRangeStart"), first);
  last.parentNode!.insertBefore(reference, last.nextSibling);
  last.parentNode!.insertBefore(create("commentRangeEnd"), reference);
}

/** Comments count from behind those that stand; LibreOffice takes one with the id of a footnote for it. */
function firstFreeId(edited: EditedPackage): number {
  const ids = [
    [COMMENTS, "comment"],
    ["word/footnotes.xml", "footnote"],
    ["word/endnotes.xml", "endnote"],
  ].flatMap(([part, name]) => {
    const tree = edited.tree(part!);
    return tree ? descendantsOf(tree, name!).map((one) => Number(attributeOf(one, "id") ?? 0)) : [];
  });
  return Math.max(0, ...ids) + 1;
}

const commentXml = (id: number, lines: readonly string[]): string =>
  `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="${AUTHOR}">${lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join("")}</w:comment>`;

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

function addComments(edited: EditedPackage, comments: string): void {
  const main = edited.tree(MAIN)!;
  const wrapped = `<w:comments xmlns:w="${namespaceOf(main)}">${comments}</w:comments>`;
  const standing = edited.tree(COMMENTS);
  if (!standing) {
    edited.add(COMMENTS, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${wrapped}`);
    declare(edited);
    return;
  }
  edited.add("ntm/new-comments.xml", wrapped);
  for (const comment of childrenOf(edited.tree("ntm/new-comments.xml")!.documentElement!)) {
    standing.documentElement!.appendChild(standing.importNode(comment, true));
  }
  edited.remove("ntm/new-comments.xml");
}

/** The new part's content type and its relation to the document. */
function declare(edited: EditedPackage): void {
  const types = edited.tree("[Content_Types].xml")!.documentElement!;
  const override = types.ownerDocument!.createElementNS(types.namespaceURI, "Override");
  override.setAttribute("PartName", `/${COMMENTS}`);
  override.setAttribute("ContentType", TYPE);
  types.appendChild(override);
  const relations = edited.tree("word/_rels/document.xml.rels")!.documentElement!;
  const relation = relations.ownerDocument!.createElementNS(relations.namespaceURI, "Relationship");
  relation.setAttribute("Id", "rIdNtmComments");
  relation.setAttribute("Type", RELATION);
  relation.setAttribute("Target", "comments.xml");
  relations.appendChild(relation);
}
