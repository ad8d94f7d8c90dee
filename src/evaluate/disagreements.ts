import type { Assessment, Judgement } from "../domain/criteria.ts";
import type { Finding } from "../domain/finding.ts";
import { VERDICTS } from "./judged.ts";

/**
 * Where a unit's own assessment and the computed one differ (`assessment/disagreement`).
 *
 * Also where a unit calls something not applicable although the law has no "nếu có" there: the word stands,
 * but somebody should look (severity info).
 */
export function disagreements(assessment: Assessment, unitName?: string): readonly Finding[] {
  const optional = new Set(
    [...assessment.set.preconditions, ...assessment.set.criteria.flatMap((criterion) => criterion.indicators)]
      .filter((indicator) => indicator.ifAny)
      .map((indicator) => indicator.number),
  );
  const kindOf = (judgement: Judgement, isCriterion: boolean): string =>
    /^P\d/.test(judgement.number) ? "Điều kiện" : isCriterion ? "Tiêu chí" : "Chỉ tiêu";

  const visit = (judgement: Judgement, isCriterion: boolean): Finding[] => {
    const inner = judgement.parts
      .filter((part) => part.number !== judgement.number)
      .flatMap((part) => visit(part, false));
    const self = judgement.selfAssessed;
    if (!self || self.verdict === "noData") return inner;
    const what = `${kindOf(judgement, isCriterion)} ${judgement.number} (${judgement.name})`;
    const common = { code: "assessment/disagreement", place: self.place, ...(unitName ? { unit: unitName } : {}) };
    const isComputed = judgement.ground === "computed" || judgement.ground === "derived";
    if (isComputed && self.verdict !== judgement.verdict) {
      return [
        {
          ...common,
          severity: "warning",
          found: `${what} tự đánh giá ${VERDICTS[self.verdict]}`,
          expected: `${VERDICTS[judgement.verdict]} theo số liệu: ${judgement.reason}`,
          fix: "Kiểm tra lại số liệu của chỉ tiêu hoặc kết quả tự đánh giá.",
        },
        ...inner,
      ];
    }
    const isOptional = optional.has(judgement.number) || judgement.parts.some((part) => optional.has(part.number));
    if (judgement.ground === "selfAssessed" && judgement.verdict === "notApplicable" && !isOptional) {
      return [
        {
          ...common,
          severity: "info",
          found: `${what} được ghi không xét`,
          expected: "bộ tiêu chí không ghi “nếu có” ở nội dung này",
          fix: "Xác nhận căn cứ của việc không xét.",
        },
        ...inner,
      ];
    }
    return inner;
  };
  return [
    ...assessment.preconditions.flatMap((one) => visit(one, false)),
    ...assessment.criteria.flatMap((one) => visit(one, true)),
  ];
}
