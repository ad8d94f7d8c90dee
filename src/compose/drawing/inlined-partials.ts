import Handlebars from "handlebars";
import { standsAlone } from "../template/inline-partials.ts";
import { lineStarts } from "../template/padded-text.ts";
import { normalised } from "../template/template.ts";
import type { TemplateSource } from "../template/template-source.ts";
import { onOneLine, templateLines } from "./template-lines.ts";
import { templateNodes } from "./template-nodes.ts";

type Partials = TemplateSource["partials"];

/** What a partial is called with: by name, the words of the template language that stand for it. */
type Given = ReadonlyMap<string, string>;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A template's text with its partials written out where they are called, what they are given in place of its names.
 * `keeps` says which calls stay: parts that the data's day chooses.
 */
export function inlinedPartials(text: string, partials: Partials, keeps: (name: string) => boolean): string {
  return inlined(text, partials, keeps, new Map());
}

function inlined(text: string, partials: Partials, keeps: (name: string) => boolean, given: Given): string {
  const starts = lineStarts(text);
  const lines = text.split("\n");
  const offset = ({ line, column }: { readonly line: number; readonly column: number }): number =>
    starts[line - 1]! + column;
  const edits: Edit[] = [];
  const sourceOf = ({ loc }: hbs.AST.Node): string => text.slice(offset(loc.start), offset(loc.end));
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = (path) => {
    const value = path.depth === 0 && !path.original.startsWith("this") ? given.get(path.original) : undefined;
    if (value !== undefined) edits.push({ from: offset(path.loc.start), to: offset(path.loc.end), text: value });
  };
  visitor.MustacheStatement = function (this: Handlebars.Visitor, node) {
    const { path, params, hash } = node;
    const value = params.length === 0 && !hash ? given.get((path as hbs.AST.PathExpression).original) : undefined;
    const words = /^"(.*)"$/.exec(value ?? "")?.[1];
    if (words === undefined) Handlebars.Visitor.prototype.MustacheStatement.call(this, node);
    else edits.push({ from: offset(node.loc.start), to: offset(node.loc.end), text: words });
  };
  visitor.PartialStatement = (node) => {
    const name = (node.name as hbs.AST.PathExpression).original;
    const partial = partials.get(name);
    if (!partial || keeps(name)) return;
    const inner: Given = new Map(
      (node.hash?.pairs ?? []).map(({ key, value }) => [key, valueIn(sourceOf(value), given)]),
    );
    const whole = inlined(normalised(partial.text), partials, keeps, inner).replace(/\n+$/, "");
    const written = standsAlone(node, lines) ? whole : onOneLine(templateLines(templateNodes(whole)));
    edits.push({ from: offset(node.loc.start), to: offset(node.loc.end), text: written });
  };
  visitor.accept(Handlebars.parse(text));
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((all, { from, to, text: written }) => all.slice(0, from) + written + all.slice(to), text);
}

const valueIn = (source: string, given: Given): string => given.get(source) ?? source;
