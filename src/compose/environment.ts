import Handlebars from "handlebars";
import { CannotRun } from "../domain/findings/finding.ts";
import type { Composition, Helper } from "./core/helper.ts";
import { NOTHING, tidiedLines } from "./core/line-marks.ts";
import { HELPERS } from "./helpers/all.ts";
import { isTrue } from "./helpers/logic.ts";
import { markedInline } from "./template/inline-partials.ts";
import type { ParsedTemplate } from "./template/template.ts";
import { BLOCKS } from "./template/template-source.ts";

type Options = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation };

/** Fills in one text of a template. */
export type Fill = (text: string, file: string) => string;

/** A Handlebars of our own for one composition: nothing is shared, nothing reaches the prototype chain. */
export function createFill(composition: Composition, { partials, programs }: ParsedTemplate): Fill {
  const environment = Handlebars.create();
  for (const name of ["log", "lookup"]) environment.unregisterHelper(name);
  const { each, with: withOne } = environment.helpers as Readonly<Record<string, Block>>;
  environment.registerHelper("if", noticed(conditional(composition, true)));
  environment.registerHelper("unless", noticed(conditional(composition, false)));
  environment.registerHelper("each", noticed(joining(each!)));
  environment.registerHelper("with", noticed(naming(withOne!)));
  for (const [name, helper] of HELPERS) environment.registerHelper(name, runner(name, helper, composition));
  const knownHelpers = Object.fromEntries([...HELPERS.keys(), ...BLOCKS].map((name) => [name, true]));
  const trees = new Map(programs.map(({ text, tree }) => [text, tree]));
  const compile = (text: string, file: string): Handlebars.TemplateDelegate => {
    const options: CompileOptions & { readonly srcName: string } = {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      preventIndent: true,
      knownHelpers: knownHelpers as KnownHelpers,
      srcName: file,
    };
    const tree = trees.get(text);
    return environment.compile(tree ? markedInline(tree, text) : text, options);
  };
  for (const [name, partial] of partials) environment.registerPartial(name, compile(partial.text, partial.file));
  return (text, file) => tidiedLines(String(compile(text, file)(Object.create(null))));
}

type Block = (this: unknown, value: unknown, options: Options) => string;

/**
 * A block within one line says when it prints nothing, so that its line is no blank line then. Tags that stand on lines
 * of their own are taken out with their lines by Handlebars.
 */
const noticed = (block: Block): Block =>
  function (this: unknown, value: unknown, options: Options): string {
    const isWithinLine = options.loc?.start.line === options.loc?.end.line;
    return block.call(this, value, options) || (isWithinLine ? NOTHING : "");
  };

/** `{{#each list separator="; "}}` puts words between what the entries print; one that prints nothing is left out. */
const joining = (each: Block): Block =>
  function (this: unknown, value: unknown, options: Options): string {
    const { separator, last = separator } = options.hash as Readonly<Record<string, unknown>>;
    if (separator === undefined) return each.call(this, value, options);
    const printed: string[] = [];
    const collect = (context: unknown, inner?: Handlebars.RuntimeOptions): string => {
      printed.push(String(options.fn(context, inner)).replaceAll(NOTHING, "").trim());
      return "";
    };
    const otherwise = each.call(this, value, { ...options, fn: collect });
    const entries = printed.filter((text) => text !== "");
    return otherwise + joined(entries, String(separator), String(last));
  };

const joined = (entries: readonly string[], separator: string, last: string): string =>
  entries.length < 2 ? entries.join("") : entries.slice(0, -1).join(separator) + last + entries.at(-1)!;

/** `{{#with list as |name|}}` gives a list a name, and leaves what other names mean; an empty list prints the else. */
const naming = (withOne: Block): Block =>
  function (this: unknown, value: unknown, options: Options): string {
    if (!Array.isArray(value)) return withOne.call(this, value, options);
    return value.length > 0 ? options.fn(this, { blockParams: [value] }) : options.inverse(this);
  };

const isOwn = (context: unknown, name: string): context is Readonly<Record<string, unknown>> =>
  typeof context === "object" && context !== null && Object.hasOwn(context, name);

const conditional = (composition: Composition, wanted: boolean): Block =>
  function (this: unknown, value: unknown, options: Options): string {
    return isTrue(composition, value) === wanted ? options.fn(this) : options.inverse(this);
  };

/** A bare `{{name}}` where the context has a `name` means that, though a helper has the same name. */
function runner(name: string, helper: Helper, composition: Composition) {
  return function (this: unknown, ...values: unknown[]): unknown {
    const { hash, loc } = values.at(-1) as Options;
    const isBare = values.length === 1 && helper.params.length > 0 && Object.keys(hash).length === 0;
    if (isBare && isOwn(this, name)) return this[name];
    try {
      return helper.run({ composition, params: values.slice(0, -1), options: hash });
    } catch (error) {
      if (!(error instanceof CannotRun) || loc === undefined) throw error;
      const { source, start } = loc;
      throw new CannotRun(`${source}:${start.line}:${start.column + 1}: ${error.message}`, { cause: error });
    }
  };
}
