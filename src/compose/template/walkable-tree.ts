/**
 * A syntax tree with what going through it takes (`compose/holes`), a sixth of the whole: calls with their place, names and
 * blocks, and of what is typed the directives of annexes.
 */
export const walkableTree = (tree: hbs.AST.Program): hbs.AST.Program => kept(tree) as unknown as hbs.AST.Program;

type Plain = Readonly<Record<string, unknown>>;

/** What of a node is kept, by its type; a name is looked up in the innermost context unless it says otherwise. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  Program: ["body", "blockParams"],
  ContentStatement: ["original", "loc"],
  MustacheStatement: ["path", "params", "hash", "loc"],
  SubExpression: ["path", "params", "hash", "loc"],
  BlockStatement: ["path", "params", "hash", "program", "inverse"],
  PartialStatement: ["name", "params", "hash"],
  PathExpression: ["original", "parts", "depth", "data"],
  Hash: ["pairs"],
  HashPair: ["key", "value"],
};

function kept(node: hbs.AST.Node): Plain {
  const given = node as unknown as Plain;
  const names = KEPT[node.type];
  // Of what is not known here everything stays.
  const entries = (names ?? Object.keys(given).filter((name) => name !== "loc"))
    .filter((name) => given[name] !== undefined && (node.type !== "PathExpression" || given[name]))
    .map((name) => [name, name === "loc" ? placeOf(node.loc) : keptIn(given[name])]);
  return { type: node.type, ...Object.fromEntries(entries) };
}

function keptIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isSilent(one)).map(keptIn);
  return isNode(value) ? kept(value) : value;
}

const isNode = (value: unknown): value is hbs.AST.Node =>
  typeof value === "object" && value !== null && typeof (value as Plain).type === "string";

/** Typed text, but for the directives of annexes, and comments. */
const isSilent = (value: unknown): boolean =>
  isNode(value) &&
  (value.type === "CommentStatement" ||
    (value.type === "ContentStatement" && !String((value as hbs.AST.ContentStatement).original).includes(":::annex")));

const placeOf = ({ source, start }: hbs.AST.SourceLocation): Plain => ({
  source,
  start: { line: start.line, column: start.column },
});
