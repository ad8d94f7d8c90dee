import type { FindingWords } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import { UNIT_TYPES } from "../../domain/units/unit.ts";
import type { Helper, Kind } from "../core/helper.ts";
import type { Shape } from "../core/shape.ts";
import { HELPERS } from "../helpers/all.ts";
import { type CallNode, nameOf, placeOf } from "./call-node.ts";
import type { CheckContext } from "./check-context.ts";
import { checkEmptiness } from "./emptiness-defects.ts";
import { complaintAbout, sheetOf } from "./kind-defects.ts";
import { type Complaint, type KindContext, wrongType } from "./name-defects.ts";
import { checkPlan } from "./plan-defects.ts";
import { hasName, namedAt, rowFields, type Scope, shapeOfPath } from "./scope.ts";
import { checkColumnTime, checkTime } from "./time-defects.ts";

export function shapeOf(node: hbs.AST.Expression, scope: Scope, context: CheckContext): Shape {
  switch (node.type) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return { kind: "literal", value: (node as hbs.AST.StringLiteral).value };
    case "SubExpression":
      return checkCall(node as unknown as CallNode, scope, context);
    case "PathExpression": {
      const path = node as hbs.AST.PathExpression;
      const isHelper = path.parts.length === 1 && path.depth === 0 && HELPERS.has(path.original);
      if (isHelper && !hasName(scope, path.original, context.vocabulary)) {
        context.report("template/missing-brackets", placeOf(node), {
          found: `từ lệnh "${path.original}" đứng trần làm tham số`,
          expected: `(${path.original} …), trong ngoặc đơn`,
        });
        return { kind: "unknown" };
      }
      checkPathTime(path, scope, context);
      return shapeOfPath(path, scope, context.vocabulary, context.report);
    }
    default:
      context.report("template/wrong-type", placeOf(node), {
        found: "null hoặc undefined",
        expected: "tên trong nháy, số, true, false hoặc lời gọi trong ngoặc đơn",
      });
      return { kind: "unknown" };
  }
}

/** A column of a row, by its name alone or after `../` and `this.`. */
function checkPathTime(path: hbs.AST.PathExpression, scope: Scope, context: CheckContext): void {
  const [column = ""] = path.parts;
  const of = scope.contexts[path.depth]?.shape;
  if (path.data || of?.kind !== "row" || namedAt(path, scope)) return;
  checkColumnTime(column, of.sheet, path, scope, context);
}

/** Checks a call and all that is inside its brackets; the shape of what it yields. */
export function checkCall(node: CallNode, scope: Scope, context: CheckContext): Shape {
  const name = nameOf(node);
  const helper = HELPERS.get(name);
  if (!helper) {
    context.report("template/unknown-helper", placeOf(node.path), {
      found: `không có từ lệnh "${name}"`,
      expected: "một từ lệnh của mẫu (templates/README.md)",
      ...nearestFix(name, HELPERS.keys()),
    });
    for (const param of node.params) shapeOf(param, scope, context);
    return { kind: "unknown" };
  }
  let isSound = true;
  const watched: CheckContext = {
    ...context,
    report: (...defect) => {
      isSound = false;
      context.report(...defect);
    },
  };
  const shapes = checkParams(name, helper, node, scope, watched);
  checkOptions(name, helper, node, shapes, scope, watched);
  // What a broken call would print can't be told.
  if (isSound) {
    checkEmptiness(node, scope, context);
    checkPlan(node, scope, context);
  }
  const { yields } = helper;
  return typeof yields === "function" ? yields(shapes.map((shape) => asList(shape, context))) : yields;
}

/** A list sheet's id stands for its rows. */
const asList = (shape: Shape, { vocabulary }: CheckContext): Shape => {
  const sheet = shape.kind === "literal" ? sheetOf(shape) : undefined;
  if (sheet === undefined) return shape;
  return vocabulary.lists.has(sheet) ? { kind: "list", item: { kind: "row", sheet } } : { kind: "unknown" };
};

function checkParams(
  name: string,
  helper: Helper,
  node: CallNode,
  scope: Scope,
  context: CheckContext,
): readonly Shape[] {
  const { params, rest } = helper;
  const shapes = node.params.map((param) => shapeOf(param, scope, context));
  if (shapes.length < params.length || (shapes.length > params.length && rest === undefined)) {
    const wanted = `${rest ? "ít nhất " : ""}${params.length}`;
    context.report("template/wrong-arity", placeOf(node.path), {
      found: `"${name}" có ${shapes.length} tham số`,
      expected: `${wanted} tham số`,
    });
  }
  for (const [index, shape] of shapes.entries()) {
    const kind = params[index] ?? rest;
    if (!kind) continue;
    const before = shapes.slice(0, index);
    complain(shape, kind, node.params[index]!, before, context);
    checkTime(node, node.params[index]!, kind, shape, before, scope, context);
  }
  if (name === "eq") {
    checkSameChoice(node, shapes, context);
    checkWordsForFigure(node, shapes, context);
  }
  return shapes;
}

/** Only `gt` and `lt` take an indicator by its id: to `eq` it is a word, which no figure ever is. */
function checkWordsForFigure(node: CallNode, shapes: readonly Shape[], context: CheckContext): void {
  const index = shapes.findIndex((shape) => shape.kind === "literal" && typeof shape.value === "string");
  if (index < 0 || !shapes.some((shape) => shape.kind === "figure")) return;
  const { original } = node.params[index] as hbs.AST.StringLiteral;
  context.report("template/wrong-type", placeOf(node.params[index]!), {
    ...wrongType(`chữ "${original}" so với một số liệu`, "số liệu hoặc số"),
    fix: "để so với một chỉ tiêu, dùng gt hoặc lt, hai từ lệnh nhận mã chỉ tiêu",
  });
}

/** A choice is compared with one of its codes. */
function checkSameChoice(node: CallNode, shapes: readonly Shape[], context: CheckContext): void {
  const choice = shapes.find((shape) => shape.kind === "choice");
  const index = shapes.findIndex((shape) => shape.kind === "literal");
  if (choice?.kind === "choice" && index >= 0)
    complain(shapes[index]!, choice.choices, node.params[index]!, [], context);
}

function complain(shape: Shape, kind: Kind, node: hbs.AST.Node, before: readonly Shape[], context: CheckContext): void {
  const kindContext: KindContext = { ...context, before };
  const complaint: Complaint | undefined = complaintAbout(shape, kind, kindContext);
  if (complaint) context.report(complaint.code, placeOf(node), complaint);
}

function checkOptions(
  name: string,
  helper: Helper,
  node: CallNode,
  shapes: readonly Shape[],
  scope: Scope,
  context: CheckContext,
): void {
  const pairs = node.hash?.pairs ?? [];
  const open = openOptions(helper, shapes, context);
  const known = new Map<string, Kind | Shape>([...Object.entries(helper.options ?? {}), ...open]);
  for (const pair of pairs) {
    const kind = known.get(pair.key);
    const shape = shapeOf(pair.value, scope, context);
    if (kind === undefined) tellUnknown(name, helper, pair, shapes, [...known.keys()], context);
    else if (isShape(kind)) {
      checkFilter(shape, kind, pair.value, context);
      checkColumnTime(pair.key, shapes[0] && sheetOf(shapes[0]), pair, scope, context);
    } else {
      complain(shape, kind, pair.value, shapes, context);
      checkTime(node, pair.value, kind, shape, shapes, scope, context);
    }
  }
  const words = helper.open === "choices" || helper.open === "references" ? [...open.keys()] : [];
  const given = new Set(pairs.map(({ key }) => key));
  for (const key of [...words, ...(helper.required ?? [])].filter((one) => !given.has(one))) {
    context.report("template/missing-option", placeOf(node.path), {
      found: `"${name}" thiếu ${key}`,
      expected: `${key}="…" trong lời gọi`,
    });
  }
}

function tellUnknown(
  name: string,
  { open }: Helper,
  pair: hbs.AST.HashPair,
  [first]: readonly Shape[],
  known: readonly string[],
  context: CheckContext,
): void {
  // Columns of a sheet that nobody knows: the sheet is what is told.
  if (open === "columns" && first && asList(first, context).kind === "unknown") return;
  const code = open === "columns" ? "template/unknown-column" : "template/unknown-option";
  context.report(code, placeOf(pair), unknownOption(name, pair.key, known));
}

/** A name before "=" that the call does not take. */
export const unknownOption = (name: string, key: string, known: readonly string[]): FindingWords => ({
  found: `"${name}" không có tùy chọn "${key}"`,
  expected: known.length > 0 ? `một trong: ${known.join(", ")}` : "không có tùy chọn nào",
  ...nearestFix(key, known),
});

const isShape = (kind: Kind | Shape): kind is Shape => typeof kind === "object" && "kind" in kind;

function openOptions(
  helper: Helper,
  shapes: readonly Shape[],
  context: CheckContext,
): ReadonlyMap<string, Kind | Shape> {
  const [first] = shapes;
  if (helper.open === "references") {
    return new Map(
      shapes.flatMap((shape) => (shape.kind === "literal" ? [[String(shape.value), "words"] as const] : [])),
    );
  }
  if (helper.open === "choices") {
    return new Map(first?.kind === "choice" ? first.choices.map((choice) => [choice, "words"] as const) : []);
  }
  const isUnits = first?.kind === "list" && first.item.kind === "unit";
  if (helper.open === "unitProperties" || (helper.open === "columns" && isUnits)) return UNIT_PROPERTIES;
  const sheet = first && sheetOf(first);
  return helper.open === "columns" && sheet !== undefined
    ? rowFields(context.vocabulary.lists.get(sheet) ?? [])
    : new Map();
}

const UNIT_PROPERTIES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["type", { kind: "choice", choices: UNIT_TYPES }],
  ["level", { kind: "choice", choices: ["province", "district", "commune"] }],
  ["inProgramme", { kind: "flag" }],
  ["parent", { kind: "unit" }],
]);

/** The value a column is compared with: a code for choices and units, true or false, a number, a matcher. */
function checkFilter(shape: Shape, column: Shape, node: hbs.AST.Expression, context: CheckContext): void {
  if (shape.kind === "matcher") {
    const values =
      node.type === "SubExpression" && nameOf(node as unknown as CallNode) !== "within"
        ? (node as hbs.AST.SubExpression).params
        : [];
    for (const value of values) {
      if (value.type === "StringLiteral")
        checkFilter({ kind: "literal", value: (value as hbs.AST.StringLiteral).value }, column, value, context);
    }
    return;
  }
  if (column.kind === "choice" && shape.kind === "literal") complain(shape, column.choices, node, [], context);
  if (column.kind === "flag") complain(shape, "boolean", node, [], context);
  if (column.kind === "unit") complain(shape, "unit", node, [], context);
}
