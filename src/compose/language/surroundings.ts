/** A text of a template by lines. */
export interface TemplateText {
  readonly text: string;
  /** Lines of the text, for what must stand on a line of its own, and where each begins in it. */
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

/** The text that a node was written as. */
export const sourceOf = ({ loc }: hbs.AST.Node, { text, starts }: TemplateText): string =>
  text.slice(starts[loc.start.line - 1]! + loc.start.column, starts[loc.end.line - 1]! + loc.end.column);

/** On a line that is the row of a table, or a directive: `| … |`, `::table{…}`. */
export const standsInCell = ({ loc }: hbs.AST.Node, { lines }: TemplateText): boolean =>
  isRowOrDirective(lines[loc.start.line - 1] ?? "");

export const isRowOrDirective = (line: string): boolean => /^[ \t]*(?:\||:{2,})/.test(line);

/** Nothing but marks of blocks: an empty line, or tags that stand alone on theirs. */
const isEdge = (line: string | undefined): boolean =>
  line === undefined || /^[ \t]*(?:\{\{[#/!][^}]*\}\}|\{\{else[^}]*\}\})*[ \t]*$/.test(line);

/**
 * Where a node stands: in the midst of a line, a paragraph or a table; right after words that announce it with a colon;
 * or as blocks of its own, which may print nothing without leaving a hole.
 */
export type Surroundings = "words" | "announced" | "own";

/** `around` is where the text itself stands, for a node with nothing of the text before it. */
export function surroundingsOf(
  { loc }: hbs.AST.Node,
  { lines }: TemplateText,
  around: Surroundings = "own",
): Surroundings {
  if (around === "words") return around;
  const [first, last] = [loc.start.line - 1, loc.end.line - 1];
  const begins = lines[first]!.slice(0, loc.start.column).trim() === "";
  const ends = lines[last]!.slice(loc.end.column).trim() === "";
  const inside = lines.slice(first + 1, last + 1).find((line) => !isEdge(line)) ?? "";
  if (!begins || !ends || /^\s*\|/.test(inside) || !isEdge(lines[first - 1]) || !isEdge(lines[last + 1]))
    return "words";
  const before = lines.slice(0, first).findLast((line) => !isEdge(line));
  if (before === undefined) return around;
  return /[:,;]\s*$/.test(before) ? "announced" : "own";
}
