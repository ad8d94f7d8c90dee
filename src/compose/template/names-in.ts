import Handlebars from "handlebars";
import type { ParsedProgram } from "./template.ts";

/** Every property name that a template speaks of, so that a blank cell can be told from a mistyped name. */
export function namesIn(programs: readonly ParsedProgram[]): ReadonlySet<string> {
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
  for (const { tree } of programs) visitor.accept(tree);
  return names;
}
