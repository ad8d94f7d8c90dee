import { WHOLE_BLOCKS } from "../../domain/word/whole-blocks.ts";
import type { WordPlace } from "../../domain/word/word-template.ts";
import { attributeOf } from "../../opc/xml-tokens.ts";
import { childNamed, type PartNode } from "../../wordml/part-tree.ts";
import { inlineItems, lookXml } from "./inline-items.ts";
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
