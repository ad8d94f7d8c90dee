import type { FootnoteDefinition, List, ListItem, PhrasingContent, Root, RootContent } from "mdast";
import { closesDirective, plainDirective } from "./plain-directive.ts";
import { noteIdentifier, plainInline } from "./plain-inline.ts";
import { plainTable } from "./plain-tables.ts";

declare module "mdast" {
  interface ListItemData {
    /** Its mark as typed: "-", "+", "1.", "1)". */
    marker?: string;
  }
}

/** What Markdown's parser takes for something of its own wherever it stands. */
const UNUSUAL = /[\t\r\0\uFEFF]/;
const HEADING = /^(#{1,6}) +(?=[^ #])(.*[^ #]|[^ #]) *$/;
const ITEM = /^([-+]|\d{1,9}[.)])(?: +(.*))?$/;
const NOTE = /^\[\^([^\s[\]^\\]{1,200})\]: *(.*)$/;
/** Begins a line that can be nothing but a paragraph's. */
const PROSE = /^(?:[^\s#>|:+*=\-`~<\d[_\\]|\*{1,2}[^*\s]|\d(?!\d{0,8}[.)](?: |$)))/;
const BLANK = /^ *$/;
/** Begins the next item or footnote where one is read. */
const NEXT = /^(?:[-+]|\d{1,9}[.)]|\[\^[^\]]*\]:) /;
const BREAK = / {2}$/;

/** Lines of a document, or of a directive's inside, as they are read. */
interface Reading {
  readonly lines: readonly string[];
  /** The line that is read next. */
  at: number;
  /** Footnotes that are spoken of. */
  readonly named: Set<string>;
}

/**
 * The tree of a document that holds nothing but what nearly all do: headings, paragraphs, lists of two levels, plain tables,
 * footnotes of one paragraph, directives. Markdown's parser spends ten times as long on them. Nothing where any line is of
 * another kind, or could be taken in two ways.
 */
export function plainDocument(markdown: string): Root | undefined {
  if (UNUSUAL.test(markdown)) return undefined;
  const named = new Set<string>();
  const children = blocksOf({ lines: markdown.split("\n"), at: 0, named });
  // Only those of the outermost level are sure to be known wherever they are spoken of.
  for (const node of children ?? []) if (node.type === "footnoteDefinition") named.delete(node.identifier);
  return children && named.size === 0 ? { type: "root", children } : undefined;
}

function blocksOf(reading: Reading): RootContent[] | undefined {
  const { lines } = reading;
  const blocks: RootContent[] = [];
  while (reading.at < lines.length) {
    const line = lines[reading.at]!;
    if (BLANK.test(line)) reading.at += 1;
    else if (!add(blocks, blockAt(line, reading))) return undefined;
  }
  return blocks;
}

/** An item joins the list that it goes on. */
function add(blocks: RootContent[], block: RootContent | undefined): boolean {
  if (!block) return false;
  const before = blocks.at(-1);
  if (block.type === "list" && before?.type === "list" && kindOf(before) === kindOf(block))
    before.children.push(...block.children);
  else blocks.push(block);
  return true;
}

/** "-", "+", "." or ")". */
const kindOf = ({ children }: List): string | undefined => children[0]?.data?.marker?.at(-1);

function blockAt(line: string, reading: Reading): RootContent | undefined {
  if (line.startsWith("#")) return headingAt(line, reading);
  if (line.startsWith("::")) return directiveAt(line, reading);
  if (line.startsWith("|")) return tableAt(reading);
  if (line.startsWith("[")) return noteAt(line, reading);
  // It may go on what stands above a blank line.
  if (line.startsWith(" ")) return undefined;
  if (ITEM.test(line)) return listAt(line, 0, reading);
  const children = paragraphAt(line, reading);
  return children && { type: "paragraph", children };
}

function headingAt(line: string, reading: Reading): RootContent | undefined {
  const [, hashes = "", text = ""] = HEADING.exec(line) ?? [];
  const children = text === "" ? undefined : plainInline(text, reading.named);
  reading.at += 1;
  return children && { type: "heading", depth: hashes.length as 1, children };
}

function directiveAt(line: string, reading: Reading): RootContent | undefined {
  const directive = plainDirective(line);
  reading.at += 1;
  if (!directive) return undefined;
  const { node, colons } = directive;
  if (node.type === "leafDirective") return node;
  const { lines, at, named } = reading;
  const end = lines.findIndex((one, index) => index >= at && closesDirective(one, colons));
  const children = end < 0 ? undefined : blocksOf({ lines: lines.slice(at, end), at: 0, named });
  reading.at = end + 1;
  return children && ({ ...node, children } as RootContent);
}

function tableAt(reading: Reading): RootContent | undefined {
  const { lines, at } = reading;
  let end = at;
  while (lines[end]?.startsWith("|")) end += 1;
  reading.at = end;
  return BLANK.test(lines[end] ?? "") ? plainTable(lines.slice(at, end)) : undefined;
}

function noteAt(line: string, reading: Reading): FootnoteDefinition | undefined {
  const [, label = "", text = ""] = NOTE.exec(line) ?? [];
  const children = label === "" ? undefined : paragraphAt(text, reading, [0]);
  if (!children) return undefined;
  const identifier = noteIdentifier(label);
  return { type: "footnoteDefinition", identifier, label, children: [{ type: "paragraph", children }] };
}

/** A list of one item, `indent` spaces in, and of those below it. Its words may begin on the line under its mark. */
function listAt(line: string, indent: number, reading: Reading): List | undefined {
  const [, marker = "", text = ""] = ITEM.exec(line.slice(indent)) ?? [];
  const inner = text === "" ? indent + marker.length + 1 : line.length - text.length;
  const below = reading.lines[reading.at + 1] ?? "";
  // Without words on its line it ends no paragraph.
  const isFree = BLANK.test(reading.lines[reading.at - 1] ?? "");
  if (text === "" && isFree && below.startsWith(" ".repeat(inner))) reading.at += 1;
  // Words farther in are code to some.
  else if (text === "" || inner > indent + marker.length + 4) return undefined;
  const words = text === "" ? below.replace(/^ +/, "") : text;
  const paragraph = paragraphAt(words, reading, [0, indent === 0 ? inner : indent]);
  if (!paragraph) return undefined;
  const children: RootContent[] = [{ type: "paragraph", children: paragraph }];
  while (indent === 0 && isItem(reading.lines[reading.at], inner)) {
    if (!add(children, listAt(reading.lines[reading.at]!, inner, reading))) return undefined;
  }
  const start = Number.parseInt(marker, 10);
  const isOrdered = !Number.isNaN(start);
  const item: ListItem = {
    type: "listItem",
    checked: null,
    data: { marker },
    children: children as ListItem["children"],
  };
  return { type: "list", ordered: isOrdered, start: isOrdered ? start : null, children: [item] };
}

const isItem = (line: string | undefined, indent: number): boolean =>
  line?.startsWith(" ".repeat(indent)) === true && ITEM.test(line.slice(indent));

/** Text from the line that is read on: up to a blank line, a heading, the next item or footnote in one of the columns. */
function paragraphAt(first: string, reading: Reading, columns: readonly number[] = []): PhrasingContent[] | undefined {
  const { lines, named } = reading;
  const text: string[] = [];
  for (let line: string | undefined = first; line !== undefined; line = lines[reading.at]) {
    if (text.length > 0 && (BLANK.test(line) || HEADING.test(line) || isNext(line, columns))) break;
    const words = line.replace(/^ +/, "");
    if (!PROSE.test(words)) return undefined;
    text.push(words);
    reading.at += 1;
  }
  if (text.slice(0, -1).some((line) => BREAK.test(line))) return undefined;
  return plainInline(text.map((line) => line.replace(/ +$/, "")).join("\n"), named);
}

const isNext = (line: string, columns: readonly number[]): boolean =>
  columns.some((column) => line.startsWith(" ".repeat(column)) && NEXT.test(line.slice(column)));
