import type { Ground, Judgement, SelfAssessment } from "../../domain/criteria/criteria.ts";
import { type Judged, type Words, wordOf } from "./judged.ts";

const STRENGTH: Readonly<Record<Ground, number>> = { computed: 3, derived: 3, appraised: 2, selfAssessed: 1, none: 0 };

/**
 * The verdict among three sources: computed with a confirmed threshold, before appraised by a department, before
 * the unit's own word. A word decides only where nothing stronger does; a word of "no data" decides nothing.
 *
 * `strength` is that of the verdict so far; by default that of its ground.
 */
export function decide(judged: Judged, words: Words, strength: number = STRENGTH[judged.ground]): Judged {
  const { appraised, selfAssessed } = words;
  if (strength < STRENGTH.appraised && speaks(appraised)) return spoken(judged, appraised, "appraised");
  if (strength < STRENGTH.selfAssessed && speaks(selfAssessed)) return spoken(judged, selfAssessed, "selfAssessed");
  return judged;
}

/** The same, where the law says "nếu có" and someone says that there is no subject. */
export function withoutSubject(judged: Judged, { appraised, selfAssessed }: Words): Judged {
  if (appraised?.verdict === "notApplicable") return spoken(judged, appraised, "appraised");
  const isOverruled = speaks(appraised) || selfAssessed?.verdict !== "notApplicable";
  return isOverruled ? judged : spoken(judged, selfAssessed, "selfAssessed");
}

/** How firm the verdict of a whole is: one firm failure fails it; to be met it is as weak as its weakest part. */
export function strengthOf(verdict: Judgement["verdict"], parts: readonly Judgement[]): number {
  if (verdict === "noData") return STRENGTH.none;
  const telling = verdict === "notMet" ? parts.filter((part) => part.verdict === "notMet") : parts;
  const strengths = telling.map((part) => STRENGTH[part.ground]);
  return verdict === "notMet" ? Math.max(...strengths) : Math.min(...strengths);
}

const speaks = (word: SelfAssessment | undefined): word is SelfAssessment =>
  word !== undefined && word.verdict !== "noData";

const SPEAKERS = { appraised: "sở, ngành thẩm định", selfAssessed: "đơn vị tự đánh giá" } as const;

const spoken = (judged: Judged, word: SelfAssessment, ground: "appraised" | "selfAssessed"): Judged => ({
  ...judged,
  verdict: word.verdict,
  ground,
  why: () => `${SPEAKERS[ground]} ${wordOf(word)}; ${judged.why()}`,
});
