import {
  type CriteriaSet,
  Judgement,
  type JudgementFacts,
  type SelfAssessment,
  type Verdict,
} from "../../domain/criteria/criteria.ts";
import { VERDICT_NAMES } from "../../domain/criteria/verdict-mark.ts";
import type { Figure, Hole } from "../../domain/figures/figure.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";

/** What a judgement needs beside the law: the day, the groups of thresholds, the figures, what people say. */
export interface AssessContext {
  readonly date: IsoDate;
  /** Key of `thresholds` for units without a group of their own: the region of the province. */
  readonly group: string;
  /** Groups that a unit belongs to by itself (an especially difficult commune, a commune group of 2026–2030). */
  readonly groupsOf?: (unit: string) => readonly string[];
  readonly measure: (indicatorId: string, unit: string) => Figure | Hole;
  /** The number that the unit entered for an indicator, in the indicator's unit. */
  readonly reported?: (set: string, unit: string, number: string) => Figure | undefined;
  /** The unit's own word. */
  readonly selfAssessed: (set: string, unit: string, number: string) => SelfAssessment | undefined;
  /** The word of the department that appraised the unit. */
  readonly appraised?: (set: string, unit: string, number: string) => SelfAssessment | undefined;
}

/** A judgement that does not yet say of what; `why` writes its reason when somebody asks. */
export interface Judged extends Pick<JudgementFacts, "verdict" | "ground" | "measured" | "version" | "threshold"> {
  readonly why: () => string;
  readonly parts?: readonly Judgement[];
}

/** What people say of one indicator or criterion. */
export interface Words {
  readonly selfAssessed: SelfAssessment | undefined;
  readonly appraised: SelfAssessment | undefined;
}

export const NO_WORDS: Words = { selfAssessed: undefined, appraised: undefined };

export const wordOf = ({ verdict, nearlyMet }: Pick<SelfAssessment, "verdict" | "nearlyMet">): string =>
  nearlyMet ? "cơ bản đạt" : VERDICT_NAMES[verdict];

/** The group whose thresholds bind a unit: one of its own that the set knows, else that of its province. */
export const groupOf = (set: CriteriaSet, unit: string, context: AssessContext): string =>
  context.groupsOf?.(unit).find((group) => set.groups.includes(group)) ?? context.group;

/** notMet before noData before met; a whole whose parts do not apply does not apply either. */
export function allOf(parts: readonly { readonly verdict: Verdict }[]): Verdict {
  let whole: Verdict = "notApplicable";
  for (const { verdict } of parts) {
    if (verdict === "notMet") return verdict;
    if (verdict === "noData" || (verdict === "met" && whole !== "noData")) whole = verdict;
  }
  return whole;
}

/** met before noData before notMet. */
export function anyOf(parts: readonly { readonly verdict: Verdict }[]): Verdict {
  let whole: Verdict = "notApplicable";
  for (const { verdict } of parts) {
    if (verdict === "met") return verdict;
    if (verdict === "noData" || (verdict === "notMet" && whole !== "noData")) whole = verdict;
  }
  return whole;
}

const NO_PARTS: readonly Judgement[] = [];

/** A judgement with its subject and with what people say of it. */
export const complete = (judged: Judged, number: string, name: string, { selfAssessed, appraised }: Words): Judgement =>
  new Judgement(
    {
      number,
      name,
      verdict: judged.verdict,
      ground: judged.ground,
      nearlyMet: (judged.ground === "appraised" ? appraised : (selfAssessed ?? appraised))?.nearlyMet ?? false,
      measured: judged.measured,
      version: judged.version,
      threshold: judged.threshold,
      selfAssessed,
      appraised,
      parts: judged.parts ?? NO_PARTS,
    },
    judged.why,
  );

export const undecided = (why: () => string, known: Partial<Judged> = {}): Judged => ({
  verdict: "noData",
  ground: "none",
  measured: known.measured,
  version: known.version,
  threshold: known.threshold,
  why,
});
