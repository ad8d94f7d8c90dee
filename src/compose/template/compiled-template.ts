import Handlebars from "handlebars";
import { HELPERS } from "../helpers/all.ts";
import { markedInline } from "./inline-partials.ts";
import { factsOf, type TemplateFacts } from "./template-facts.ts";
import { BLOCKS } from "./template-source.ts";

const OPTIONS: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries([...HELPERS.keys(), ...BLOCKS].map((name) => [name, true])) as KnownHelpers,
};

/** What the build keeps of a text of a template. Throws the parser's error for a broken one. */
export function makeTemplate(
  file: string,
  text: string,
): { readonly tree: hbs.AST.Program; readonly facts: TemplateFacts; readonly code: string } {
  const tree = Handlebars.parse(text, { srcName: file });
  // Compiling may add to a tree what its text does not say.
  return { tree: structuredClone(tree), facts: factsOf(tree), code: compiledCode(tree, text) };
}

/**
 * A text as JavaScript of Handlebars' template specification.
 *
 * All blocks of a text are one piece of code: `Handlebars.compile` calls the JavaScript parser for each.
 */
export const compiledCode = (tree: hbs.AST.Program, text: string): string =>
  String(Handlebars.precompile(markedInline(tree, text), OPTIONS));
