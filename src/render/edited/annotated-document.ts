import type { TextPlace } from "../../domain/findings/text-place.ts";
import { relationshipsPartOf } from "../../opc/part-names.ts";
import { isolated } from "../../wordml/split-runs.ts";
import {
  attributeOf,
  childrenOf,
  descendantsOf,
  namespaceOf,
  parseXml,
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

const AUTHOR = "ntm";

/** A copy of a Word document with a comment at each place (ISO/IEC 29500-1, 17.13.4); the text stays as it is. */
export function annotatedDocument(bytes: Uint8Array, file: string, marks: readonly Mark[]): Uint8Array {
  const edited = editedPackage(bytes, file);
  const main = edited.tree(edited.main)!;
  const paragraphs = descendantsOf(main, "p");
  const firstId = firstFreeId(edited);
  const comments = marks.map(({ at, lines }, index) => {
    const id = firstId + index;
    const where = at === undefined ? undefined : at.part === edited.main ? at : carrierOf(edited, at, paragraphs);
    const paragraph = paragraphs[where?.index ?? 0];
    if (paragraph) attach(main, paragraph, where, id);
    return commentXml(id, lines);
  });
  addComments(edited, comments.join(""));
  return edited.bytes();
}

/** Word has no comments in notes and headers: those of a note stand at its mark, the others at the first paragraph. */
function carrierOf(edited: EditedPackage, at: TextPlace, paragraphs: readonly XmlElement[]): TextPlace | undefined {
  const kind = (["foot", "end"] as const).find((one) => edited.related(`${one}notes`) === at.part);
  const part = kind && edited.tree(at.part);
  if (!part) return undefined;
  const note = childrenOf(part.documentElement!).find((one) =>
    descendantsOf(one, "p").includes(descendantsOf(part, "p")[at.index]!),
  );
  const id = attributeOf(note, "id");
  const index = paragraphs.findIndex((paragraph) =>
    descendantsOf(paragraph, `${kind}noteReference`).some((mark) => attributeOf(mark, "id") === id),
  );
  return index < 0 ? undefined : { part: edited.main, index };
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
  const ids = ["comment", "footnote", "endnote"].flatMap((name) => {
    const tree = edited.tree(edited.related(`${name}s`) ?? `${folderOf(edited.main)}${name}s.xml`);
    return tree ? descendantsOf(tree, name).map((one) => Number(attributeOf(one, "id"))) : [];
  });
  return ids.reduce((most, id) => (Number.isSafeInteger(id) ? Math.max(most, id) : most), 0) + 1;
}

const commentXml = (id: number, lines: readonly string[]): string =>
  `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="${AUTHOR}">${lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join("")}</w:comment>`;

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

function addComments(edited: EditedPackage, comments: string): void {
  const main = edited.tree(edited.main)!;
  const wrapped = `<w:comments xmlns:w="${namespaceOf(main)}">${comments}</w:comments>`;
  const part = edited.related("comments") ?? `${folderOf(edited.main)}comments.xml`;
  if (edited.related("comments") === undefined) declare(edited, part);
  const standing = edited.tree(part);
  if (!standing) {
    edited.add(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${wrapped}`);
    return;
  }
  const tree = parseXml(Buffer.from(wrapped), "", "comments");
  for (const comment of childrenOf(tree.documentElement!)) {
    standing.documentElement!.appendChild(standing.importNode(comment, true));
  }
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** The new part's content type and its relation to the document. */
function declare(edited: EditedPackage, part: string): void {
  const types = edited.tree("[Content_Types].xml")?.documentElement;
  const override = types?.ownerDocument?.createElementNS(types.namespaceURI, "Override");
  override?.setAttribute("PartName", `/${part}`);
  override?.setAttribute("ContentType", TYPE);
  if (override) types!.appendChild(override);
  const from = relationshipsPartOf(edited.main);
  if (!edited.tree(from)) edited.add(from, `<Relationships xmlns="${RELATIONSHIPS}"/>`);
  const relations = edited.tree(from)!.documentElement!;
  const relation = relations.ownerDocument!.createElementNS(relations.namespaceURI, "Relationship");
  relation.setAttribute("Id", "rIdNtmComments");
  relation.setAttribute("Type", RELATION);
  relation.setAttribute("Target", part.slice(folderOf(part).length));
  relations.appendChild(relation);
}
