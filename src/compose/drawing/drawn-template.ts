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
  /** Tables whose cells `merge` would join where rows print the same: Word prints each row. */
  readonly unmerged: number;
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
  const work: Work = { drawing, bodies, unmerged: 0 };
  const blocks = drawn(templateLines(templateNodes(text)), work);
  return { blocks, footnotes: names.map((name) => bodies.get(name) ?? []), unmerged: work.unmerged };
}

interface Work {
  readonly drawing: Drawing;
  /** Bodies of footnotes by name, filled in as they are met. */
  readonly bodies: Map<string, readonly Run[]>;
  unmerged: number;
}

const ROW = /^\s*\|/;
/** Says how what comes next looks; `::chart` stays, as words. */
const DIRECTIVE = /^\s*(?::::|::table\b)/;

const drawn = (lines: readonly TemplateLine[], work: Work): readonly DrawnBlock[] =>
  new LinesDrawn(lines, work).blocks();

/** Lines made into blocks one after the other; what a line says of those behind it is kept until they come. */
class LinesDrawn {
  readonly #lines: readonly TemplateLine[];
  readonly #work: Work;
  readonly #blocks: DrawnBlock[] = [];
  #paragraph: TemplateLine[] = [];
  /** Of the table that comes next. */
  #look: TableLook | undefined;
  /** Of paragraphs inside `:::centre`. */
  #align: "centre" | "left" | undefined;
  /** On the block that comes next. */
  #remark: string | undefined;

  constructor(lines: readonly TemplateLine[], work: Work) {
    this.#lines = lines;
    this.#work = work;
  }

  blocks(): readonly DrawnBlock[] {
    for (let at = 0; at < this.#lines.length; ) at = this.#read(at);
    this.#endParagraph();
    return this.#blocks;
  }

  /** Reads what begins at a line; where it goes on. */
  #read(at: number): number {
    const line = this.#lines[at]!;
    const next = this.#lines[at + 1];
    if (line.kind === "block") this.#readBlock(line, next);
    else if (line.kind === "line" && ROW.test(line.text)) return this.#readTable(at);
    else if (line.kind === "line" && !DIRECTIVE.test(line.text)) this.#readWords(line);
    else {
      this.#endParagraph();
      if (line.kind === "remark") this.#remark = line.text;
      else if (line.kind === "line") this.#readDirective(line.text, next);
    }
    return at + 1;
  }

  #readWords(line: TemplateLine & { readonly kind: "line" }): void {
    if (STARTS_BLOCK.test(line.text)) this.#endParagraph();
    this.#paragraph.push(line);
  }

  /** A block inside a paragraph stays in it; one around paragraphs ends what stands before it. */
  #readBlock(line: LineBlock, next: TemplateLine | undefined): void {
    const isBetweenWords =
      this.#paragraph.length > 0 || (next?.kind === "line" && !STARTS_BLOCK.test(next.text)) || isInline(next);
    if (isInline(line) && isBetweenWords) {
      this.#paragraph.push(line);
      return;
    }
    const [begun, rest] = this.#paragraph.length > 0 ? dividedBlock(line) : [undefined, line];
    if (begun) this.#paragraph.push(begun);
    this.#endParagraph();
    this.#add(drawnBlock(rest, this.#work));
  }

  #readTable(at: number): number {
    this.#endParagraph();
    const end = tableEnd(this.#lines, at);
    this.#add([{ block: drawnTable(this.#lines.slice(at, end), this.#look ?? {}, this.#work.drawing) }]);
    if (this.#look?.merge) this.#work.unmerged += 1;
    this.#look = undefined;
    return end;
  }

  /** `::table{…}`, `:::centre` or its end. */
  #readDirective(text: string, next: TemplateLine | undefined): void {
    if (/^\s*:::/.test(text)) {
      this.#align = text.includes("centre") ? "centre" : text.includes("left") ? "left" : undefined;
      return;
    }
    // A table that a tag prints is Markdown in the document too, with what is said of it.
    if (next?.kind === "line" && OWN_LINE.test(next.text.trim())) this.#add([tagAlone(text.trim())]);
    else this.#look = lookOf(text, this.#work.drawing);
  }

  #add(made: readonly DrawnBlock[]): void {
    const [first, ...others] = made;
    if (!first) return;
    this.#blocks.push(this.#remark === undefined ? first : { ...first, remark: this.#remark }, ...others);
    this.#remark = undefined;
  }

  #endParagraph(): void {
    if (this.#paragraph.length > 0) this.#add(paragraphOf(this.#paragraph, this.#align, this.#work));
    this.#paragraph = [];
  }
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
