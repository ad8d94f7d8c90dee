import { LINE_END, LINE_START } from "../core/line-marks.ts";
import { NAMED_CONTEXT } from "./named-context.ts";

/** The tree with marks around each partial called in the middle of a line of its text, and a line's end after others. */
export const markedInline = (tree: hbs.AST.Program, text: string): hbs.AST.Program =>
  text.includes("{{>") || text.includes("{{~>") ? markedProgram(tree, text.split("\n")) : tree;

const markedProgram = (program: hbs.AST.Program, lines: readonly string[]): hbs.AST.Program => ({
  ...program,
  body: program.body.flatMap((statement) => markedStatement(statement, lines)),
});

function markedStatement(statement: hbs.AST.Statement, lines: readonly string[]): readonly hbs.AST.Statement[] {
  if (statement.type === "BlockStatement") {
    const block = statement as hbs.AST.BlockStatement;
    const inside = (program: hbs.AST.Program): hbs.AST.Program => program && markedProgram(program, lines);
    return [{ ...block, program: inside(block.program), inverse: inside(block.inverse) } as hbs.AST.Statement];
  }
  if (statement.type !== "PartialStatement") return [statement];
  const partial = partialCall(statement as hbs.AST.PartialStatement);
  // Handlebars takes the line's own end away, and a partial's text has none: what follows would be glued to it.
  if (standsAlone(statement, lines)) return [partial, mark("\n", statement)];
  return [mark(LINE_START, statement), partial, mark(LINE_END, statement)];
}

/**
 * Handlebars makes the context of a partial that is given names by copying every value of the one around it, and values of
 * rows are made when they are looked at: a helper of ours looks at none.
 */
function partialCall(statement: hbs.AST.PartialStatement): hbs.AST.PartialStatement {
  const { params, hash, loc } = statement;
  // Compiling adds the context to the parameters: a tree that is kept must stay as it was written.
  if (!hash) return { ...statement, params: [...params] };
  const path = { type: "PathExpression", data: false, depth: 0, parts: [NAMED_CONTEXT], original: NAMED_CONTEXT, loc };
  const around = params.length > 0 ? params : [{ ...path, parts: [], original: "this" }];
  const context = { type: "SubExpression", path, params: around, hash, loc } as hbs.AST.SubExpression;
  return { ...statement, params: [context], hash: undefined as unknown as hbs.AST.Hash };
}

/** Nothing but blanks beside it: what it prints may be lines and whole blocks. */
export function standsAlone({ loc: { start, end } }: hbs.AST.Node, lines: readonly string[]): boolean {
  const before = lines[start.line - 1]!.slice(0, start.column);
  const after = lines[end.line - 1]!.slice(end.column);
  return `${before}${after}`.trim() === "";
}

const mark = (value: string, { loc }: hbs.AST.Node): hbs.AST.Statement =>
  ({ type: "ContentStatement", loc, value }) as hbs.AST.ContentStatement;
