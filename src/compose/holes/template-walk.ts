import type { Composition } from "../core/helper.ts";
import { madeWhenAsked } from "../core/made-when-asked.ts";
import { topicContext } from "../core/values.ts";
import { HELPERS } from "../helpers/all.ts";
import { isTrue } from "../helpers/logic.ts";
import { runHelper } from "../template/run-helper.ts";
import { annexNames, type ParsedTemplate } from "../template/template.ts";
import { BLOCKS } from "../template/template-source.ts";
import { quietParts } from "./quiet-parts.ts";

/** A template says something that only Handlebars can tell: it has to be filled in. */
export class NeedsFilling extends Error {}

/** What is in force at one place of a template. */
interface Place {
  /** What `this` is, and where names are looked for. */
  readonly self: unknown;
  /** Names given by `as |name|`. */
  readonly named: ReadonlyMap<string, unknown>;
  /** `@first`, `@last`. */
  readonly data: Readonly<Record<string, unknown>>;
}

const NO_NAMES: ReadonlyMap<string, unknown> = new Map();

export interface TemplateWalk {
  /** Goes through one text of the template as filling it in would: helpers remember in the ledger what is missing. */
  readonly through: (text: string) => void;
  /** Names of the annexes that it came by. */
  readonly annexes: ReadonlySet<string>;
}

/**
 * A template gone through for what is missing, without its text. Parts that can miss nothing are passed over, and what is
 * given to a part is looked up when it is asked for. Throws `NeedsFilling`, and `CannotRun` as filling does.
 */
export function templateWalk(composition: Composition, { programs }: Pick<ParsedTemplate, "programs">): TemplateWalk {
  const contents = new Map(programs.map(({ text, content }) => [text, content]));
  const partials = new Map(
    programs.flatMap(({ partial, content }) => (partial === undefined ? [] : [[partial, content]])),
  );
  const quiet = quietParts(partials);
  const annexes = new Set<string>();

  function walk(program: hbs.AST.Program | undefined, place: Place): void {
    for (const statement of program?.body ?? []) {
      if (!quiet.isStatement(statement)) step(statement, place);
    }
  }

  function step(statement: hbs.AST.Statement, place: Place): void {
    switch (statement.type) {
      case "ContentStatement":
        for (const name of annexesIn(statement as hbs.AST.ContentStatement)) annexes.add(name);
        return;
      case "MustacheStatement":
        print(statement as hbs.AST.MustacheStatement, place);
        return;
      case "BlockStatement":
        enter(statement as hbs.AST.BlockStatement, place);
        return;
      case "PartialStatement":
        include(statement as hbs.AST.PartialStatement, place);
        return;
      default:
        throw new NeedsFilling(statement.type);
    }
  }

  function print({ path, params, hash, loc }: hbs.AST.MustacheStatement, place: Place): void {
    const name = pathOf(path).original;
    const isBare = params.length === 0 && (hash?.pairs.length ?? 0) === 0;
    const isCall = !isBare || (HELPERS.has(name) && !place.named.has(name));
    const value = isCall ? called({ path, params, hash, loc }, place) : pathValue(pathOf(path), place);
    // What is missing is remembered when it is printed.
    if (typeof value === "object" && value !== null) String(value);
  }

  function called({ path, params, hash, loc }: CallParts, place: Place): unknown {
    const name = pathOf(path).original;
    if (!HELPERS.has(name) || place.named.has(name)) throw new NeedsFilling(name);
    const values = params.map((param) => expressed(param, place));
    return runHelper(name, composition, { self: place.self, params: values, hash: hashOf(hash, place), loc });
  }

  function enter({ path, params, hash, program, inverse }: hbs.AST.BlockStatement, place: Place): void {
    const name = pathOf(path).original;
    const [param] = params;
    if (!BLOCKS.includes(name) || place.named.has(name) || !param || params.length > 1) throw new NeedsFilling(name);
    const value = expressed(param, place);
    hashOf(hash, place);
    if (name === "if" || name === "unless") {
      if (program.blockParams) throw new NeedsFilling(name);
      walk(isTrue(composition, value) === (name === "if") ? program : inverse, place);
      return;
    }
    const entries = name === "each" ? entriesOf(value) : isEmpty(value) ? [] : [value];
    if (entries.length === 0) walk(inverse, place);
    for (const [index, entry] of entries.entries()) {
      const named = namedIn(place, program, name === "each" ? [entry, index] : [entry]);
      // A list that is given a name leaves what other names mean.
      const self = name === "with" && Array.isArray(entry) ? place.self : entry;
      const data = name === "each" ? { first: index === 0, last: index === entries.length - 1 } : place.data;
      walk(program, { self, named, data });
    }
  }

  function include({ name, params, hash }: hbs.AST.PartialStatement, place: Place): void {
    const program = partials.get(pathOf(name).original)?.walkable;
    if (!program || params.length > 1) throw new NeedsFilling(pathOf(name).original);
    const base = params[0] ? expressed(params[0], place) : place.self;
    const self = hash && hash.pairs.length > 0 ? withGiven(base, hash, place) : base;
    walk(program, { self, named: NO_NAMES, data: place.data });
  }

  /** What a part is given stands before what its context has; what can miss nothing is looked up when it is asked for. */
  function withGiven(base: unknown, { pairs }: hbs.AST.Hash, place: Place): object {
    const given = new Map<string, () => unknown>();
    for (const { key, value } of pairs.toReversed()) {
      if (quiet.isValue(value)) given.set(key, () => expressed(value, place));
      else {
        const known = expressed(value, place);
        given.set(key, () => known);
      }
    }
    const own = typeof base === "object" && base !== null ? base : {};
    return madeWhenAsked<object>(
      {},
      {
        make: (name) => (given.has(name) ? given.get(name)!() : ownValue(own, name)),
        names: () => new Set([...given.keys(), ...Object.keys(own)]),
      },
    );
  }

  function expressed(node: hbs.AST.Expression, place: Place): unknown {
    switch (node.type) {
      case "StringLiteral":
      case "NumberLiteral":
      case "BooleanLiteral":
        return (node as hbs.AST.StringLiteral).value;
      case "PathExpression":
        return pathValue(node as hbs.AST.PathExpression, place);
      case "SubExpression":
        return called(node as hbs.AST.SubExpression, place);
      default:
        throw new NeedsFilling(node.type);
    }
  }

  /** Handlebars looks at what is named from the last to the first. */
  function hashOf(hash: hbs.AST.Hash | undefined, place: Place): Readonly<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    for (const { key, value } of hash?.pairs.toReversed() ?? []) values[key] = expressed(value, place);
    return values;
  }

  const { topic } = composition;
  const root: Place = {
    self: topic ? topicContext(composition, topic) : Object.create(null),
    named: NO_NAMES,
    data: {},
  };
  return {
    annexes,
    through: (text) => {
      const tree = contents.get(text)?.walkable;
      if (!tree) throw new NeedsFilling(text);
      walk(tree, root);
    },
  };
}

/** A helper with its parameters, in `{{…}}` or in brackets. */
type CallParts = Pick<hbs.AST.MustacheStatement, "path" | "params" | "hash" | "loc">;

function pathOf(node: hbs.AST.Node): hbs.AST.PathExpression {
  if (node.type !== "PathExpression") throw new NeedsFilling(node.type);
  return node as hbs.AST.PathExpression;
}

function pathValue({ original, parts, depth, data }: hbs.AST.PathExpression, place: Place): unknown {
  if (depth > 0) throw new NeedsFilling(original);
  const [head = "", ...rest] = parts;
  const isGiven = !data && !/^\.|^this\b/.test(original) && place.named.has(head);
  let value = data ? place.data : isGiven ? place.named.get(head) : place.self;
  for (const part of isGiven ? rest : parts) {
    if (value === undefined || value === null) throw new NeedsFilling(original);
    value = ownValue(value, part);
  }
  return value;
}

/** Handlebars reaches nothing but what is listed. */
const ownValue = (of: object, name: string): unknown =>
  Object.hasOwn(of, name) ? (of as Readonly<Record<string, unknown>>)[name] : undefined;

function entriesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new NeedsFilling("each");
  return value;
}

const isEmpty = (value: unknown): boolean => (Array.isArray(value) ? value.length === 0 : !value && value !== 0);

function namedIn({ named }: Place, { blockParams }: hbs.AST.Program, values: readonly unknown[]): Place["named"] {
  if (!blockParams) return named;
  return new Map([...named, ...blockParams.map((name, index) => [name, values[index]] as const)]);
}

const DIRECTIVE = /:{3,}annex\{/g;

/** Only where a line begins with it; a name behind something that is filled in is left to whoever fills it in. */
function annexesIn({ original, loc }: hbs.AST.ContentStatement): readonly string[] {
  const text = String(original);
  for (const { index, 0: found } of text.matchAll(DIRECTIVE)) {
    const line = text.slice(index + found.length).split("\n", 1)[0]!;
    const begins = index === 0 ? loc.start.column === 0 : text[index - 1] === "\n";
    if (!begins || !/\bname="[^"]*"/.test(line)) throw new NeedsFilling("annex");
  }
  return annexNames(text);
}
