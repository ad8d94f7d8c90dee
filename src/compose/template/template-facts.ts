import Handlebars from "handlebars";

/** What making a document asks of a text beside its code. */
export interface TemplateFacts {
  /** Every property name that it speaks of, so that a blank cell can be told from a mistyped name. */
  readonly names: readonly string[];
  /** Partials that it includes, in their order. */
  readonly included: readonly string[];
  /** It prints texts of the ledger's rows, whichever they are. */
  readonly printsTasks: boolean;
  /** Items of the document under which it prints those that are assigned now; null for one that data names. */
  readonly taskItems: readonly (string | null)[];
}

export function factsOf(tree: hbs.AST.Program): TemplateFacts {
  const statements = statementsOf(tree);
  return {
    names: namesIn(tree),
    included: statements.flatMap(({ partial }) => partial ?? []),
    printsTasks: statements.some(({ called }) => called === "taskText"),
    taskItems: statements.flatMap(({ called, of }) => {
      if (called !== "tasks") return [];
      const value: unknown = (of as hbs.AST.StringLiteral | undefined)?.value;
      return [typeof value === "string" ? value : null];
    }),
  };
}

function namesIn(tree: hbs.AST.Program): readonly string[] {
  const names = new Set<string>();
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = (path) => {
    for (const part of path.parts) names.add(part);
  };
  // The name of a partial is no name of a value.
  visitor.PartialStatement = ({ params, hash }) => {
    visitor.acceptArray(params);
    if (hash) visitor.accept(hash);
  };
  visitor.accept(tree);
  return [...names];
}

/** Calls that print, with their first parameter, and partials; of blocks those inside. */
function statementsOf(tree: hbs.AST.Program) {
  const found: { readonly called?: string; readonly of?: hbs.AST.Expression; readonly partial?: string }[] = [];
  const visitor = new Handlebars.Visitor();
  visitor.MustacheStatement = ({ path, params: [of] }) =>
    void found.push({ called: String((path as hbs.AST.PathExpression).original), ...(of ? { of } : {}) });
  visitor.PartialStatement = ({ name }) =>
    void found.push({ partial: String((name as hbs.AST.PathExpression).original) });
  visitor.accept(tree);
  return found;
}
