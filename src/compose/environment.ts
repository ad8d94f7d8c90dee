import Handlebars from "handlebars";
import { CannotRun } from "../domain/findings/finding.ts";
import { blockWords } from "./block-words.ts";
import type { Composition, Helper } from "./core/helper.ts";
import { tidiedLines } from "./core/line-marks.ts";
import { topicContext } from "./core/values.ts";
import { HELPERS } from "./helpers/all.ts";
import { parsedContent } from "./template/program-content.ts";
import type { ParsedTemplate } from "./template/template.ts";

type Options = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation };

/** Fills in one text of a template. */
export type Fill = (text: string, file: string) => string;

/** A Handlebars of our own for one composition: nothing is shared, nothing reaches the prototype chain. */
export function createFill(composition: Composition, { partials, programs }: ParsedTemplate): Fill {
  const environment = Handlebars.create();
  for (const name of ["log", "lookup"]) environment.unregisterHelper(name);
  for (const [name, block] of blockWords(environment, composition)) environment.registerHelper(name, block);
  for (const [name, helper] of HELPERS) environment.registerHelper(name, runner(name, helper, composition));
  const contents = new Map(programs.map(({ text, content }) => [text, content]));
  const compile = (text: string, file: string): Handlebars.TemplateDelegate =>
    environment.template((contents.get(text) ?? parsedContent(file, text)).specification);
  for (const [name, { text, file }] of partials) {
    let made: Handlebars.TemplateDelegate | undefined;
    // A partial that no data leads to is not compiled.
    environment.registerPartial(name, (context, options) => {
      made ??= compile(text, file);
      return made(context, options);
    });
  }
  const { topic } = composition;
  const root: object = topic ? topicContext(composition, topic) : Object.create(null);
  return (text, file) => tidiedLines(String(compile(text, file)(root)));
}

const isOwn = (context: unknown, name: string): context is Readonly<Record<string, unknown>> =>
  typeof context === "object" && context !== null && Object.hasOwn(context, name);

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
