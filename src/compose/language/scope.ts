import type { FindingWords } from "../../domain/findings/finding.ts";
import { eachSheet } from "../../domain/office/each.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import { UNIT_TYPES } from "../../domain/units/unit.ts";
import type { Column } from "../../domain/workbook/form.ts";
import { JUDGEMENT_FIELDS } from "../core/judgement-context.ts";
import { type Shape, shapeName } from "../core/shape.ts";
import type { Report, Vocabulary } from "../template/template-source.ts";
import type { Surroundings } from "./surroundings.ts";

/** What `{{name}}` can mean at a place of a template. */
export interface Scope {
  /** Innermost first; a partial sees none of those around the place where it is included. */
  readonly contexts: readonly Context[];
  /** Names given by `as |name|`, seen in all blocks inside, but in no partial. */
  readonly named: Names;
  readonly inEach: boolean;
  /** What the conditions around prove not to be empty. */
  readonly filled: readonly Subject[];
  /** How figures stand where the conditions around hold; the innermost last. */
  readonly relations: readonly Relation[];
  /** The parts of blocks that it stands in, outermost first. */
  readonly arms: readonly Arm[];
  /** In a cell of a table, where 0 is a number and no sentence. */
  readonly inCell: boolean;
  /** No condition around is false in every document of the period. */
  readonly isReached: boolean;
  /** Where the text stands that is looked at. */
  readonly around: Surroundings;
}

/**
 * What a part of a template speaks of, written so that two parts that speak of the same have the same key: a list by its
 * sheet and its conditions, a figure by its reference and its unit. Guards are about subjects, and so is emptiness.
 */
export type Subject =
  | { readonly kind: "list"; readonly base: string; readonly conditions: readonly string[] }
  | { readonly kind: "figure"; readonly key: string };

/** What a condition has found out: a figure is more than another, or than a number; a list has rows (`more`). */
export interface Relation {
  readonly of: Subject;
  readonly is: Standing;
  readonly to?: Subject;
}

export type Standing = "more" | "less" | "notMore" | "notLess" | "same" | "other";

/** One of the two parts of a block, of which only one is printed; `block` is the same thing for both. */
export interface Arm {
  readonly block: object;
  readonly part: "own" | "else";
  /** The block has an else, so that one of its parts is always printed. */
  readonly hasOther: boolean;
}

/** What `this` is, and where names are looked for. */
export interface Context {
  readonly shape: Shape;
  /** Tells contexts apart. */
  readonly key: string;
  /** What partials were given on the way here; a block inside reaches it by `../`, as everything of its surroundings. */
  readonly given: Names;
}

export type Names = ReadonlyMap<string, Named>;

/** What a name stands for; `bound` is what it was given to, where that is one thing. */
export interface Named {
  readonly shape: Shape;
  readonly bound?: Bound;
}

/** An expression in the scope in which it was written. */
export interface Bound {
  readonly node: hbs.AST.Expression;
  readonly scope: Scope;
}

const NO_NAMES: Names = new Map();

export const contextOf = (shape: Shape, key: string): Context => ({ shape, key, given: NO_NAMES });

const ROOT_KEY = "this";

const ROOT: Scope = {
  contexts: [contextOf({ kind: "record", fields: new Map() }, ROOT_KEY)],
  named: NO_NAMES,
  inEach: false,
  filled: [],
  relations: [],
  arms: [],
  inCell: false,
  isReached: true,
  around: "own",
};

/** The outermost scope: of a document for each unit or row, what it is made for. */
export function rootScope(each: string | undefined): Scope {
  if (each === undefined) return ROOT;
  const sheet = eachSheet(each);
  const own: Shape =
    sheet === undefined
      ? {
          kind: "record",
          fields: new Map([
            ["unit", UNIT],
            ["district", UNIT],
          ]),
        }
      : { kind: "row", sheet };
  return { ...ROOT, contexts: [contextOf(own, ROOT_KEY)] };
}

/** Nothing has a name here but what the document is made for: in no block, and in no partial that was given anything. */
export const isOutermost = ({ contexts, named }: Scope): boolean =>
  contexts.length === 1 && contexts[0]!.key === ROOT_KEY && contexts[0]!.given.size === 0 && named.size === 0;

const UNKNOWN: Shape = { kind: "unknown" };
const TEXT: Shape = { kind: "text" };
const UNIT: Shape = { kind: "unit" };
const FIGURE: Shape = { kind: "figure" };

const COLUMN_SHAPES: Readonly<Record<Column["type"], Shape>> = {
  text: TEXT,
  integer: FIGURE,
  decimal: FIGURE,
  date: { kind: "date" },
  choice: { kind: "choice", choices: [] },
  yes: { kind: "flag" },
  unit: UNIT,
  document: { kind: "document" },
};

/** Properties of a value, by name. */
function fieldsOf(shape: Shape, vocabulary: Vocabulary): ReadonlyMap<string, Shape> {
  switch (shape.kind) {
    case "record":
      return shape.fields;
    case "unit":
      return new Map<string, Shape>([
        ["name", TEXT],
        ["label", TEXT],
        ["shortName", TEXT],
        ["type", { kind: "choice", choices: UNIT_TYPES }],
      ]);
    case "row":
      return rowFields(vocabulary.lists.get(shape.sheet) ?? []);
    case "group":
      return new Map<string, Shape>([
        ["district", UNIT],
        ["heading", TEXT],
        ["rows", { kind: "list", item: { kind: "row", sheet: shape.sheet } }],
      ]);
    case "judgement":
      return JUDGEMENT_FIELDS;
    default:
      return new Map();
  }
}

export function rowFields(columns: readonly Column[]): ReadonlyMap<string, Shape> {
  const fields = columns
    .filter((column) => !column.label)
    .map((column): readonly [string, Shape] => [
      column.id,
      column.choices ? { kind: "choice", choices: column.choices.map(([value]) => value) } : COLUMN_SHAPES[column.type],
    ]);
  return new Map([...fields, ["unit", UNIT], ["district", UNIT]]);
}

/** The innermost context, or a name given to it, has this name. */
export const hasName = ({ contexts: [own], named }: Scope, name: string, vocabulary: Vocabulary): boolean =>
  named.has(name) || own!.given.has(name) || fieldsOf(own!.shape, vocabulary).has(name);

/** What the first part of a path was given by `as |name|` or to a partial; `this.name` and `./name` are no given names. */
export function namedAt({ parts, depth, original, data }: hbs.AST.PathExpression, { contexts, named }: Scope) {
  const [head] = parts;
  if (head === undefined || data) return undefined;
  // As Handlebars tells them (`AST.helpers.scopedId`).
  const isScoped = /^\.|this\b/.test(original);
  return (depth === 0 && !isScoped ? named.get(head) : undefined) ?? contexts[depth]?.given.get(head);
}

/** The context that a path is, rather than a part of one: `this`, `..`. */
export const contextAt = (node: hbs.AST.Expression, { contexts }: Scope): Context | undefined => {
  const { type, parts, depth, data } = node as hbs.AST.PathExpression;
  return type === "PathExpression" && !data && parts.length === 0 ? contexts[depth] : undefined;
};

/** The shape of `this`, `name`, `unit.name`, `../name`, `@first`; reports a name that nothing has. */
export function shapeOfPath(path: hbs.AST.PathExpression, scope: Scope, vocabulary: Vocabulary, report: Report): Shape {
  const at = { line: path.loc.start.line, column: path.loc.start.column + 1 };
  if (path.data) {
    if (scope.inEach && ["first", "last"].includes(path.parts.join("."))) return { kind: "boolean" };
    const found = `không dùng được "${path.original}" ở đây`;
    report("template/unknown-path", at, { found, expected: "@first hoặc @last, trong {{#each}}" });
    return UNKNOWN;
  }
  const given = namedAt(path, scope)?.shape;
  const context = scope.contexts[path.depth];
  if (!context) {
    const found = `"${path.original}" đi ra ngoài khối ngoài cùng`;
    report("template/unknown-path", at, { found, expected: "mỗi ../ ra một khối {{#each}} hoặc {{#with}}" });
    return UNKNOWN;
  }
  let shape = given ?? context.shape;
  for (const part of given ? path.parts.slice(1) : path.parts) {
    if (shape.kind === "unknown") return UNKNOWN;
    const fields = fieldsOf(shape, vocabulary);
    const next = fields.get(part);
    if (next === undefined) {
      const names = [...fields.keys(), ...context.given.keys(), ...scope.named.keys()];
      report("template/unknown-path", at, { ...unknownPath(part, shape, names), ...outerFix(path, scope) });
      return UNKNOWN;
    }
    shape = next;
  }
  return shape;
}

/** What a partial was given is outside the blocks of the partial, like all that is around a block. */
function outerFix(path: hbs.AST.PathExpression, { contexts }: Scope): Pick<FindingWords, "fix"> | undefined {
  const [head = ""] = path.parts;
  const depth = contexts.findIndex(({ given }, index) => index > path.depth && given.has(head));
  if (depth < 0) return undefined;
  return {
    fix: `"${head}" được đặt khi gọi phần này: trong khối này viết ${"../".repeat(depth)}${path.parts.join(".")}`,
  };
}

function unknownPath(name: string, shape: Shape, candidates: readonly string[]): FindingWords {
  const where = shape.kind === "row" ? `cột của bảng "${shape.sheet}"` : shapeName(shape);
  const expected =
    candidates.length > 0 ? `một trong: ${candidates.join(", ")}` : "một từ lệnh, hoặc tên đặt bằng as |tên|";
  return { found: `không có "${name}" trong ${where}`, expected, ...nearestFix(name, candidates) };
}
