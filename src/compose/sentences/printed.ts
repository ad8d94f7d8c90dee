import { type CallNode, nameOf } from "../language/call-node.ts";
import type { Scope, Subject } from "../language/scope.ts";
import { criteriaSubject, ofUnit, optionOf, subjectOf } from "../language/subject.ts";
import type { Vocabulary } from "../template/template-source.ts";
import type { Piece } from "./pieces.ts";

/** How many of a call's parameters are figures that it prints. */
const FIGURES: Readonly<Record<string, number>> = {
  num: 1,
  qty: 1,
  share: 1,
  ratio: 2,
  range: 2,
  change: 1,
  breakdown: 1,
  target: 1,
  amounts: Number.POSITIVE_INFINITY,
};
/** Calls that print units; the others print numbers alone, unless they are told to. */
const WITH_UNIT: readonly string[] = ["qty", "range", "change", "target", "amounts"];

export interface PrintedFigure {
  readonly subject: Subject;
  /** Prints what should be, not what is. */
  readonly isPlan: boolean;
  /** The call that prints it. */
  readonly by: string;
}

/** The figures that a call prints, with the call inside `upperFirst` and the like. */
export function figuresOf({ call, scope, context }: Piece): readonly PrintedFigure[] {
  if (!call) return [];
  return innerCalls(call).flatMap((one) => figuresIn(one, scope, context.vocabulary));
}

function figuresIn(call: CallNode, scope: Scope, vocabulary: Vocabulary): readonly PrintedFigure[] {
  const name = nameOf(call);
  if (name === "criteriaCount") return [{ subject: criteriaSubject(call, scope), isPlan: false, by: name }];
  return call.params.slice(0, FIGURES[name] ?? 0).map((param) => {
    const subject = subjectOf(param, scope, vocabulary, ofUnit(call, scope));
    const isPlan = name === "target" || (subject.kind === "figure" && /^(?:next-)?plan:/.test(subject.key));
    return { subject, isPlan, by: name };
  });
}

/** A call and those in its brackets that print. */
const innerCalls = (call: CallNode): readonly CallNode[] => [
  call,
  ...call.params.flatMap((param) => (param.type === "SubExpression" ? innerCalls(param as unknown as CallNode) : [])),
];

/** The id of a figure without what it is asked as (plan, year so far, last year), and its unit: "roads", "@446". */
export function referenceIn(key: string): { readonly id: string; readonly of: string } {
  const at = key.indexOf("@");
  const [reference, of] = at < 0 ? [key, ""] : [key.slice(0, at), key.slice(at)];
  return { id: reference.replace(/^(?:plan|next-plan|previous|year):/, ""), of };
}

/** The units that a call prints: of its figures, or the words that it is given. */
export function unitsPrinted({ call, scope, context }: Piece): readonly string[] {
  if (!call) return [];
  const { vocabulary } = context;
  return innerCalls(call).flatMap((one) => {
    const words = (one.hash?.pairs ?? []).flatMap(({ value }) =>
      value.type === "StringLiteral" ? [(value as hbs.AST.StringLiteral).value] : [],
    );
    const unit = optionOf(one, "unit");
    const isAsked = unit?.type === "BooleanLiteral" && (unit as hbs.AST.BooleanLiteral).value;
    const isOwn = isAsked || (unit === undefined && WITH_UNIT.includes(nameOf(one)));
    if (!isOwn) return words;
    const own = figuresIn(one, scope, vocabulary).flatMap(({ subject }) =>
      subject.kind === "figure" ? [vocabulary.indicators.get(referenceIn(subject.key).id)?.unit ?? ""] : [],
    );
    return [...words, ...own];
  });
}
