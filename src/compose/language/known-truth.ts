import { requirementAt } from "../../domain/criteria/requirement-at.ts";
import { setInForce } from "../../domain/criteria/sets-in-force.ts";
import { hasValue } from "../../domain/figures/asked.ts";
import type { Period } from "../../domain/office/period.ts";
import type { Column } from "../../domain/workbook/form.ts";
import { isPeriod } from "../helpers/times.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { type CallNode, nameOf } from "./call-node.ts";
import type { Scope } from "./scope.ts";
import { boundTo, optionOf } from "./subject.ts";

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
      return texts[0] === undefined ? undefined : isEntered(texts[0], vocabulary, columnOf(call, scope));
    case "present":
      return texts[0] !== undefined && !isEntered(texts[0], vocabulary) ? false : undefined;
    case "reportedBy":
      return texts[0] === undefined ? undefined : isReportedBy(texts[0], vocabulary);
    case "inForce":
    case "assessed":
      return texts[0] === undefined || isSet(texts[0], numberOf(call, scope), vocabulary) ? undefined : false;
    default:
      return undefined;
  }
}

/** A set of the name is in force; with a number, it asks for one there, of some group at least. */
function isSet(name: string, number: string | undefined, { sets, period }: DatedVocabulary): boolean {
  const set = setInForce(sets, name, period.end);
  if (!set || number === undefined) return set !== undefined;
  const found = requirementAt(set, number, period.end);
  return found !== undefined && "thresholds" in found.requirement;
}

const numberOf = (call: CallNode, scope: Scope): string | undefined => {
  const number = optionOf(call, "number");
  return number && textOf(number, scope);
};

/** The period asks for what a name means: a figure, a sheet, its column. What nothing is called is told elsewhere. */
export function isEntered(name: string, vocabulary: DatedVocabulary, column?: string): boolean {
  const { indicators, period, lists, asked = lists } = vocabulary;
  const indicator = indicators.get(name.slice(name.lastIndexOf(":") + 1));
  if (indicator) return hasValue(indicator, period, indicators);
  if (!lists.has(name)) return true;
  const columns = asked.get(name);
  const isKnown = (of: readonly Column[] | undefined) => of?.some(({ id }) => id === column) === true;
  return columns !== undefined && (column === undefined || !isKnown(lists.get(name)) || isKnown(columns));
}

const columnOf = (call: CallNode, scope: Scope): string | undefined => {
  const column = optionOf(call, "column");
  return column && textOf(column, scope);
};

/** A name in quotes, also one that a partial was given. */
function textOf(node: hbs.AST.Expression, scope: Scope): string | undefined {
  const bound = boundTo(node, scope);
  if (bound) return textOf(bound.node, bound.scope);
  return node.type === "StringLiteral" ? (node as hbs.AST.StringLiteral).value : undefined;
}

/** The level whose units report; without units nobody knows. */
const isReportedBy = (level: string, { units }: Vocabulary): boolean | undefined =>
  units.length === 0 ? undefined : units.some((unit) => unit.level === "district") === (level === "district");
