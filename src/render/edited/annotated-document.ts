import type { TextPlace } from "../../domain/findings/text-place.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { type ChangedDocument, type ChangedElement, namespaceOf, parseXml } from "../../wordml/changed-xml.ts";
import { XML_HEAD } from "../../wordml/part-head.ts";
import { placeSpans, type RunSpan, runsCutAt, spansBetween } from "../../wordml/split-runs.ts";
import { attributeOf, childrenOf, descendantsOf } from "../../wordml/xml.ts";
import { type EditedPackage, editedPackage } from "./edited-package.ts";

/** A remark on a passage; without a place it stands at the first paragraph. */
export interface Mark {
  readonly at?: TextPlace;
  readonly lines: readonly string[];
  /** "Đầu trang 1, đoạn 1": said first where the words themselves can carry no comment. */
  readonly passage?: string;
}

const AUTHOR = "ntm";

/** A copy of a Word document with a comment at each place (ISO/IEC 29500-1, 17.13.4); the text stays as it is. */
export function annotatedDocument(bytes: Uint8Array, file: string, marks: readonly Mark[]): Uint8Array {
  const edited = editedPackage(bytes, file);
  const main = edited.tree(edited.main)!;
  const paragraphs = descendantsOf(main.documentElement!, "p");
  const firstId = firstFreeId(edited);
  const carrier = carriersOf(edited, paragraphs);
  const placed = marks.map(({ at }) => at && carrier(at));
  const cut = cutParagraphs(paragraphs, placed);
  const around: Around = { before: new Map(), after: new Map() };
  const comments = marks.map(({ at, lines, passage }, index) => {
    const id = firstId + index;
    const where = placed[index];
    const paragraph = paragraphs[where?.index ?? 0];
    if (paragraph) attach(main, paragraph, { spans: cut.get(where?.index ?? 0)!, around }, where, id);
    const isAway = at !== undefined && (where?.part !== at.part || where.index !== at.index);
    return commentXml(id, isAway && passage ? [`Ở: ${passage}`, ...lines] : lines);
  });
  for (const spans of cut.values()) placeSpans(spans, around);
  addComments(edited, comments.join(""));
  return edited.bytes();
}

/** The runs of every marked paragraph, cut where marks begin and end. */
function cutParagraphs(
  paragraphs: readonly ChangedElement[],
  places: readonly (TextPlace | undefined)[],
): ReadonlyMap<number, readonly RunSpan[]> {
  const offsets = new Map<number, number[]>();
  for (const place of places) {
    const index = place?.index ?? 0;
    const known = offsets.get(index) ?? [];
    known.push(...[place?.from, place?.to].filter((offset) => offset !== undefined));
    offsets.set(index, known);
  }
  return new Map(
    [...offsets].flatMap(([index, cuts]) => {
      const paragraph = paragraphs[index];
      return paragraph ? [[index, runsCutAt(paragraph, cuts)] as const] : [];
    }),
  );
}

/**
 * Word has no comments in notes, text boxes and headers: those of a note stand at its mark, those of a box at the paragraph that
 * holds it, the others at the first paragraph.
 */
function carriersOf(
  edited: EditedPackage,
  paragraphs: readonly ChangedElement[],
): (at: TextPlace) => TextPlace | undefined {
  const known = new Map<string, readonly (number | undefined)[]>();
  const inPart = (part: string): readonly (number | undefined)[] => {
    const kind = (["foot", "end"] as const).find((one) => edited.related(`${one}notes`) === part);
    const tree = kind && edited.tree(part);
    if (!tree) return [];
    const marked = new Map<string | undefined, number>();
    for (const [index, paragraph] of paragraphs.entries()) {
      for (const mark of descendantsOf(paragraph, `${kind}noteReference`)) {
        const id = attributeOf(mark, "id");
        if (!marked.has(id)) marked.set(id, index);
      }
    }
    return childrenOf(tree.documentElement!).flatMap((note) =>
      descendantsOf(note, "p").map(() => marked.get(attributeOf(note, "id"))),
    );
  };
  return (place) => {
    const { part, index } = place;
    if (part === edited.main) {
      const holder = holderOf(paragraphs[index]);
      return holder ? { part, index: paragraphs.indexOf(holder) } : place;
    }
    if (!known.has(part)) known.set(part, inPart(part));
    const at = known.get(part)![index];
    return at === undefined ? undefined : { part: edited.main, index: at };
  };
}

/** The paragraph of the text that a box with this paragraph hangs on; nothing for one outside of boxes. */
function holderOf(paragraph: ChangedElement | undefined): ChangedElement | undefined {
  let holder: ChangedElement | undefined;
  let isBoxed = false;
  for (let one = paragraph?.parentNode; one; one = one.parentNode) {
    const { localName } = one as ChangedElement;
    if (localName === "txbxContent") isBoxed = true;
    if (localName === "p" && isBoxed) holder = one as ChangedElement;
  }
  return holder;
}

/** What is to stand before and after runs, gathered from all marks. */
interface Around {
  readonly before: Map<ChangedElement, ChangedElement[]>;
  readonly after: Map<ChangedElement, ChangedElement[]>;
}

function attach(
  main: ChangedDocument,
  paragraph: ChangedElement,
  { spans, around }: { readonly spans: readonly RunSpan[]; readonly around: Around },
  at: TextPlace | undefined,
  id: number,
): void {
  const create = (name: string): ChangedElement => {
    const element = main.createElementNS(namespaceOf(main), `w:${name}`);
    element.setAttributeNS(namespaceOf(main), "w:id", String(id));
    return element;
  };
  const reference = main.createElementNS(namespaceOf(main), "w:r");
  reference.appendChild(create("commentReference"));
  const runs = spansBetween(spans, at?.from ?? 0, at?.to ?? Number.MAX_SAFE_INTEGER);
  const [first, last] = [runs[0]?.element, runs.at(-1)?.element];
  if (!first || !last) {
    for (const element of [create("commentRangeStart"), create("commentRangeEnd"), reference])
      paragraph.appendChild(element);
    return;
  }
  around.before.set(first, [...(around.before.get(first) ?? []), create("commentRangeStart")]);
  around.after.set(last, [create("commentRangeEnd"), reference, ...(around.after.get(last) ?? [])]);
}

/** Comments count from behind those that stand; LibreOffice takes one with the id of a footnote for it. */
function firstFreeId(edited: EditedPackage): number {
  const ids = ["comment", "footnote", "endnote"].flatMap((name) => {
    const tree = edited.tree(edited.related(`${name}s`) ?? `${folderOf(edited.main)}${name}s.xml`);
    return tree ? descendantsOf(tree.documentElement!, name).map((one) => Number(attributeOf(one, "id"))) : [];
  });
  return ids.reduce((most, id) => (Number.isSafeInteger(id) ? Math.max(most, id) : most), 0) + 1;
}

const commentXml = (id: number, lines: readonly string[]): string =>
  `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="${AUTHOR}">${lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join("")}</w:comment>`;

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

function addComments(edited: EditedPackage, comments: string): void {
  const main = edited.tree(edited.main)!;
  const wrapped = `<w:comments xmlns:w="${namespaceOf(main)}">${comments}</w:comments>`;
  const part = edited.related("comments") ?? `${folderOf(edited.main)}comments.xml`;
  if (edited.related("comments") === undefined) edited.declare(part, TYPE, { id: "rIdNtmComments", type: "comments" });
  const standing = edited.tree(part);
  if (!standing) {
    edited.add(part, `${XML_HEAD}\n${wrapped}`);
    return;
  }
  const tree = parseXml(Buffer.from(wrapped), "", "comments");
  for (const comment of childrenOf(tree.documentElement!)) {
    standing.documentElement!.appendChild(standing.importNode(comment, true));
  }
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);
