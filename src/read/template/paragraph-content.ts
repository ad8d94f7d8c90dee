import { SOFT_SPACE } from "../../domain/word/piece-token.ts";
import { attributeOf } from "../../opc/xml-tokens.ts";
import type { PartNode } from "../../wordml/part-tree.ts";
import { hasBox, type InlineItem, lettersOf, lookXml, type RunChild } from "./inline-items.ts";
import { cleanXml, closingTag, openingTag, type TemplateReading } from "./reading.ts";
import { type FoundTag, isOfBlock } from "./tags.ts";
import { onOneLine } from "./template-writer.ts";

/** Words as both readers take them: on one line. */
export const plainWords = (text: string): string => text.replace(/[\t\n\r]/g, " ").normalize("NFC");

/** Writes one item of a paragraph's content: its words and tags for the checks, pieces and tags for filling in. */
export function writeItem(reading: TemplateReading, item: InlineItem, tags: readonly FoundTag[], label: number): void {
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
