import type { RootContent } from "mdast";
import type { Block, Run } from "../../domain/document/report-document.ts";
import { WHOLE_BLOCKS } from "../../domain/word/whole-blocks.ts";
import { parseMarkdown } from "../markdown/markdown.ts";
import { type TableLook, tableLook } from "../markdown/table.ts";
import { drawnTable } from "./drawn-table.ts";
import {
  dividedBlock,
  FOOTNOTE,
  footnotesIn,
  holdsFootnotes,
  isInline,
  STARTS_BLOCK,
  trimmedLines,
  withOnly,
} from "./line-blocks.ts";
import { type Drawing, drawnRuns, maskedTags, plainDrawnRuns } from "./masked-tags.ts";
import { type LineBlock, onOneLine, singleSpaces, type TemplateLine, templateLines } from "./template-lines.ts";
import { templateNodes } from "./template-nodes.ts";

/** A block of a template with a remark on it (`{{!-- … --}}` on a line above). */
export interface DrawnBlock {
  readonly block: Block;
  readonly remark?: string;
}

/** A template as the document that it makes, its tags as text, rows that hold only a tag in one cell. */
export interface DrawnTemplate {
  readonly blocks: readonly DrawnBlock[];
  readonly footnotes: readonly (readonly Run[])[];
}

/**
 * A template's body as paragraphs and tables with its tags in them; its partials have been written out. Sentences of a
 * paragraph that stand on lines of their own become one paragraph, blocks around whole paragraphs keep theirs. Labels of
 * headings are empty, those of items "1." or "a)", whatever their number.
 */
export function drawnTemplate(text: string): DrawnTemplate {
  const bodies = new Map<string, readonly Run[]>();
  const names: string[] = [];
  const drawing: Drawing = {
    ...maskedTags(),
    footnote: (name) => {
      if (!names.includes(name)) names.push(name);
      return names.indexOf(name);
    },
  };
  const blocks = drawn(templateLines(templateNodes(text)), { drawing, bodies });
  return { blocks, footnotes: names.map((name) => bodies.get(name) ?? []) };
}

interface Work {
  readonly drawing: Drawing;
  /** Bodies of footnotes by name, filled in as they are met. */
  readonly bodies: Map<string, readonly Run[]>;
}

const ROW = /^\s*\|/;

function drawn(lines: readonly TemplateLine[], work: Work): readonly DrawnBlock[] {
  const blocks: DrawnBlock[] = [];
  let paragraph: TemplateLine[] = [];
  let look: TableLook | undefined;
  let align: "centre" | "left" | undefined;
  let remark: string | undefined;
  const add = (made: readonly DrawnBlock[]): void => {
    const [first, ...others] = made;
    if (!first) return;
    blocks.push(remark === undefined ? first : { ...first, remark }, ...others);
    remark = undefined;
  };
  const flush = (): void => {
    if (paragraph.length > 0) add(paragraphOf(paragraph, align, work));
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.kind === "blank") flush();
    else if (line.kind === "remark") {
      flush();
      remark = line.text;
    } else if (line.kind === "block") {
      const next = lines[index + 1];
      const goesOn = paragraph.length > 0 || (next?.kind === "line" && !STARTS_BLOCK.test(next.text)) || isInline(next);
      if (isInline(line) && goesOn) paragraph.push(line);
      else {
        const [begun, rest] = paragraph.length > 0 ? dividedBlock(line) : [undefined, line];
        if (begun) paragraph.push(begun);
        flush();
        add(drawnBlock(rest, work));
      }
    } else if (ROW.test(line.text)) {
      flush();
      const end = tableEnd(lines, index);
      add([{ block: drawnTable(lines.slice(index, end), look ?? {}, work.drawing) }]);
      look = undefined;
      index = end - 1;
    } else if (/^\s*::table\b/.test(line.text)) {
      flush();
      const next = lines[index + 1];
      // A table that a tag prints is Markdown in the document too, with what is said of it.
      if (next?.kind === "line" && OWN_LINE.test(next.text.trim())) add([tagAlone(line.text.trim())]);
      else look = lookOf(line.text, work.drawing);
    } else if (/^\s*:::/.test(line.text)) {
      flush();
      align = line.text.includes("centre") ? "centre" : line.text.includes("left") ? "left" : undefined;
    } else {
      if (STARTS_BLOCK.test(line.text)) flush();
      paragraph.push(line);
    }
  }
  flush();
  return blocks;
}

/** A block around paragraphs. One that holds nothing but bodies of footnotes goes with these into the footnotes. */
function drawnBlock(block: LineBlock, work: Work): readonly DrawnBlock[] {
  if (block.parts.every(({ lines }) => holdsFootnotes(lines))) {
    for (const name of footnotesIn(block)) {
      const only = withOnly(block, name);
      work.bodies.set(name, inlineRuns(singleSpaces(onOneLine([only])).replace(/\[\^[^\]]+\]:\s*/g, ""), work.drawing));
    }
    return [];
  }
  return [
    ...block.parts.flatMap(({ tag, lines }): readonly DrawnBlock[] => [tagAlone(tag), ...drawn(lines, work)]),
    tagAlone(block.close),
  ];
}

const tagAlone = (text: string): DrawnBlock => ({ block: { kind: "paragraph", runs: [{ text }] } });

/** A tag that prints whole paragraphs or a table, or a part that stays a call. */
const OWN_LINE = new RegExp(`^\\{\\{(?:>|(?:${[...WHOLE_BLOCKS].join("|")})\\b)[^}]*\\}\\}$`);

function paragraphOf(
  lines: readonly TemplateLine[],
  align: "centre" | "left" | undefined,
  { drawing, bodies }: Work,
): readonly DrawnBlock[] {
  const text = singleSpaces(onOneLine(lines));
  if (text === "") return [];
  if (OWN_LINE.test(text)) return [tagAlone(text)];
  const note = FOOTNOTE.exec(text);
  if (note) {
    bodies.set(note[1]!.toLowerCase(), inlineRuns(text.slice(note[0].length), drawing));
    return [];
  }
  const [first] = lines;
  const indented = first?.kind === "line" && /^\s{2,}-\s/.test(first.text);
  const masked = drawing.mask(text);
  const [node] = parseMarkdown(masked).children;
  if (node === undefined) return [];
  return [{ block: blockOf(node, masked, { align, indented }, drawing) }];
}

function blockOf(
  node: RootContent,
  masked: string,
  { align, indented }: { readonly align: "centre" | "left" | undefined; readonly indented: boolean },
  drawing: Drawing,
): Block {
  if (node.type === "heading")
    return { kind: "heading", depth: node.depth, label: "", runs: drawnRuns(node.children, drawing) };
  if (node.type === "list") {
    const [paragraph] = node.children[0]!.children;
    const runs = paragraph?.type === "paragraph" ? drawnRuns(paragraph.children, drawing) : [];
    if (node.ordered) return { kind: "item", label: /^\d+\)/.test(masked) ? "a)" : "1.", runs };
    return { kind: "bullet", level: masked.startsWith("+") || indented ? 2 : 1, runs };
  }
  const runs = node.type === "paragraph" ? drawnRuns(node.children, drawing) : plainDrawnRuns(masked, drawing);
  return { kind: "paragraph", runs, ...(align ? { align } : {}) };
}

function inlineRuns(text: string, drawing: Drawing): readonly Run[] {
  const [node] = parseMarkdown(drawing.mask(text)).children;
  return node?.type === "paragraph" ? drawnRuns(node.children, drawing) : [];
}

/** Where the table ends that begins at a line: after its last row, or the last block around rows. */
function tableEnd(lines: readonly TemplateLine[], start: number): number {
  let end = start;
  while (end < lines.length && isRows(lines[end]!)) end += 1;
  return end;
}

const isRows = (line: TemplateLine): boolean =>
  line.kind === "line"
    ? ROW.test(line.text)
    : line.kind === "block" && line.parts.every(({ lines }) => trimmedLines(lines).every(isRows));

function lookOf(text: string, drawing: Drawing): TableLook {
  const masked = drawing.mask(text.trim());
  const [node] = parseMarkdown(masked).children;
  const attributes = node?.type === "leafDirective" ? (node.attributes ?? {}) : {};
  return tableLook(attributes, (words) => plainDrawnRuns(words, drawing));
}
