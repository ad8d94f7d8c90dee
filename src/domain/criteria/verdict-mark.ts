import type { Judgement, Verdict } from "./criteria.ts";

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

/** "Đ" computed, "Đ*" as the unit says of itself, "Đ†" as a department says; nearly met is always somebody's word. */
export function verdictMark({ verdict, ground, nearlyMet }: Judgement): string {
  const word = ground === "appraised" ? "†" : "*";
  if (isNearlyMet({ verdict, nearlyMet })) return NEARLY_MET + word;
  return VERDICT_MARKS[verdict] + (ground === "selfAssessed" || ground === "appraised" ? word : "");
}

export const isNearlyMet = ({ verdict, nearlyMet }: Pick<Judgement, "verdict" | "nearlyMet">): boolean =>
  verdict === "notMet" && nearlyMet;
