import type { IsoDate } from "../domain/cell.ts";
import type { Judgement, SelfAssessment, Verdict } from "../domain/criteria.ts";
import type { Figure, Hole } from "../domain/figure.ts";

/** What a judgement needs beside the law: the day, the group of thresholds, the figures, the unit's own word. */
export interface AssessContext {
  readonly date: IsoDate;
  /** Key of `thresholds`: a region, or a group of communes. */
  readonly group: string;
  readonly measure: (indicatorId: string, unit: string) => Figure | Hole;
  readonly selfAssessed: (set: string, unit: string, number: string) => SelfAssessment | undefined;
}

/** A judgement that does not yet say of what. */
export type Judged = Pick<Judgement, "verdict" | "ground" | "reason"> & Partial<Judgement>;

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: "đạt",
  notMet: "chưa đạt",
  notApplicable: "không xét",
  noData: "chưa có số liệu",
};

/** notMet before noData before met; a whole whose parts do not apply does not apply either. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("notMet")) return "notMet";
  if (verdicts.includes("noData")) return "noData";
  return verdicts.includes("met") ? "met" : "notApplicable";
}

/** met before noData before notMet. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("met")) return "met";
  if (verdicts.includes("noData")) return "noData";
  return verdicts.includes("notMet") ? "notMet" : "notApplicable";
}

/** The unit's own word, where the engine has none. */
export function withSelf(judged: Judged, self: SelfAssessment | undefined): Judged {
  if (judged.verdict !== "noData" || !self || self.verdict === "noData") return judged;
  const word = self.nearlyMet ? "cơ bản đạt" : VERDICTS[self.verdict];
  return {
    ...judged,
    verdict: self.verdict,
    ground: "selfAssessed",
    reason: `đơn vị tự đánh giá ${word}; ${judged.reason}`,
  };
}

export const complete = (
  judged: Judged,
  number: string,
  name: string,
  self: SelfAssessment | undefined,
): Judgement => ({
  parts: [],
  ...judged,
  number,
  name,
  nearlyMet: self?.nearlyMet ?? false,
  ...(self ? { selfAssessed: self } : {}),
});

export const undecided = (reason: string): Judged => ({ verdict: "noData", ground: "none", reason });
