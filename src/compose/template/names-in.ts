import Handlebars from "handlebars";
import type { ParsedProgram } from "./template.ts";

/** Every property name that a template speaks of, so that a blank cell can be told from a mistyped name. */
export function namesIn(programs: readonly ParsedProgram[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = (path) => {
    for (const part of path.parts) names.add(part);
  };
  for (const { tree } of programs) visitor.accept(tree);
  return names;
}
