import Handlebars from "handlebars";
import { blockWords } from "./block-words.ts";
import type { Composition } from "./core/helper.ts";
import { tidiedLines } from "./core/line-marks.ts";
import { topicContext } from "./core/values.ts";
import { HELPERS } from "./helpers/all.ts";
import { NAMED_CONTEXT, namedContext } from "./template/named-context.ts";
import { parsedContent } from "./template/program-content.ts";
import { runHelper } from "./template/run-helper.ts";
import type { ParsedTemplate } from "./template/template.ts";

type Options = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation };

/** Fills in one text of a template. */
export type Fill = (text: string, file: string) => string;

/** A Handlebars of our own for one composition: nothing is shared, nothing reaches the prototype chain. */
export function createFill(composition: Composition, { partials, programs }: ParsedTemplate): Fill {
  const environment = Handlebars.create();
  for (const name of ["log", "lookup"]) environment.unregisterHelper(name);
  for (const [name, block] of blockWords(environment, composition)) environment.registerHelper(name, block);
  environment.registerHelper(NAMED_CONTEXT, (context: unknown, { hash }: Options) => namedContext(context, hash));
  for (const name of HELPERS.keys()) environment.registerHelper(name, runner(name, composition));
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

/** The parameters of a helper as Handlebars gives them: what is named comes last. */
const runner = (name: string, composition: Composition) =>
  function (this: unknown, ...values: unknown[]): unknown {
    const { hash, loc } = values.at(-1) as Options;
    return runHelper(name, composition, { self: this, params: values.slice(0, -1), hash, loc });
  };
