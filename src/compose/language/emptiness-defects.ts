import type { FindingWords } from "../../domain/findings/finding.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { type CallNode, nameOf, placeOf } from "./call-node.ts";
import type { CheckContext } from "./check-context.ts";
import type { Scope, Subject } from "./scope.ts";
import {
  canBeZero,
  criteriaSubject,
  isCounted,
  isFilled,
  isNeverEmpty,
  ofUnit,
  optionOf,
  subjectOf,
} from "./subject.ts";
import { sourceOf, standsInCell, surroundingsOf } from "./surroundings.ts";

/** Calls that print a number, and the option that says its words for 0. */
const NUMBERS: readonly string[] = ["num", "qty", "ratio", "target", "criteriaCount"];
/** Calls that print a list, and have words for an empty one in `none`. */
const LISTS: readonly string[] = ["units", "criteria", "breakdown"];

/** A call in words that may print "0", or nothing at all. In a table 0 is a number. */
export function checkEmptiness(call: CallNode, scope: Scope, context: CheckContext): void {
  const name = nameOf(call);
  if (scope.inCell || standsInCell(call, context)) return;
  if (NUMBERS.includes(name)) checkZero(name, call, scope, context);
  if (LISTS.includes(name)) checkList(name, call, scope, context);
}

function checkZero(name: string, call: CallNode, scope: Scope, context: CheckContext): void {
  const [of] = call.params;
  if (!of || optionOf(call, "zero")) return;
  const subject =
    name === "criteriaCount"
      ? criteriaSubject(call, scope)
      : planned(name, subjectOf(of, scope, context.vocabulary, ofUnit(call, scope)));
  if (!mayBeZero(subject, of, scope, context.vocabulary) || isFilled(subject, scope.filled)) return;
  if (isCounted(subject, scope.filled, context.vocabulary)) return;
  const guard = subject.kind === "list" ? listGuard(of, call, context) : `(gt ${figureIn(name, of, call, context)} 0)`;
  context.report("template/may-be-zero", placeOf(call.path), {
    found: `"${name}" có thể in số 0 giữa câu`,
    expected: "lời riêng khi bằng 0, hoặc đứng trong khối đã xét chính số ấy",
    fix: `thêm zero="…", hoặc đặt câu trong {{#if ${guard}}} … {{/if}}`,
  });
}

/** `target` prints the plan of the indicator that it names. */
const planned = (name: string, subject: Subject): Subject =>
  name === "target" && subject.kind === "figure" && !/^(?:next-)?plan:/.test(subject.key)
    ? { kind: "figure", key: `plan:${subject.key}` }
    : subject;

function mayBeZero(subject: Subject, node: hbs.AST.Expression, scope: Scope, vocabulary: Vocabulary): boolean {
  if (subject.kind === "list") return !isNeverEmpty(subject);
  const [reference = ""] = subject.key.split("@");
  if (reference.startsWith("threshold:") || reference.startsWith("(threshold ")) return false;
  if (reference.startsWith("(total ")) return true;
  const indicator = vocabulary.indicators.get(reference.replace(/^[a-z-]+:/, ""));
  if (indicator) return /^(?:next-)?plan:/.test(reference) || canBeZero(indicator);
  return columnMayBeZero(node, scope, vocabulary);
}

/** A column of numbers whose smallest is 0; what criteria measure stands beside its threshold. */
function columnMayBeZero(node: hbs.AST.Expression, scope: Scope, { lists }: Vocabulary): boolean {
  const path = node as hbs.AST.PathExpression;
  const shape = scope.contexts[path.depth ?? 0]?.shape;
  if (node.type !== "PathExpression" || shape?.kind !== "row") return false;
  const column = lists.get(shape.sheet)?.find(({ id }) => id === path.parts.at(-1));
  return column !== undefined && !((column.min ?? 0) > 0);
}

function checkList(name: string, call: CallNode, scope: Scope, context: CheckContext): void {
  const [of] = call.params;
  const showsZeros = (optionOf(call, "zeros") as hbs.AST.StringLiteral | undefined)?.value === "show";
  if (!of || optionOf(call, "none") || (name === "breakdown" && showsZeros)) return;
  const subject = name === "criteria" ? criteriaSubject(call, scope) : subjectOf(of, scope, context.vocabulary);
  if (isNeverEmpty(subject) || isFilled(subject, scope.filled)) return;
  const guard = subject.kind === "list" ? listGuard(of, call, context) : `(gt ${sourceOf(of, context)} 0)`;
  context.report("template/may-be-empty", placeOf(call.path), emptyWords(`"${name}"`, 'thêm none="…"', guard));
}

const emptyWords = (what: string, words: string, guard: string): FindingWords => ({
  found: `${what} có thể không có gì để in`,
  expected: "lời in thay khi trống, hoặc đứng trong khối đã xét chính danh sách ấy",
  fix: `${words}, hoặc đặt câu trong {{#if ${guard}}} … {{/if}}`,
});

/** `{{#each}}` within a paragraph or a table leaves a hole there when its list is empty. */
export function checkEach(node: hbs.AST.BlockStatement, scope: Scope, context: CheckContext): void {
  const [list] = node.params;
  const isJoined = node.hash?.pairs.some(({ key }) => key === "separator");
  if (isJoined && !prints(node.program)) {
    context.report("template/may-be-empty", placeOf(node), {
      found: "mỗi mục của {{#each … separator=…}} có thể không in gì, cả danh sách khi ấy cũng không",
      expected: "chữ in cho mọi mục",
      fix: "thêm {{else}} trong mục, hoặc lọc danh sách bằng where",
    });
  }
  if (!list || node.inverse || scope.inCell || standsInCell(node, context)) return;
  const subject = subjectOf(list, scope, context.vocabulary);
  if (isNeverEmpty(subject) || isFilled(subject, scope.filled)) return;
  if (surroundingsOf(node, context, scope.around) === "own") return;
  const guard = sourceOf(list, context);
  context.report("template/may-be-empty", placeOf(node), emptyWords("{{#each}}", "thêm {{else}} …", guard));
}

/** The condition that asks about the very list of a call. */
function listGuard(of: hbs.AST.Expression, call: CallNode, text: CheckContext): string {
  if (!nameOf(call).startsWith("criteria")) return sourceOf(of, text);
  const options = (call.hash?.pairs ?? []).filter(({ key }) => key === "of" || key === "verdict");
  return `(gt (criteriaNumber ${[of, ...options].map((node) => sourceOf(node, text)).join(" ")}) 0)`;
}

function figureIn(name: string, of: hbs.AST.Expression, call: CallNode, text: CheckContext): string {
  const unit = optionOf(call, "of");
  const source = sourceOf(of, text);
  const figure =
    name === "target" && of.type === "StringLiteral" ? source.replace(/^(["'])(?!(?:next-)?plan:)/, "$1plan:") : source;
  return unit ? `${figure} of=${sourceOf(unit, text)}` : figure;
}

/** Whether the part of a block prints something whatever the data says. */
const prints = (program: hbs.AST.Program | undefined): boolean =>
  (program?.body ?? []).some((node) => {
    if (node.type === "ContentStatement") return /[\p{L}\p{Nd}]/u.test((node as hbs.AST.ContentStatement).value);
    if (node.type !== "BlockStatement") return node.type === "MustacheStatement" || node.type === "PartialStatement";
    const { program: own, inverse, path } = node as hbs.AST.BlockStatement;
    const isLoop = (path as hbs.AST.PathExpression).original === "each";
    return inverse !== undefined && prints(inverse) && (isLoop || prints(own));
  });
