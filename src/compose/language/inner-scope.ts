import type { Shape } from "../core/shape.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { proofOf } from "./guards.ts";
import { knownTruth } from "./known-truth.ts";
import { type Arm, contextAt, contextOf, type Named, type Relation, type Scope, type Subject } from "./scope.ts";
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
  const { own, otherwise } = !param
    ? { own: scope, otherwise: scope }
    : name === "each" || name === "with"
      ? listScopes(name, shape, node, param, scope, vocabulary)
      : conditionScopes(name === "unless", param, scope, vocabulary);
  return { own: { ...own, ...arm("own") }, otherwise: { ...otherwise, ...arm("else") } };
}

/** What a condition proves, and whether its parts can be reached at all. */
function conditionScopes(
  isNegated: boolean,
  param: hbs.AST.Expression,
  scope: Scope,
  vocabulary: Vocabulary,
): BlockScopes {
  const { whenTrue, whenFalse, whenTrueIs, whenFalseIs } = proofOf(param, scope, vocabulary);
  const known = (facts: readonly Subject[], relations: readonly Relation[]) => ({
    ...scope,
    filled: [...scope.filled, ...facts],
    relations: [...scope.relations, ...relations],
  });
  const [holds, fails] = [known(whenTrue, whenTrueIs), known(whenFalse, whenFalseIs)];
  const [own, otherwise] = isNegated ? [fails, holds] : [holds, fails];
  const truth = knownTruth(param, scope, vocabulary);
  const isReached = (part: boolean) => ({ isReached: scope.isReached && truth !== (part === isNegated) });
  return { own: { ...own, ...isReached(true) }, otherwise: { ...otherwise, ...isReached(false) } };
}

/** Inside, the list has entries and its names are known; in the else it has none. */
function listScopes(
  name: string,
  shape: Shape,
  node: hbs.AST.BlockStatement,
  param: hbs.AST.Expression,
  scope: Scope,
  vocabulary: Vocabulary,
): BlockScopes {
  const subject = shape.kind === "list" ? subjectOf(param, scope, vocabulary) : undefined;
  const related = (is: Relation["is"]) => (subject ? [...scope.relations, { of: subject, is }] : scope.relations);
  const inside = insideOf(name, shape, node, param, scope);
  return {
    own: { ...inside, filled: subject ? [...scope.filled, subject] : scope.filled, relations: related("more") },
    otherwise: { ...scope, relations: related("notMore") },
  };
}

function insideOf(
  name: string,
  shape: Shape,
  node: hbs.AST.BlockStatement,
  param: hbs.AST.Expression,
  scope: Scope,
): Scope {
  const inner: Shape = name === "each" ? (shape.kind === "list" ? shape.item : { kind: "unknown" }) : shape;
  const [first] = node.program?.blockParams ?? [];
  // A list is only given a name: inside, everything means what it meant outside. An entry may be a list: it has no names.
  const isNamed = name === "with" && inner.kind === "list";
  const entered = name === "with" ? contextAt(param, scope) : undefined;
  const own = entered ?? contextOf(inner, `${scope.contexts[0]!.key}/${keyOf(param, scope)}`);
  const named: Named = { shape: inner, ...(isNamed ? { bound: { node: param, scope } } : {}) };
  return {
    ...scope,
    contexts: isNamed ? scope.contexts : [own, ...scope.contexts],
    // A name that is given hides the one that it had.
    named: first ? new Map([...scope.named, [first, named]]) : scope.named,
    inEach: name === "each" || scope.inEach,
  };
}
