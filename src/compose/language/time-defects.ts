import { requirementAt } from "../../domain/criteria/requirement-at.ts";
import { isSetNamed, setInForce } from "../../domain/criteria/sets-in-force.ts";
import { bearersIn } from "../../domain/figures/asked.ts";
import type { FindingWords } from "../../domain/findings/finding.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Kind } from "../core/helper.ts";
import type { Shape } from "../core/shape.ts";
import { type CallNode, nameOf, placeOf } from "./call-node.ts";
import type { CheckContext } from "./check-context.ts";
import { sheetOf } from "./kind-defects.ts";
import { type DatedVocabulary, isDated, isEntered } from "./known-truth.ts";
import type { Scope } from "./scope.ts";

/** Calls that ask whether something is there, or leave out what is not, and so may name it. */
const ASKING: readonly string[] = ["entered", "present", "inForce", "assessed", "amounts", "planTable"];

const FIGURES: readonly Kind[] = [
  ...(["figure", "percentage", "planned", "reference", "figureOrNumber", "figureOrRows"] as const),
];

const LISTS: readonly Kind[] = ["rows", "units", "figureOrRows"];

/**
 * A name of what the document's period does not have: a figure that it does not ask for, a set that is not in force, a
 * number that the law does not set. Under a condition that is false in the whole period it may stand.
 */
export function checkTime(
  call: CallNode,
  node: hbs.AST.Node,
  kind: Kind,
  shape: Shape,
  before: readonly Shape[],
  scope: Scope,
  { vocabulary, report }: CheckContext,
): void {
  if (!isDated(vocabulary) || !scope.isReached || ASKING.includes(nameOf(call))) return;
  if (shape.kind !== "literal" || typeof shape.value !== "string") return;
  const [first] = before;
  if (kind === "column") {
    checkColumnTime(shape.value, first && sheetOf(first), node, scope, { vocabulary, report });
    return;
  }
  const set = kind === "indicator" && first?.kind === "literal" ? `${first.value}/` : "";
  const words = defectOf(kind, set + shape.value, vocabulary);
  if (words) report("template/not-in-force", placeOf(node), words);
}

/** A column that the period does not ask for, named in a condition or printed of a row. */
export function checkColumnTime(
  column: string,
  sheet: string | undefined,
  node: hbs.AST.Node,
  { isReached }: Pick<Scope, "isReached">,
  { vocabulary, report }: Pick<CheckContext, "vocabulary" | "report">,
): void {
  if (sheet === undefined || !isReached || !isDated(vocabulary) || isEntered(sheet, vocabulary, column)) return;
  report("template/not-in-force", placeOf(node), {
    found: `kỳ ${vocabulary.period.name} không hỏi cột "${column}" của bảng "${sheet}"`,
    expected: "chỉ nói đến ở kỳ có hỏi",
    fix: `đặt câu trong {{#if (entered "${sheet}" column="${column}")}} … {{/if}}`,
  });
}

function defectOf(kind: Kind, name: string, vocabulary: DatedVocabulary): FindingWords | undefined {
  if (kind === "set") return setDefect(name, vocabulary);
  if (kind === "indicator" || (FIGURES.includes(kind) && name.startsWith("threshold:")))
    return thresholdDefect(name.replace(/^threshold:/, ""), vocabulary);
  if (![...FIGURES, ...LISTS].includes(kind) || isSpokenOf(name, vocabulary)) return undefined;
  const successor = [...vocabulary.indicators.values()].find(({ replaces }) => replaces?.includes(idIn(name)));
  const what = vocabulary.lists.has(name) ? "bảng" : "chỉ tiêu";
  return {
    found: `kỳ ${vocabulary.period.name} không hỏi ${what} "${name}"`,
    expected: "chỉ nói đến ở kỳ có hỏi",
    fix: successor
      ? `dùng "${successor.id}", chỉ tiêu đã thay nó; ở kỳ trước nó in số của "${idIn(name)}"`
      : `đặt câu trong {{#if (entered "${name}")}} … {{/if}}`,
  };
}

/** Of the year so far a period may speak that does not ask for the figure itself: a crop of before. */
function isSpokenOf(name: string, vocabulary: DatedVocabulary): boolean {
  const { indicators, period } = vocabulary;
  const indicator = name.startsWith("year:") ? indicators.get(idIn(name)) : undefined;
  return indicator ? bearersIn(indicator, period, indicators).length > 0 : isEntered(name, vocabulary);
}

const idIn = (reference: string): string => reference.slice(reference.lastIndexOf(":") + 1);

/** Told already. */
const isUnknown = (name: string, sets: DatedVocabulary["sets"]): boolean =>
  !sets.some(({ id }) => isSetNamed(id, name));

function setDefect(name: string, { sets, period }: DatedVocabulary): FindingWords | undefined {
  if (isUnknown(name, sets) || setInForce(sets, name, period.end)) return undefined;
  return {
    found: `ngày ${formatDate(period.end)} không có bộ tiêu chí "${name}" nào có hiệu lực`,
    expected: "chỉ nói đến khi bộ tiêu chí có hiệu lực",
    fix: `đặt câu trong {{#if (inForce "${name}")}} … {{/if}}`,
  };
}

function thresholdDefect(reference: string, { sets, period }: DatedVocabulary): FindingWords | undefined {
  const [name = "", number = ""] = reference.split("/");
  if (isUnknown(name, sets)) return undefined;
  const set = setInForce(sets, name, period.end);
  const found = set && requirementAt(set, number, period.end);
  if (found && "thresholds" in found.requirement) return undefined;
  return {
    found: `ngày ${formatDate(period.end)} chưa có mức bằng số của chỉ tiêu "${number}", bộ tiêu chí "${name}"`,
    expected: "chỉ nói đến mức đã có hiệu lực",
    fix: `đặt câu trong {{#if (inForce "${name}" number="${number}")}} … {{/if}}`,
  };
}
