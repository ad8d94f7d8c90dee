import type { SelfAssessment } from "../../domain/criteria/criteria.ts";
import { isFirmer, realGround } from "../../domain/criteria/real-ground.ts";
import { type Judged, type Words, wordOf } from "./judged.ts";

/**
 * The verdict among three sources: computed with a confirmed threshold, before appraised by a department, before
 * the unit's own word. A word decides only where nothing stronger does; a word of "no data" decides nothing.
 *
 */
export function decide(judged: Judged, { appraised, selfAssessed }: Words): Judged {
  const ground = realGround({ ...judged, parts: judged.parts ?? [] });
  if (isFirmer("appraised", ground) && speaks(appraised)) return spoken(judged, appraised, "appraised");
  if (isFirmer("selfAssessed", ground) && speaks(selfAssessed)) return spoken(judged, selfAssessed, "selfAssessed");
  return judged;
}

/** The same, where the law says "nếu có" and someone says that there is no subject. */
export function withoutSubject(judged: Judged, { appraised, selfAssessed }: Words): Judged {
  if (appraised?.verdict === "notApplicable") return spoken(judged, appraised, "appraised");
  const isOverruled = speaks(appraised) || selfAssessed?.verdict !== "notApplicable";
  return isOverruled ? judged : spoken(judged, selfAssessed, "selfAssessed");
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
