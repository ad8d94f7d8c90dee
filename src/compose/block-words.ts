import type Handlebars from "handlebars";
import { SOFT_SPACE } from "../domain/word/piece-token.ts";
import type { Composition } from "./core/helper.ts";
import { NOTHING } from "./core/line-marks.ts";
import { isTrue } from "./helpers/logic.ts";

type Options = Handlebars.HelperOptions & { readonly loc?: hbs.AST.SourceLocation };

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
      printed.push(String(options.fn(context, inner)).replaceAll(NOTHING, "").replace(ENDS, ""));
      return "";
    };
    const otherwise = each.call(this, value, { ...options, fn: collect });
    const entries = printed.filter((text) => text !== "");
    return otherwise + joined(entries, String(separator), String(last));
  };

/** Spaces at either end of an entry, those beside tags of a Word template too. */
const ENDS = new RegExp(`^[\\s${SOFT_SPACE}]+|[\\s${SOFT_SPACE}]+$`, "g");

const joined = (entries: readonly string[], separator: string, last: string): string =>
  entries.length < 2 ? entries.join("") : entries.slice(0, -1).join(separator) + last + entries.at(-1)!;

/** `{{#with list as |name|}}` gives a list a name, and leaves what other names mean; an empty list prints the else. */
const naming = (withOne: Block): Block =>
  function (this: unknown, value: unknown, options: Options): string {
    if (!Array.isArray(value)) return withOne.call(this, value, options);
    return value.length > 0 ? options.fn(this, { blockParams: [value] }) : options.inverse(this);
  };

/**
 * What a block is about is never the very thing that is spoken of around it: Handlebars would then count no block, and `../`
 * would lead too far, for the one entry of a list that the template speaks of already.
 */
const entering = (block: Block): Block =>
  function (this: unknown, value: unknown, options: Options): string {
    const entered = Array.isArray(value) ? value.map((entry) => apart(entry, this)) : apart(value, this);
    return block.call(this, entered, options);
  };

const apart = (value: unknown, around: unknown): unknown =>
  value === around && typeof value === "object" && value !== null ? new Proxy(value, {}) : value;

const conditional = (composition: Composition, wanted: boolean): Block =>
  function (this: unknown, value: unknown, options: Options): string {
    return isTrue(composition, value) === wanted ? options.fn(this) : options.inverse(this);
  };

/** `if`, `unless`, `each` and `with` as templates know them. */
export function blockWords(
  { helpers }: typeof Handlebars,
  composition: Composition,
): ReadonlyMap<string, Handlebars.HelperDelegate> {
  const { each, with: withOne } = helpers as Readonly<Record<string, Block>>;
  return new Map([
    ["if", noticed(conditional(composition, true))],
    ["unless", noticed(conditional(composition, false))],
    ["each", noticed(entering(joining(each!)))],
    ["with", noticed(entering(naming(withOne!)))],
  ]);
}
