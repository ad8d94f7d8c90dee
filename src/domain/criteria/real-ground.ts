import type { Ground, Judgement, Verdict } from "./criteria.ts";

/** What a verdict rests on in the end: data, a department's word, the unit's own, or nothing. */
export type RealGround = Exclude<Ground, "derived">;

/** From the least firm to the firmest. */
const ORDER: readonly RealGround[] = ["none", "selfAssessed", "appraised", "computed"];

export const isFirmer = (one: RealGround, other: RealGround): boolean => ORDER.indexOf(one) > ORDER.indexOf(other);

/** What a judgement rests on; of a whole that is derived, what its parts do. */
export const realGround = ({ ground, verdict, parts }: Pick<Judgement, "ground" | "verdict" | "parts">): RealGround =>
  ground === "derived" ? groundOfWhole(verdict, parts) : ground;

/**
 * What the verdict of a whole rests on: one firm failure fails it, and one firm success is enough where any part will
 * do; where all parts must be met it is as weak as the weakest.
 */
function groundOfWhole(verdict: Verdict, parts: readonly Judgement[]): RealGround {
  if (verdict === "noData") return "none";
  const telling = parts.filter((part) => part.verdict === verdict).map(realGround);
  const others = parts.filter((part) => part.verdict !== verdict);
  const isByOne = verdict === "notMet" || others.some((part) => part.verdict !== "notApplicable");
  const among = isByOne ? telling : parts.map(realGround);
  const better = isByOne ? isFirmer : (one: RealGround, other: RealGround) => isFirmer(other, one);
  return (
    among.reduce<RealGround | undefined>(
      (best, one) => (best === undefined || better(one, best) ? one : best),
      undefined,
    ) ?? "none"
  );
}
