import type { Judgement, Verdict } from "./criteria.ts";
import { type RealGround, realGround } from "./real-ground.ts";

/** What a clerk writes and reads: Đ, CĐ, KXĐ; a dash where there is nothing to judge by. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  met: "Đ",
  notMet: "CĐ",
  notApplicable: "KXĐ",
  noData: "–",
};

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  met: "đạt",
  notMet: "chưa đạt",
  notApplicable: "không xét",
  noData: "chưa có số liệu",
};

export const NEARLY_MET = "CBĐ";

/** Every mark with its meaning, in the order of a legend; star and dagger tell whose word it is. */
export const MARK_LEGEND: readonly (readonly [string, string])[] = [
  ["Đ", "đạt"],
  [NEARLY_MET, "cơ bản đạt"],
  ["CĐ", "chưa đạt"],
  ["KXĐ", "không xét"],
  ["–", "chưa có số liệu"],
  ["*", "đơn vị tự đánh giá, chưa đối chiếu được bằng số liệu"],
  ["†", "sở, ngành thẩm định"],
];

/**
 * "Đ" computed, "Đ*" as the unit says of itself, "Đ†" as a department says; a whole bears the mark of what it really rests
 * on. Nearly met is always somebody's word.
 */
export function verdictMark(judgement: Judgement): string {
  const ground = realGround(judgement);
  if (isNearlyMet(judgement)) return NEARLY_MET + (ground === "appraised" ? "†" : "*");
  return VERDICT_MARKS[judgement.verdict] + WORDS[ground];
}

const WORDS: Readonly<Record<RealGround, string>> = { computed: "", none: "", selfAssessed: "*", appraised: "†" };

export const isNearlyMet = ({ verdict, nearlyMet }: Pick<Judgement, "verdict" | "nearlyMet">): boolean =>
  verdict === "notMet" && nearlyMet;
