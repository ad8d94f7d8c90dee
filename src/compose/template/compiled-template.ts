import Handlebars from "handlebars";
import { HELPERS } from "../helpers/all.ts";
import { markedInline } from "./inline-partials.ts";
import { keptCode } from "./kept-tree.ts";
import { BLOCKS, type MadeTemplate } from "./template-source.ts";

const OPTIONS: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries([...HELPERS.keys(), ...BLOCKS].map((name) => [name, true])) as KnownHelpers,
};

const compiled = new WeakMap<hbs.AST.Program, TemplateSpecification>();

/** A text of a template, parsed and compiled. */
export function makeTemplate(file: string, text: string): MadeTemplate {
  const tree = Handlebars.parse(text, { srcName: file });
  // Compiling may add to a tree what its text does not say.
  return { tree: structuredClone(tree), code: codeOf(tree, text) };
}

/**
 * A text of a template as Handlebars runs it, in any environment; of one syntax tree it is made once.
 *
 * All blocks of a text are one piece of code: `Handlebars.compile` calls the JavaScript parser for each.
 */
export function compiledTemplate(tree: hbs.AST.Program, text: string): TemplateSpecification {
  const known = compiled.get(tree);
  if (known) return known;
  const template = new Function(`return ${keptCode(tree) ?? codeOf(tree, text)}`)() as TemplateSpecification;
  compiled.set(tree, template);
  return template;
}

const codeOf = (tree: hbs.AST.Program, text: string): string =>
  String(Handlebars.precompile(markedInline(tree, text), OPTIONS));
