import { referencesOf } from "../../domain/figures/indicator.ts";
import type { Subject } from "../language/scope.ts";
import { impliedBy, isFilled } from "../language/subject.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { referenceIn } from "./printed.ts";

/** Whether two subjects are of one thing: the same figure as result, plan, last year's; a figure and what it comes from. */
export function isRelated(one: Subject, other: Subject, vocabulary: Vocabulary): boolean {
  if (one.kind === "list" && other.kind === "list") return isFilled(one, [other]) || isFilled(other, [one]);
  if (one.kind === "list") return isRelated(other, one, vocabulary);
  if (other.kind === "list")
    return impliedBy(one, vocabulary).some(
      (implied) => implied.kind === "list" && isRelated(implied, other, vocabulary),
    );
  const [left, right] = [referenceIn(one.key), referenceIn(other.key)];
  if (left.of !== right.of) return false;
  return sourcesOf(left.id, vocabulary).has(right.id) || sourcesOf(right.id, vocabulary).has(left.id);
}

/** A figure and all that its formula is made of, plans left out. */
function sourcesOf(id: string, vocabulary: Vocabulary, known: Set<string> = new Set()): ReadonlySet<string> {
  if (known.has(id)) return known;
  known.add(id);
  const indicator = vocabulary.indicators.get(id);
  for (const reference of indicator ? referencesOf(indicator) : []) {
    sourcesOf(referenceIn(reference).id, vocabulary, known);
  }
  return known;
}

/** A sum that a plan is a part of, and its share, is what would be, not what is. */
export function addsPlan(subject: Subject, vocabulary: Vocabulary): boolean {
  if (subject.kind !== "figure") return false;
  const formula = vocabulary.indicators.get(subject.key.split("@")[0]!)?.formula;
  const terms =
    formula === undefined ? [] : "sum" in formula ? formula.sum : "ratio" in formula ? [formula.ratio[0]] : [];
  return terms.some((term) => /^(?:next-)?plan:/.test(term) || addsPlan({ kind: "figure", key: term }, vocabulary));
}
