import { WHOLE_BLOCKS } from "../../domain/word/whole-blocks.ts";
import type { WordPlace } from "../../domain/word/word-template.ts";
import { attributeOf } from "../../opc/xml-tokens.ts";
import { childNamed, type PartNode } from "../../wordml/part-tree.ts";
import { type InlineItem, inlineItems, lookXml } from "./inline-items.ts";
import { plainWords, writeItem } from "./paragraph-content.ts";
import { cleanXml, closingTag, openingTag, type TemplateReading } from "./reading.ts";
import { type FoundTag, findTags, isOfBlock } from "./tags.ts";

const BROKEN = {
  unclosed: ["{{ không có }} trong cùng đoạn", "mỗi thẻ nằm trọn trong một đoạn: {{…}}"],
  unopened: ["}} không có {{ trước nó trong cùng đoạn", "mỗi thẻ nằm trọn trong một đoạn: {{…}}"],
  escaped: ["dấu \\ ngay trước {{", "{{ không có dấu \\ đứng trước"],
} as const;

/** A label that a person typed before a heading or an item is no figure. */
const LABEL = /^\s*(?:(?:\d+\.)*\d+[.)]|Điều \d+\.)(?=\s)/u;

/** One paragraph of a container: `container` tells whose paragraphs its tags of blocks take. */
export function readParagraph(reading: TemplateReading, node: PartNode, container: object): void {
  const { items, shown } = inlineItems(reading, node);
  const place = reading.placeOf(node, shown);
  const { tags, broken } = findTags(shown);
  for (const { at, why } of broken) {
    const [found, expected] = BROKEN[why];
    reading.complain("template/word-tag", place, { from: at, to: at + 2 }, { found, expected });
  }
  refuseElsewhere(reading, node, place);
  const paragraph = { node, items, shown, tags, place, properties: childNamed(node, "w:pPr") };
  if (isOfBlocksAlone(paragraph)) writeBlockTags(reading, paragraph, container);
  else if (isWholeBlocks(paragraph)) writeWholeBlocks(reading, paragraph);
  else writeContent(reading, paragraph);
}

/** A paragraph with what it shows and the tags in it. */
interface ReadParagraph {
  readonly node: PartNode;
  readonly items: readonly InlineItem[];
  readonly shown: string;
  readonly tags: readonly FoundTag[];
  readonly place: WordPlace;
  /** `w:pPr`. */
  readonly properties: PartNode | undefined;
}

/** Nothing is drawn in it. */
const isBare = ({ items }: ReadParagraph): boolean =>
  items.every((item) => item.kind === "xml" || item.children.every(({ node }) => CHARACTER.has(node.name)));

/** It shows tags and nothing else, and ends no section: another may stand in its place. */
const isTagsAlone = (paragraph: ReadParagraph): boolean =>
  paragraph.tags.length > 0 &&
  withoutTags(paragraph.shown, paragraph.tags).trim() === "" &&
  isBare(paragraph) &&
  !paragraph.properties?.children.some(({ name }) => name === "w:sectPr");

const isOfBlocksAlone = (paragraph: ReadParagraph): boolean =>
  isTagsAlone(paragraph) && paragraph.tags.every((tag) => isOfBlock(tag) || tag.kind === "comment");

/** A call that prints paragraphs or a table, or a directive of one. */
const isWholeBlocks = (paragraph: ReadParagraph): boolean =>
  (isTagsAlone(paragraph) && paragraph.tags.length === 1 && isWhole(paragraph.tags[0]!)) ||
  (isBare(paragraph) && /^::(?:table|chart)\{/.test(paragraph.shown.trim()));

function writeBlockTags({ writer, levels }: TemplateReading, { tags, place }: ReadParagraph, container: object): void {
  for (const tag of tags.filter(isOfBlock)) levels.meet(tag, { kind: "paragraph", of: container }, place);
  writer.at(place);
  writer.both(tags.map(({ text }) => text).join(""));
  writer.words("\n\n");
  writer.endLine();
}

function writeWholeBlocks({ xml, writer }: TemplateReading, paragraph: ReadParagraph): void {
  const { items, properties, shown, tags, place } = paragraph;
  const run = items.find((item) => item.kind === "run");
  const look = run ? lookXml(xml, run.node) : "";
  const pPr = properties ? cleanXml(xml, properties) : "";
  writer.at(place);
  writer.piece({ kind: "blocks", paragraph: pPr, look });
  writer.filled("\n");
  writer.both(isTagsAlone(paragraph) ? tags[0]!.text : mendedText(shown, tags));
  writer.endLine();
  writer.piece({ kind: "endBlocks" });
  writer.words(shown.trim().startsWith("::") ? "\n" : "\n\n");
  writer.endLine();
}

function writeContent(reading: TemplateReading, { node, items, properties, shown, tags, place }: ReadParagraph): void {
  const { xml, writer, levels } = reading;
  const opening = openingTag(xml, node) + (properties ? withoutMark(cleanXml(xml, properties)) : "");
  const marks = properties && reading.marksOf(xml.slice(properties.from, properties.to));
  writer.at(place);
  writer.piece({ kind: "open", of: "paragraph", xml: opening, ...(marks ? { marks } : {}) });
  for (const tag of tags.filter(isOfBlock)) levels.meet(tag, { kind: "inline", of: node }, place);
  const label = LABEL.exec(shown)?.[0].length ?? 0;
  for (const item of items) writeItem(reading, item, tags, label);
  writer.piece({ kind: "close", of: "paragraph", xml: closingTag(xml, node) });
  writer.words("\n\n");
  writer.endLine();
}

/** A paragraph mark that was inserted or deleted counts as accepted. */
const withoutMark = (properties: string): string => properties.replace(/<w:(?:ins|del|moveFrom|moveTo)\b[^>]*\/>/g, "");

const CHARACTER: ReadonlySet<string> = new Set([
  ...["w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen", "w:lastRenderedPageBreak"],
  ...["w:fldChar", "w:instrText"],
]);

const isWhole = ({ kind, name }: FoundTag): boolean =>
  kind === "partial" || (kind === "print" && WHOLE_BLOCKS.has(name));

export function withoutTags(shown: string, tags: readonly FoundTag[]): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of tags) {
    rest += shown.slice(at, from);
    at = to;
  }
  return rest + shown.slice(at);
}

function mendedText(shown: string, tags: readonly FoundTag[]): string {
  let text = "";
  let at = 0;
  for (const tag of tags) {
    text += plainWords(shown.slice(at, tag.from)) + tag.text;
    at = tag.to;
  }
  return text + plainWords(shown.slice(at));
}

/** Tags where nothing is filled in: codes of fields, formulas. */
function refuseElsewhere({ xml, complain }: TemplateReading, paragraph: PartNode, place: WordPlace): void {
  const visit = (node: PartNode): void => {
    if (node.name === "w:txbxContent" || node.name === "w:t") return;
    const own = node.children.map((child) => child.text ?? "").join("");
    const isCode =
      node.name === "w:fldSimple" && /\{\{/.test(attributeOf(xml.slice(node.from, node.inside.from), "instr") ?? "");
    if ((own.includes("{{") && node.name !== "w:delText") || isCode)
      complain("template/word-tag", place, undefined, {
        found: "thẻ {{…}} đứng trong mã trường, công thức hoặc hình vẽ",
        expected: "thẻ đứng trong chữ của đoạn",
        fix: "bỏ trường (Ctrl+Shift+F9) hoặc chuyển thẻ ra ngoài",
      });
    for (const child of node.children) visit(child);
  };
  visit(paragraph);
}
