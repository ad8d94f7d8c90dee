import type { Formula, Indicator } from "../../domain/figures/indicator.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { type CallNode, nameOf } from "./call-node.ts";
import { type Bound, namedAt, type Scope, type Subject } from "./scope.ts";

/** Lists that are as empty as the one they are made of. */
const SAME_LIST: readonly string[] = ["sortBy", "first", "group"];
const CRITERIA: readonly string[] = ["criteria", "criteriaCount", "criteriaNumber", "judgements"];

/** The subject of an expression; `of` is the unit that a call around it speaks of. */
export function subjectOf(node: hbs.AST.Expression, scope: Scope, vocabulary: Vocabulary, of = ""): Subject {
  const bound = boundTo(node, scope);
  if (bound) return subjectOf(bound.node, bound.scope, vocabulary, of);
  if (node.type === "StringLiteral") {
    const { value } = node as hbs.AST.StringLiteral;
    return vocabulary.lists.has(value) ? list(value) : { kind: "figure", key: `${value}${of}` };
  }
  if (node.type !== "SubExpression") return { kind: "figure", key: keyOf(node, scope) };
  const call = node as unknown as CallNode;
  const name = nameOf(call);
  const [first] = call.params;
  if (CRITERIA.includes(name)) return criteriaSubject(call, scope);
  if (first === undefined) return list(name, conditionsOf(call, scope));
  if (name === "figure") return subjectOf(first, scope, vocabulary, ofUnit(call, scope));
  if (name === "total" || name === "threshold") return { kind: "figure", key: keyOf(node, scope) };
  if (name === "count" || SAME_LIST.includes(name)) return subjectOf(first, scope, vocabulary);
  if (name !== "where") return list(keyOf(node, scope));
  const from = subjectOf(first, scope, vocabulary);
  if (from.kind === "figure") return list(from.key, conditionsOf(call, scope));
  return list(from.base, [...from.conditions, ...conditionsOf(call, scope)]);
}

const list = (base: string, conditions: readonly string[] = []): Subject => ({ kind: "list", base, conditions });

/** Criteria of one unit by verdict: counted, named and gone through, they are the same list. */
export function criteriaSubject(call: CallNode, scope: Scope): Subject {
  const [set] = call.params;
  const verdict = optionOf(call, "verdict");
  const kind = verdict ? keyOf(verdict, scope) : '"met"';
  const ground = optionOf(call, "ground");
  const by = ground ? ` ${keyOf(ground, scope)}` : "";
  return list(`criteria ${set ? keyOf(set, scope) : ""}${ofUnit(call, scope)} ${kind}${by}`);
}

/** The unit that a call speaks of, as a part of a key. */
export function ofUnit(call: CallNode, scope: Scope): string {
  const of = optionOf(call, "of");
  return of ? `@${keyOf(of, scope)}` : "";
}

export const optionOf = (call: CallNode, key: string): hbs.AST.Expression | undefined =>
  call.hash?.pairs.find((pair) => pair.key === key)?.value;

const conditionsOf = (call: CallNode, scope: Scope): readonly string[] =>
  (call.hash?.pairs ?? []).map(({ key, value }) => `${key}=${keyOf(value, scope)}`);

/** An expression as text in which names given by `as |name|` and by partials stand for what they were given to. */
export function keyOf(node: hbs.AST.Expression, scope: Scope): string {
  const bound = boundTo(node, scope);
  if (bound) return keyOf(bound.node, bound.scope);
  switch (node.type) {
    case "StringLiteral":
      return JSON.stringify((node as hbs.AST.StringLiteral).value);
    case "NumberLiteral":
    case "BooleanLiteral":
      return String((node as hbs.AST.NumberLiteral).value);
    case "PathExpression":
      return pathKey(node as hbs.AST.PathExpression, scope);
    default: {
      const call = node as unknown as CallNode;
      const params = call.params.map((param) => keyOf(param, scope));
      const sorted = nameOf(call) === "oneOf" ? params.toSorted() : params;
      return `(${[nameOf(call), ...sorted, ...conditionsOf(call, scope).toSorted()].join(" ")})`;
    }
  }
}

function pathKey(path: hbs.AST.PathExpression, scope: Scope): string {
  if (path.data) return path.original;
  return [scope.contexts[path.depth]?.key ?? "", ...path.parts].join(".");
}

/** What a name was given to; nothing of a part of what it stands for. */
export function boundTo(node: hbs.AST.Expression, scope: Scope): Bound | undefined {
  if (node.type !== "PathExpression") return undefined;
  const path = node as hbs.AST.PathExpression;
  return path.parts.length === 1 ? namedAt(path, scope)?.bound : undefined;
}

/** What is not empty either when a figure is not 0: the rows that it counts or adds, the terms that it comes from. */
export function impliedBy({ key }: { readonly key: string }, { indicators }: Vocabulary): readonly Subject[] {
  const [id = "", ...unit] = key.split("@");
  const indicator = indicators.get(id);
  if (indicator?.formula === undefined) return [];
  const of = unit.length > 0 ? `@${unit.join("@")}` : "";
  return termsOf(indicator.formula).flatMap((term): readonly Subject[] => {
    if (typeof term !== "string") return [term];
    const subject = { kind: "figure", key: term + of } as const;
    return [subject, ...impliedBy(subject, { indicators } as Vocabulary)];
  });
}

function termsOf(formula: Formula): readonly (string | Subject)[] {
  if ("count" in formula) return rowsOf(formula.count);
  if ("total" in formula) return rowsOf(formula.total);
  if ("ratio" in formula) return formula.ratio;
  if ("product" in formula) return formula.product;
  if ("difference" in formula) return [formula.difference[0]];
  if ("sum" in formula && formula.sum.length === 1) return formula.sum;
  return [];
}

function rowsOf({ of, where, when }: Extract<Formula, { readonly count: unknown }>["count"]): readonly Subject[] {
  if (of === "units") return [];
  const conditions = Object.entries(where).map(([column, wanted]) => {
    const values = (Array.isArray(wanted) ? wanted : [wanted]).map((one) => JSON.stringify(one)).toSorted();
    return `${column}=${values.length === 1 ? values[0] : `(oneOf ${values.join(" ")})`}`;
  });
  return [list(of, [...conditions, ...(when ? [`${when.column}=(within "${when.is}")`] : [])])];
}

/** Whether what is known not to be empty tells that the subject is not. */
export const isFilled = (subject: Subject, facts: readonly Subject[]): boolean =>
  facts.some((fact) => {
    if (fact.kind === "figure" || subject.kind === "figure") {
      return fact.kind === subject.kind && "key" in fact && "key" in subject && fact.key === subject.key;
    }
    return (
      fact.base === subject.base &&
      subject.conditions.every((wanted) => fact.conditions.some((known) => tells(known, wanted)))
    );
  });

/** Whether what is known not to be empty are rows that a figure of the province counts. */
export function isCounted(subject: Subject, facts: readonly Subject[], { indicators }: Vocabulary): boolean {
  const formula = subject.kind === "figure" ? indicators.get(subject.key)?.formula : undefined;
  if (!formula || !("count" in formula) || formula.count.filled) return false;
  return rowsOf(formula.count).some((rows) => isFilled(rows, facts));
}

/** A condition that is narrower than another: status="registered" than status=(oneOf "completing" "registered"). */
function tells(known: string, wanted: string): boolean {
  if (known === wanted) return true;
  const [column, choices] = [wanted.slice(0, wanted.indexOf("=")), /^[^=]+=\(oneOf (.*)\)$/.exec(wanted)?.[1]];
  return choices !== undefined && valuesIn(known, column).every((value) => choices.split(" ").includes(value));
}

function valuesIn(condition: string, column: string): readonly string[] {
  const value = condition.startsWith(`${column}=`) ? condition.slice(column.length + 1) : "?";
  return /^\(oneOf (.*)\)$/.exec(value)?.[1]?.split(" ") ?? [value];
}

/** Nothing to count: a percentage or a measure, or an amount that its bounds keep above 0. */
export function canBeZero({ unit, bounds, formula }: Indicator): boolean {
  if (unit.startsWith("%") || (bounds?.min ?? 0) > 0) return false;
  return formula === undefined || !("ratio" in formula || ("count" in formula && formula.count.of === "units"));
}

/** Lists that always have entries: all units, and the rows of a group. */
export function isNeverEmpty(subject: Subject): boolean {
  if (subject.kind === "figure") return subject.key.endsWith(".rows");
  return ["districts", "communes"].includes(subject.base) && subject.conditions.length === 0;
}
