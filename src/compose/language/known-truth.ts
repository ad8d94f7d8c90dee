import { setInForce } from "../../domain/criteria/sets-in-force.ts";
import { isAsked } from "../../domain/figures/asked.ts";
import type { Period } from "../../domain/office/period.ts";
import { isPeriod } from "../helpers/times.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { type CallNode, nameOf } from "./call-node.ts";
import type { Scope } from "./scope.ts";
import { boundTo } from "./subject.ts";

/** Vocabulary of documents of one period. */
export type DatedVocabulary = Vocabulary & { readonly period: Period };

export const isDated = (vocabulary: Vocabulary): vocabulary is DatedVocabulary => vocabulary.period !== undefined;

/**
 * What a condition is in every document of the period, whatever its data say; nothing where only the data can tell. What is
 * under a condition that never holds is not printed, so it may speak of what the period does not ask for.
 */
export function knownTruth(node: hbs.AST.Expression, scope: Scope, vocabulary: Vocabulary): boolean | undefined {
  if (!isDated(vocabulary) || node.type !== "SubExpression") return undefined;
  const call = node as unknown as CallNode;
  const texts = call.params.map((param) => textOf(param, scope));
  const parts = () => call.params.map((param) => knownTruth(param, scope, vocabulary));
  switch (nameOf(call)) {
    case "not": {
      const [part] = parts();
      return part === undefined ? undefined : !part;
    }
    case "and":
      return parts().includes(false) ? false : parts().every((part) => part === true) || undefined;
    case "or":
      return parts().includes(true) ? true : parts().every((part) => part === false) ? false : undefined;
    case "periodIs":
      return texts[0] === undefined ? undefined : isPeriod(texts[0], vocabulary.period);
    case "entered":
      return texts[0] === undefined ? undefined : isEntered(texts[0], vocabulary);
    case "present":
      return texts[0] !== undefined && !isEntered(texts[0], vocabulary) ? false : undefined;
    case "inForce":
    case "assessed":
      return texts[0] === undefined || setInForce(vocabulary.sets, texts[0], vocabulary.period.end) ? undefined : false;
    default:
      return undefined;
  }
}

/** The indicator behind a reference is asked for in the period; so is what no indicator is called. */
export function isEntered(reference: string, { indicators, period }: DatedVocabulary): boolean {
  const indicator = indicators.get(reference.slice(reference.indexOf(":") + 1));
  return indicator === undefined || isAsked(indicator, period, indicators);
}

/** A name in quotes, also one that a partial was given. */
function textOf(node: hbs.AST.Expression, scope: Scope): string | undefined {
  const bound = boundTo(node, scope);
  if (bound) return textOf(bound.node, bound.scope);
  return node.type === "StringLiteral" ? (node as hbs.AST.StringLiteral).value : undefined;
}
