import type { AlignType, Root, RootContent, Table, TableCell, TableRow } from "mdast";
import { plainInline } from "./plain-inline.ts";

/** A text with marks in the places of its plain tables, and the tables, in their order. */
export interface WithoutTables {
  readonly text: string;
  readonly tables: readonly Table[];
}

/** Stands for a table while the rest is parsed; of the private-use characters that no text of a template may hold. */
const MARK = "\uE01E";

/** A table between lines that end any block before it and begin none of it: blank ones, directives. */
const TABLE =
  /(?<=^|\n[ \t]*\n|(?:^|\n)::table[^\n]*\n)\|[^\n]*\n\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\n(?:\|[^\n]*(?:\n|$))*(?=[ \t]*(?:\n|$))/g;
const DELIMITERS = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/**
 * Takes plain tables out of a text: most of a document with annexes, and the parser of Markdown spends ten times as long on
 * a cell as a split of its line. A table with anything in a cell but text and plain emphasis stays for the parser.
 */
export function withoutTables(markdown: string): WithoutTables {
  const tables: Table[] = [];
  const text = markdown.replace(TABLE, (lines) => {
    const table = plainTable(lines.trimEnd().split("\n"));
    if (!table) return lines;
    tables.push(table);
    return `${MARK}\n`;
  });
  return { text, tables };
}

/** Puts the tables back where their marks stand; whether each had a paragraph of its own. */
export function putTables(root: Root, tables: readonly Table[]): boolean {
  let next = 0;
  const put = (node: RootContent): void => {
    if (!("children" in node)) return;
    const children = node.children as RootContent[];
    for (const [index, child] of children.entries()) {
      if (isMark(child)) children[index] = tables[next++]!;
      else put(child);
    }
  };
  put(root as unknown as RootContent);
  return next === tables.length;
}

const isMark = (node: RootContent): boolean =>
  node.type === "paragraph" && node.children.length === 1 && (node.children[0] as { value?: string }).value === MARK;

/** A table whose cells hold text, emphasised in part at most. */
export function plainTable(lines: readonly string[]): Table | undefined {
  if (!DELIMITERS.test(lines[1] ?? "")) return undefined;
  const [head = [], delimiters = [], ...rows] = lines.map(cellsOf);
  if ([head, ...rows].some((cells) => cells.length !== delimiters.length)) return undefined;
  const parsed: TableRow[] = [];
  for (const cells of [head, ...rows]) {
    const children = cells.map(plainCell);
    if (children.includes(undefined)) return undefined;
    parsed.push({ type: "tableRow", children: children as TableCell[] });
  }
  return { type: "table", align: delimiters.map(alignOf), children: parsed };
}

/** Between the bar that begins a line and the one that ends it. */
const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/[ \t]+$/, "")
    .slice(1)
    .replace(/\|$/, "")
    .split("|")
    .map((cell) => cell.replace(/^[ \t]+|[ \t]+$/g, ""));

function plainCell(cell: string): TableCell | undefined {
  const children = cell === "" ? [] : plainInline(cell);
  return children && { type: "tableCell", children };
}

const alignOf = (cell: string): AlignType => {
  if (!cell.endsWith(":")) return cell.startsWith(":") ? "left" : null;
  return cell.startsWith(":") ? "center" : "right";
};
