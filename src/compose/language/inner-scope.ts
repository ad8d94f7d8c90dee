import type { Shape } from "../core/shape.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { proofOf } from "./guards.ts";
import { knownTruth } from "./known-truth.ts";
import type { Scope } from "./scope.ts";
import { keyOf, subjectOf } from "./subject.ts";

/** The scopes of a block: what its own part and what its else may take as known. */
export interface BlockScopes {
  readonly own: Scope;
  readonly otherwise: Scope;
}

/** `{{#if}}` and `{{#unless}}` prove what their condition says; `{{#each}}` and `{{#with}}` that their list has entries. */
export function blockScopes(
  name: string,
  shape: Shape,
  node: hbs.AST.BlockStatement,
  scope: Scope,
  vocabulary: Vocabulary,
): BlockScopes {
  const [param] = node.params;
  if (!param) return { own: scope, otherwise: scope };
  if (name !== "each" && name !== "with") {
    const { whenTrue, whenFalse, looksAtFigure } = proofOf(param, scope, vocabulary);
    const underFigure = scope.underFigure || looksAtFigure;
    const [own, otherwise] = name === "unless" ? [whenFalse, whenTrue] : [whenTrue, whenFalse];
    const truth = knownTruth(param, scope, vocabulary);
    const isFalse = (part: boolean): boolean => truth === (part === (name === "unless"));
    return {
      own: { ...scope, underFigure, filled: [...scope.filled, ...own], isReached: scope.isReached && !isFalse(true) },
      otherwise: {
        ...scope,
        underFigure,
        filled: [...scope.filled, ...otherwise],
        isReached: scope.isReached && !isFalse(false),
      },
    };
  }
  const isList = shape.kind === "list";
  const filled = isList ? [...scope.filled, subjectOf(param, scope, vocabulary)] : scope.filled;
  return { own: { ...entered(name, shape, node, param, scope), filled }, otherwise: scope };
}

function entered(
  name: string,
  shape: Shape,
  node: hbs.AST.BlockStatement,
  param: hbs.AST.Expression,
  scope: Scope,
): Scope {
  const inner: Shape = name === "each" ? (shape.kind === "list" ? shape.item : { kind: "unknown" }) : shape;
  const [first] = node.program?.blockParams ?? [];
  // A list is only given a name: inside, everything means what it meant outside.
  const isNamed = inner.kind === "list";
  return {
    ...scope,
    contexts: isNamed ? scope.contexts : [inner, ...scope.contexts],
    contextKeys: isNamed
      ? scope.contextKeys
      : [`${scope.contextKeys[0] ?? ""}/${keyOf(param, scope)}`, ...scope.contextKeys],
    named: first ? new Map([...scope.named, [first, inner]]) : scope.named,
    bound: bindings(scope, first, isNamed ? param : undefined),
    inEach: name === "each" || scope.inEach,
  };
}

/** A name that is given hides the one that it had. */
function bindings(scope: Scope, name: string | undefined, node: hbs.AST.Expression | undefined): Scope["bound"] {
  if (name === undefined) return scope.bound;
  const bound = new Map(scope.bound);
  bound.delete(name);
  if (node) bound.set(name, { node, scope });
  return bound;
}
