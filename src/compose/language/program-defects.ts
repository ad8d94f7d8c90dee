import { nearestFix } from "../../domain/text/nearest-name.ts";
import { type Shape, shapeName } from "../core/shape.ts";
import { HELPERS } from "../helpers/all.ts";
import { standsAlone } from "../template/inline-partials.ts";
import { BLOCKS } from "../template/template-source.ts";
import { checkCall, shapeOf, unknownOption } from "./call-defects.ts";
import { type CallNode, nameOf, placeOf } from "./call-node.ts";
import type { CheckContext } from "./check-context.ts";
import { checkEach } from "./emptiness-defects.ts";
import { blockScopes } from "./inner-scope.ts";
import { complaintAbout } from "./kind-defects.ts";
import {
  type Context,
  contextAt,
  contextOf,
  hasName,
  isOutermost,
  type Named,
  type Names,
  type Scope,
} from "./scope.ts";
import { keyOf } from "./subject.ts";
import { standsInCell, surroundingsOf } from "./surroundings.ts";
import { checkLookBefore } from "./table-look-defects.ts";

/** Checks a partial where it is included, in the scope it is included in. */
export type Include = (name: string, scope: Scope, at: hbs.AST.Node) => void;

export function checkProgram(
  program: hbs.AST.Program | undefined,
  scope: Scope,
  context: CheckContext,
  include: Include,
): void {
  for (const statement of program?.body ?? []) checkStatement(statement, scope, context, include);
}

function checkStatement(node: hbs.AST.Statement, scope: Scope, context: CheckContext, include: Include): void {
  const unsupported = (what: string): void =>
    context.report("template/unsupported", placeOf(node), { found: what, expected: PLAIN });
  switch (node.type) {
    case "ContentStatement":
      context.say({ scope, context, said: { kind: "prose", node: node as hbs.AST.ContentStatement } });
      break;
    case "MustacheStatement":
      checkPrinted(node as hbs.AST.MustacheStatement, scope, context);
      break;
    case "BlockStatement":
      checkBlock(node as hbs.AST.BlockStatement, scope, context, include);
      break;
    case "PartialStatement":
      checkPartial(node as hbs.AST.PartialStatement, scope, context, include);
      break;
    case "PartialBlockStatement":
      unsupported("khối {{#> …}}");
      break;
    case "Decorator":
    case "DecoratorBlock":
      unsupported("{{* …}}");
      break;
    default:
  }
}

/** The parts of Handlebars that templates may use. */
const PLAIN = "{{…}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}}, {{> phần}}";

const PRINTABLE: readonly Shape["kind"][] = ["printed", "text", "unit", "unknown"];

/** How to print what cannot be printed as it is. */
const ADVICE: Partial<Readonly<Record<Shape["kind"], string>>> = {
  figure: "dùng {{num …}} hoặc {{qty …}}",
  literal: "dùng {{lowerFirst …}} hoặc {{upperFirst …}}",
  date: "dùng {{date …}}",
  document: "dùng {{cite …}}",
  choice: "dùng {{choose …}}",
  flag: "dùng {{#if …}}",
  boolean: "dùng {{#if …}}",
  list: "dùng {{units …}} hoặc {{#each …}}",
};

function checkPrinted(node: hbs.AST.MustacheStatement, scope: Scope, context: CheckContext): void {
  if (!node.escaped) {
    context.report("template/unsupported", placeOf(node), {
      found: "ba dấu ngoặc {{{ }}}",
      expected: "hai dấu ngoặc {{ }}",
    });
  }
  const call = node as unknown as CallNode;
  context.say({ scope, context, said: { kind: "call", node: call } });
  const name = nameOf(call);
  const isBare = node.params.length === 0 && (node.hash?.pairs.length ?? 0) === 0;
  const isHelper = HELPERS.get(name)?.params.length === 0 || !hasName(scope, name, context.vocabulary);
  const isCall = !isBare || (HELPERS.has(name) && isHelper);
  const shape = isCall ? checkCall(call, scope, context) : checkPath(call, scope, context);
  const helper = isCall ? HELPERS.get(name) : undefined;
  if (helper?.ownLine) checkOwnLine(name, node, context);
  if (helper?.columns) {
    const columns = helper.columns(node.params.length, new Set(node.hash?.pairs.map(({ key }) => key)));
    checkLookBefore(node.loc.start.line, columns, context.lines, context.report);
  }
  if (PRINTABLE.includes(shape.kind)) return;
  const advice = ADVICE[shape.kind];
  context.report("template/not-printable", placeOf(node.path), {
    found: `không in thẳng được ${shapeName(shape)}`,
    expected: "chữ, tên đơn vị hoặc kết quả của một từ lệnh",
    ...(advice ? { fix: advice } : {}),
  });
}

/** Whole blocks come out: words beside the call would run into the first or the last of them. */
function checkOwnLine(name: string, node: hbs.AST.MustacheStatement, context: CheckContext): void {
  if (standsAlone(node, context.lines)) return;
  context.report("template/own-line", placeOf(node.path), {
    found: `"${name}" in ra cả đoạn mà đứng chung dòng với chữ`,
    expected: "đứng riêng một dòng",
  });
}

/** A bare name at the outermost level can only be a mistyped helper. */
function checkPath(call: CallNode, scope: Scope, context: CheckContext): Shape {
  const path = call.path as hbs.AST.PathExpression;
  const isName = isOutermost(scope) && path.type === "PathExpression" && !path.data && path.depth === 0;
  const isOwn = path.type === "PathExpression" && hasName(scope, path.parts[0] ?? "", context.vocabulary);
  return isName && !isOwn ? checkCall(call, scope, context) : shapeOf(path, scope, context);
}

function checkBlock(node: hbs.AST.BlockStatement, scope: Scope, context: CheckContext, include: Include): void {
  const name = nameOf(node as unknown as CallNode);
  const [param] = node.params;
  if (!BLOCKS.includes(name)) {
    context.report("template/unknown-helper", placeOf(node.path), {
      found: `không có khối "${name}"`,
      expected: `một trong: ${BLOCKS.join(", ")}`,
      ...nearestFix(name, BLOCKS),
    });
  } else if (node.params.length !== 1) {
    context.report("template/wrong-arity", placeOf(node.path), {
      found: `"${name}" có ${node.params.length} tham số`,
      expected: "1 tham số",
    });
  }
  for (const pair of node.hash?.pairs ?? []) checkBlockOption(name, pair, scope, context);
  const shape: Shape = param ? shapeOf(param, scope, context) : { kind: "unknown" };
  if (param) checkBlockParam(name, shape, param, context);
  checkGivenName(name, shape, node, context);
  if (name === "each" && shape.kind === "list") checkEach(node, scope, context);
  const { own, otherwise } = blockScopes(name, shape, node, scope, context.vocabulary);
  if (name === "each") sayBetween(node, own, context);
  checkProgram(node.program, own, context, include);
  checkProgram(node.inverse, otherwise, context, include);
}

/** Every entry of a list but the first follows the separator, or the end of the one before it. */
function sayBetween(node: hbs.AST.BlockStatement, own: Scope, context: CheckContext): void {
  const separator = node.hash?.pairs.find(({ key }) => key === "separator")?.value;
  const last = node.program?.body.at(-1);
  const end = last?.type === "ContentStatement" ? (last as unknown as { readonly original: string }).original : "";
  const text = separator?.type === "StringLiteral" ? (separator as hbs.AST.StringLiteral).value : end;
  const arms = [...own.arms, { block: {}, part: "own", hasOther: false } as const];
  context.say({ scope: { ...own, arms }, context, said: { kind: "between", text } });
}

const BLOCK_OPTIONS: Readonly<Record<string, readonly string[]>> = { each: ["separator", "last"] };

/** Words between the entries of a list. */
function checkBlockOption(name: string, pair: hbs.AST.HashPair, scope: Scope, context: CheckContext): void {
  const known = BLOCK_OPTIONS[name] ?? [];
  const shape = shapeOf(pair.value, scope, context);
  if (!known.includes(pair.key)) {
    context.report("template/unknown-option", placeOf(pair), unknownOption(name, pair.key, known));
    return;
  }
  const complaint = complaintAbout(shape, "words", { ...context, before: [] });
  if (complaint) context.report(complaint.code, placeOf(pair.value), complaint);
}

function checkBlockParam(name: string, shape: Shape, param: hbs.AST.Expression, context: CheckContext): void {
  const wrong = (what: string): void =>
    context.report("template/wrong-type", placeOf(param), {
      found: `{{#${name}}} với ${shapeName(shape)}`,
      expected: what,
    });
  if (shape.kind === "unknown") return;
  if (name === "each" && shape.kind !== "list") wrong('danh sách, ví dụ (where "dossiers")');
  if (name === "with" && !["unit", "row", "group", "judgement", "list"].includes(shape.kind))
    wrong("một đơn vị, một dòng hoặc một danh sách");
  if (name !== "if" && name !== "unless") return;
  const complaint = complaintAbout(shape, "condition", { ...context, before: [] });
  if (complaint) context.report(complaint.code, placeOf(param), complaint);
}

/** A name given by `as |name|`: a list needs one, and it must not be a word of the language. */
function checkGivenName(name: string, shape: Shape, node: hbs.AST.BlockStatement, context: CheckContext): void {
  const given = node.program?.blockParams ?? [];
  if (name === "with" && shape.kind === "list" && given.length === 0) {
    context.report("template/unnamed-list", placeOf(node), {
      found: "{{#with}} trên một danh sách không đặt tên",
      expected: "{{#with (where …) as |tên|}}",
    });
  }
  for (const one of given.filter((word) => HELPERS.has(word) || BLOCKS.includes(word))) {
    context.report("template/reserved-name", placeOf(node), {
      found: `"${one}" là từ lệnh, không dùng làm tên được`,
      expected: "tên khác mọi từ lệnh",
    });
  }
}

function checkPartial(node: hbs.AST.PartialStatement, scope: Scope, context: CheckContext, include: Include): void {
  const [of] = node.params;
  if (node.name.type !== "PathExpression") {
    const found = "tên phần dùng chung tính ra từ một lời gọi";
    context.report("template/unsupported", placeOf(node), { found, expected: "tên phần dùng chung viết sẵn" });
    return;
  }
  const around = scope.contexts[0]!;
  const own = of ? (contextAt(of, scope) ?? contextOf(shapeOf(of, scope, context), keyOf(of, scope))) : around;
  const given = (node.hash?.pairs ?? []).map(({ key, value }): readonly [string, Named] => [
    key,
    { shape: shapeOf(value, scope, context), bound: { node: value, scope } },
  ]);
  const inner: Scope = {
    ...scope,
    contexts: [given.length > 0 ? mixed(own, new Map([...own.given, ...given])) : own],
    named: new Map(),
    inCell: scope.inCell || standsInCell(node, context),
    around: surroundingsOf(node, context, scope.around),
  };
  include((node.name as hbs.AST.PathExpression).original, inner, node);
}

/** What has no names of its own is no longer itself when names are given beside it. */
const mixed = (own: Context, given: Names): Context => ({
  ...own,
  given,
  shape: HAS_NAMES.includes(own.shape.kind) ? own.shape : { kind: "record", fields: new Map() },
});

const HAS_NAMES: readonly Shape["kind"][] = ["record", "row", "unit", "group", "judgement", "unknown"];
