import Handlebars from "handlebars";
import { HELPERS } from "../helpers/all.ts";
import { markedInline } from "./inline-partials.ts";
import { BLOCKS } from "./template-source.ts";

const OPTIONS: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries([...HELPERS.keys(), ...BLOCKS].map((name) => [name, true])) as KnownHelpers,
};

const compiled = new WeakMap<hbs.AST.Program, TemplateSpecification>();

/**
 * A text of a template as Handlebars runs it, in any environment; of one syntax tree it is made once.
 *
 * All blocks of a text are one piece of code: `Handlebars.compile` calls the JavaScript parser for each.
 */
export function compiledTemplate(tree: hbs.AST.Program, text: string): TemplateSpecification {
  const known = compiled.get(tree);
  if (known) return known;
  const code = Handlebars.precompile(markedInline(tree, text), OPTIONS);
  const made = new Function(`return ${code}`)() as TemplateSpecification;
  compiled.set(tree, made);
  return made;
}
