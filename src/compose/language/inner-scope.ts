import type { Shape } from "../core/shape.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { proofOf } from "./guards.ts";
import { knownTruth } from "./known-truth.ts";
import type { Arm, Relation, Scope, Subject } from "./scope.ts";
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
  const block = {};
  const hasOther = node.inverse !== undefined;
  const arm = (part: Arm["part"]) => ({ arms: [...scope.arms, { block, part, hasOther }] });
  const [ownArm, otherArm] = [arm("own"), arm("else")];
  if (!param) return { own: { ...scope, ...ownArm }, otherwise: { ...scope, ...otherArm } };
  if (name !== "each" && name !== "with") {
    const { whenTrue, whenFalse, whenTrueIs, whenFalseIs } = proofOf(param, scope, vocabulary);
    const known = (facts: readonly Subject[], relations: readonly Relation[]) => ({
      ...scope,
      filled: [...scope.filled, ...facts],
      relations: [...scope.relations, ...relations],
    });
    const [holds, fails] = [known(whenTrue, whenTrueIs), known(whenFalse, whenFalseIs)];
    const [own, otherwise] = name === "unless" ? [fails, holds] : [holds, fails];
    const truth = knownTruth(param, scope, vocabulary);
    const isReached = (part: boolean) => ({ isReached: scope.isReached && truth !== (part === (name === "unless")) });
    return {
      own: { ...own, ...ownArm, ...isReached(true) },
      otherwise: { ...otherwise, ...otherArm, ...isReached(false) },
    };
  }
  const isList = shape.kind === "list";
  const subject = isList ? subjectOf(param, scope, vocabulary) : undefined;
  const inside = {
    ...entered(name, shape, node, param, scope),
    filled: subject ? [...scope.filled, subject] : scope.filled,
    relations: subject ? [...scope.relations, { of: subject, is: "more" } as const] : scope.relations,
  };
  const outside = {
    ...scope,
    relations: subject ? [...scope.relations, { of: subject, is: "notMore" } as const] : scope.relations,
  };
  return { own: { ...inside, ...ownArm }, otherwise: { ...outside, ...otherArm } };
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
