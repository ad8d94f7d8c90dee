import type { Assessment, Judgement, SelfAssessment } from "../../domain/criteria/criteria.ts";
import { type RealGround, realGround } from "../../domain/criteria/real-ground.ts";
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
    for (const one of [...twoWords(judgement), ...of(judgement, what, optional)])
      found.push(unitName ? { ...one, unit: unitName } : one);
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
      ? `ghi ${wordOf(appraised!)} theo thẩm định của sở, ngành`
      : `ghi ${VERDICT_NAMES[verdict]} theo ${BASES[realGround(judgement)]}: ${judgement.reason}`;
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

/** A criterion of one indicator has a column for each: two words on one thing, of which the criterion's stands. */
function twoWords({ number, name, selfAssessed }: Judgement): readonly Finding[] {
  const { beside } = selfAssessed ?? {};
  if (!selfAssessed || !beside) return [];
  return [
    {
      code: "assessment/disagreement",
      severity: "warning",
      place: beside.place,
      found: `Chỉ tiêu ${number} (${name}) tự đánh giá ${wordOf(beside)}`,
      expected: `ghi ${wordOf(selfAssessed)} như ô ${selfAssessed.place.address} của tiêu chí, vì tiêu chí chỉ có chỉ tiêu này; chương trình lấy ô của tiêu chí`,
      fix: "Ghi một kết quả ở cả hai ô, hoặc để trống một ô.",
    },
  ];
}

/** What a verdict that is derived from its parts, or computed, rests on. */
const BASES: Readonly<Record<RealGround, string>> = {
  computed: "số liệu",
  appraised: "kết quả thẩm định từng chỉ tiêu",
  selfAssessed: "chính kết quả tự đánh giá từng chỉ tiêu",
  none: "các chỉ tiêu",
};

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
