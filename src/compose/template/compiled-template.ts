import Handlebars from "handlebars";
import { HELPERS } from "../helpers/all.ts";
import { markedInline } from "./inline-partials.ts";
import { NAMED_CONTEXT } from "./named-context.ts";
import { factsOf, type TemplateFacts } from "./template-facts.ts";
import { BLOCKS } from "./template-source.ts";
import { walkableTree } from "./walkable-tree.ts";

const OPTIONS: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries(
    [...HELPERS.keys(), ...BLOCKS, NAMED_CONTEXT].map((name) => [name, true]),
  ) as KnownHelpers,
};

/** What the build keeps of a text of a template. Throws the parser's error for a broken one. */
export function makeTemplate(file: string, text: string): CompiledTemplate {
  const tree = Handlebars.parse(text, { srcName: file });
  // Compiling may add to a tree what its text does not say.
  const walkable = structuredClone(walkableTree(tree));
  return { tree: structuredClone(tree), facts: factsOf(tree), walkable, code: compiledCode(tree, text) };
}

/** Everything that can be made of a text once and for all; `code` as JavaScript. */
interface CompiledTemplate {
  readonly facts: TemplateFacts;
  readonly tree: hbs.AST.Program;
  readonly walkable: hbs.AST.Program;
  readonly code: string;
}

/**
 * A text as JavaScript of Handlebars' template specification.
 *
 * All blocks of a text are one piece of code: `Handlebars.compile` calls the JavaScript parser for each.
 */
export const compiledCode = (tree: hbs.AST.Program, text: string): string =>
  String(Handlebars.precompile(markedInline(tree, text), OPTIONS));
