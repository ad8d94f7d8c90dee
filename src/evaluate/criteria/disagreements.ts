import type { Assessment, Judgement, SelfAssessment } from "../../domain/criteria/criteria.ts";
import { VERDICT_NAMES } from "../../domain/criteria/verdict-mark.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { wordOf } from "./judged.ts";

/**
 * Where computation, a department's appraisal and a unit's own assessment differ (`assessment/disagreement`),
 * at the cell of the word that did not decide.
 *
 * Also where a unit calls something not applicable although the law has no "nếu có" there: the word stands,
 * but somebody should look (severity info).
 */
export function disagreements(assessment: Assessment, unitName?: string): readonly Finding[] {
  const { set, preconditions, criteria } = assessment;
  const optional = new Set(
    [...set.preconditions, ...set.criteria.flatMap((criterion) => criterion.indicators)]
      .filter((indicator) => indicator.ifAny)
      .map((indicator) => indicator.number),
  );
  const found: Finding[] = [];
  const visit = (judgement: Judgement, kind: string): void => {
    const what = `${kind} ${judgement.number} (${judgement.name})`;
    for (const one of of(judgement, what, optional)) found.push(unitName ? { ...one, unit: unitName } : one);
    for (const part of judgement.parts) if (part.number !== judgement.number) visit(part, "Chỉ tiêu");
  };
  for (const one of preconditions) visit(one, "Điều kiện");
  for (const one of criteria) visit(one, "Tiêu chí");
  return found;
}

function of(judgement: Judgement, what: string, optional: ReadonlySet<string>): readonly Finding[] {
  const { ground, verdict, selfAssessed, appraised } = judgement;
  if (ground === "selfAssessed") {
    const isOptional = optional.has(judgement.number) || judgement.parts.some((part) => optional.has(part.number));
    return verdict === "notApplicable" && !isOptional ? [unfounded(selfAssessed!, what)] : [];
  }
  if (ground === "none") return [];
  const decided =
    ground === "appraised"
      ? `${wordOf(appraised!)} theo thẩm định của sở, ngành`
      : `${VERDICT_NAMES[verdict]} theo số liệu: ${judgement.reason}`;
  const words = [
    ...(ground !== "appraised" && differs(appraised, verdict)
      ? [disagreement(appraised, `${what} được sở, ngành thẩm định`, decided, "kết quả thẩm định")]
      : []),
    ...(differs(selfAssessed, verdict)
      ? [disagreement(selfAssessed, `${what} tự đánh giá`, decided, "kết quả tự đánh giá")]
      : []),
  ];
  return words;
}

const differs = (word: SelfAssessment | undefined, verdict: Judgement["verdict"]): word is SelfAssessment =>
  word !== undefined && word.verdict !== "noData" && word.verdict !== verdict;

const disagreement = (word: SelfAssessment, what: string, expected: string, source: string): Finding => ({
  code: "assessment/disagreement",
  severity: "warning",
  place: word.place,
  found: `${what} ${wordOf(word)}`,
  expected,
  fix: `Kiểm tra lại số liệu của chỉ tiêu hoặc ${source}.`,
});

const unfounded = (word: SelfAssessment, what: string): Finding => ({
  code: "assessment/disagreement",
  severity: "info",
  place: word.place,
  found: `${what} được ghi không xét`,
  expected: "bộ tiêu chí không ghi “nếu có” ở nội dung này",
  fix: "Xác nhận căn cứ của việc không xét.",
});
