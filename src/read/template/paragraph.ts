import { SOFT_SPACE } from "../../domain/word/piece-token.ts";
import { WHOLE_BLOCKS } from "../../domain/word/whole-blocks.ts";
import type { WordPlace } from "../../domain/word/word-template.ts";
import { attributeOf } from "../../opc/xml-tokens.ts";
import { childNamed, type PartNode } from "../../wordml/part-tree.ts";
import { hasBox, type InlineItem, inlineItems, lettersOf, lookXml, type RunChild } from "./inline-items.ts";
import { cleanXml, closingTag, openingTag, type TemplateReading } from "./reading.ts";
import { type FoundTag, findTags, isOfBlock } from "./tags.ts";
import { onOneLine } from "./template-writer.ts";

const BROKEN = {
  unclosed: ["{{ không có }} trong cùng đoạn", "mỗi thẻ nằm trọn trong một đoạn: {{…}}"],
  unopened: ["}} không có {{ trước nó trong cùng đoạn", "mỗi thẻ nằm trọn trong một đoạn: {{…}}"],
  escaped: ["dấu \\ ngay trước {{", "{{ không có dấu \\ đứng trước"],
} as const;

/** A label that a person typed before a heading or an item is no figure. */
const LABEL = /^\s*(?:(?:\d+\.)*\d+[.)]|Điều \d+\.)(?=\s)/u;

/** One paragraph of a container: `container` tells whose paragraphs its tags of blocks take. */
export function readParagraph(reading: TemplateReading, paragraph: PartNode, container: object): void {
  const { xml, writer, levels, complain } = reading;
  const { items, shown } = inlineItems(reading, paragraph);
  const place = reading.placeOf(paragraph, shown);
  const { tags, broken } = findTags(shown);
  for (const { at, why } of broken) {
    const [found, expected] = BROKEN[why];
    complain("template/word-tag", place, { from: at, to: at + 2 }, { found, expected });
  }
  refuseElsewhere(reading, paragraph, place);
  const properties = childNamed(paragraph, "w:pPr");
  const rest = withoutTags(shown, tags).trim();
  const isBare = items.every(
    (item) => item.kind === "xml" || item.children.every(({ node }) => CHARACTER.has(node.name)),
  );
  const endsSection = properties?.children.some(({ name }) => name === "w:sectPr") ?? false;
  const alone = tags.length > 0 && rest === "" && isBare && !endsSection;
  if (alone && tags.every((tag) => isOfBlock(tag) || tag.kind === "comment")) {
    for (const tag of tags.filter(isOfBlock)) levels.meet(tag, { kind: "paragraph", of: container }, place);
    writer.at(place);
    writer.both(tags.map(({ text }) => text).join(""));
    writer.words("\n\n");
    writer.endLine();
    return;
  }
  const [only] = tags;
  const isBlocks =
    (alone && tags.length === 1 && isWhole(only!)) || (isBare && /^::(?:table|chart)\{/.test(shown.trim()));
  writer.at(place);
  if (isBlocks) {
    const run = items.find((item) => item.kind === "run");
    const look = run ? lookXml(xml, run.node) : "";
    const pPr = properties ? cleanXml(xml, properties) : "";
    writer.piece({ kind: "blocks", paragraph: pPr, look });
    writer.filled("\n");
    writer.both(only && alone ? only.text : mendedText(shown, tags));
    writer.endLine();
    writer.piece({ kind: "endBlocks" });
    writer.words(shown.trim().startsWith("::") ? "\n" : "\n\n");
    writer.endLine();
    return;
  }
  const opening = openingTag(xml, paragraph) + (properties ? withoutMark(cleanXml(xml, properties)) : "");
  const marks = properties && reading.marksOf(xml.slice(properties.from, properties.to));
  writer.piece({ kind: "open", of: "paragraph", xml: opening, ...(marks ? { marks } : {}) });
  for (const tag of tags.filter(isOfBlock)) levels.meet(tag, { kind: "inline", of: paragraph }, place);
  const label = LABEL.exec(shown)?.[0].length ?? 0;
  for (const item of items) writeItem(reading, item, tags, label);
  writer.piece({ kind: "close", of: "paragraph", xml: closingTag(xml, paragraph) });
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

/** Words as both readers take them: on one line, and without what Markdown would take for a cell's end. */
const plainWords = (text: string): string => text.replace(/[\t\n\r]/g, " ").normalize("NFC");

function writeItem(reading: TemplateReading, item: InlineItem, tags: readonly FoundTag[], label: number): void {
  const { xml, writer } = reading;
  if (item.kind === "xml") {
    writer.piece({ kind: "xml", xml: item.xml });
    return;
  }
  const touched = item.children.some(({ from, to }) => tags.some((tag) => tag.from < to && from < tag.to));
  const special = item.children.some(({ node }) => node.name === "w:footnoteReference" || hasBox(node));
  const look = lookXml(xml, item.node);
  if (!touched && !special) {
    const text = item.children.map(({ shown }) => shown).join("");
    writer.piece({ kind: "written", xml: cleanXml(xml, item.node), text, ...lettersOf(look) });
    const typed = item.children.map(({ shown, isCounted }) => (isCounted ? "" : shown)).join("");
    writer.words(wordsOfText(typed, item.children[0]!.from, label));
    return;
  }
  for (const child of item.children) writeChild(reading, item.node, child, look, tags, label);
}

function writeChild(
  reading: TemplateReading,
  run: PartNode,
  child: RunChild,
  look: string,
  tags: readonly FoundTag[],
  label: number,
): void {
  const { xml, writer } = reading;
  const { node, from, to } = child;
  const around = (inner: string): string => openingTag(xml, run) + look + inner + closingTag(xml, run);
  const own = tags.filter((tag) => tag.from < to && from < tag.to);
  if (node.name === "w:t" || own.length > 0) {
    writeText(reading, child, look, own, label);
  } else if (node.name === "w:footnoteReference") {
    writeNote(reading, node, look);
  } else if (hasBox(node)) {
    writeBoxed(reading, node, openingTag(xml, run) + look, closingTag(xml, run));
  } else {
    writer.piece({ kind: "written", xml: around(cleanXml(xml, node)), text: child.shown, ...lettersOf(look) });
    writer.words(wordsOfText(child.shown, from, label));
  }
}

/** The words of a text between its tags; a tag stands where its first character does. */
function writeText(
  { writer }: TemplateReading,
  { shown, from, to }: RunChild,
  look: string,
  tags: readonly FoundTag[],
  label: number,
): void {
  let at = from;
  const letters = lettersOf(look);
  const words = (upTo: number, before: FoundTag | undefined, after: FoundTag | undefined): void => {
    const text = shown.slice(at - from, Math.max(at, upTo) - from);
    if (text !== "") {
      writer.filled(softened(plainWords(text), before, after));
      writer.words(wordsOfText(text, at, label));
    }
  };
  const isMarkdown = tags.some((tag) => tag.kind === "partial" && tag.from >= from);
  writer.piece({ kind: "text", look, ...letters, ...(isMarkdown ? { markdown: true } : {}) });
  for (const [index, tag] of tags.entries()) {
    words(tag.from, tags[index - 1], tag);
    if (tag.from >= from) writer.both(tag.text);
    at = Math.min(to, tag.to);
  }
  words(to, tags.at(-1), undefined);
  writer.piece({ kind: "endText" });
}

/** The words with the spaces marked that stand beside a tag of a block. */
function softened(text: string, before: FoundTag | undefined, after: FoundTag | undefined): string {
  const start = before && isOfBlock(before) ? text.replace(/^ /, SOFT_SPACE) : text;
  return after && isOfBlock(after) ? start.replace(/ $/, SOFT_SPACE) : start;
}

/** Words for the checks, without a label at the paragraph's beginning; a bar would be the end of a cell. */
const wordsOfText = (text: string, from: number, label: number): string =>
  plainWords(text.slice(Math.max(0, Math.min(text.length, label - from)))).replaceAll("|", "¦");

function writeNote(reading: TemplateReading, node: PartNode, look: string): void {
  const { xml, writer, note } = reading;
  const id = attributeOf(xml.slice(node.from, node.to), "id") ?? "";
  const found = note?.(id);
  if (!found) return;
  writer.piece({ kind: "note", look });
  writer.words(" (");
  reading.inside({ ...found.reading, writer: onOneLine(writer) }, found.node, found.node);
  writer.words(") ");
  writer.piece({ kind: "close", of: "note", xml: "" });
}

/** Something drawn, with the paragraphs of its boxes between its own markup. */
function writeBoxed(reading: TemplateReading, node: PartNode, before: string, after: string): void {
  const { xml, writer } = reading;
  writer.piece({ kind: "xml", xml: before });
  const walk = (one: PartNode): void => {
    if (one.name === "w:txbxContent") {
      writer.piece({ kind: "open", of: "box", xml: xml.slice(one.from, one.inside.from) });
      writer.words(" (");
      reading.inside({ ...reading, writer: onOneLine(writer) }, one, one);
      writer.words(") ");
      writer.piece({ kind: "close", of: "box", xml: xml.slice(one.inside.to, one.to) });
    } else if (!hasBox(one)) writer.piece({ kind: "xml", xml: cleanXml(xml, one) });
    else {
      writer.piece({ kind: "xml", xml: xml.slice(one.from, one.inside.from) });
      // What older programs show instead repeats the box: with tags in it, every figure would stand twice.
      for (const child of one.children) if (child.name !== "mc:Fallback") walk(child);
      writer.piece({ kind: "xml", xml: xml.slice(one.inside.to, one.to) });
    }
  };
  walk(node);
  writer.piece({ kind: "xml", xml: after });
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
