import type { Figure, Hole, LegalBasis, ThresholdStatus } from "../figures/figure.ts";
import type { IsoDate } from "../text/iso-date.ts";
import type { UnitType } from "../units/unit.ts";
import type { CellPlace } from "../workbook/cell.ts";

/** đạt · chưa đạt · không xét · chưa có số liệu. Missing is never zero and never "not met". */
export type Verdict = "met" | "notMet" | "notApplicable" | "noData";

/** The closed list of operators. Add one only when the law needs it. */
export type Requirement =
  /** Group → value; a group that is not named takes "default"; null: not known for that group. */
  | { readonly kind: "atLeast" | "atMost"; readonly thresholds: Readonly<Record<string, number | null>> }
  /** Income by year of assessment: group → year → value. */
  | { readonly kind: "atLeastByYear"; readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>> }
  | { readonly kind: "isTrue" }
  /** The reported level must be one of these: "Tốt", "Khá". */
  | { readonly kind: "oneOf"; readonly values: readonly string[] }
  | { readonly kind: "allOf" | "anyOf"; readonly requirements: readonly Part[] };

/** A part of a compound requirement, with the figure it is measured by. */
export interface Part {
  readonly name: string;
  readonly unit: string;
  readonly measure?: string;
  readonly requirement: Requirement;
}

/** A requirement from the day it takes effect until the next version does. `requirement: null`: set elsewhere, or not known. */
export interface Version {
  readonly effectiveFrom: IsoDate;
  readonly basis: LegalBasis;
  readonly status: ThresholdStatus;
  readonly requirement: Requirement | null;
  /** Address or document that the threshold was checked against. */
  readonly source?: string;
  readonly note?: string;
  /** Who read it in the signed copy, and who read it again; only of what an office entered itself. */
  readonly readers?: readonly string[];
}

/** chỉ tiêu: the smallest thing judged. */
export interface CriteriaIndicator {
  readonly number: string;
  readonly name: string;
  /** Wording for heads of tables and lists inside a sentence, when shorter than the name. */
  readonly shortName?: string;
  readonly unit: string;
  /** Id in the dictionary of indicators: how the value is obtained; absent where only self-assessment exists. */
  readonly measure?: string;
  /** "nếu có": not applicable where the unit has no subject. */
  readonly ifAny?: boolean;
  readonly versions: readonly Version[];
}

/** tiêu chí: met when every applicable indicator is met. */
export interface Criterion {
  readonly number: string;
  readonly name: string;
  /** Wording for lists inside a sentence, when shorter than the name. */
  readonly shortName?: string;
  readonly indicators: readonly CriteriaIndicator[];
}

/** bộ tiêu chí: one legal set of criteria for one kind of unit. */
export interface CriteriaSet {
  readonly id: string;
  readonly name: string;
  /** The title that meeting the set leads to: `rural-district`, `advanced-commune` … (see GLOSSARY). */
  readonly title: string;
  readonly appliesTo: readonly UnitType[];
  readonly effectiveFrom: IsoDate;
  /** Exclusive. */
  readonly effectiveUntil?: IsoDate;
  readonly basis: LegalBasis;
  /** Key of `thresholds` for this office: a region, or a group of communes. "default" applies to all. */
  readonly groups: readonly string[];
  /** Known to be missing indicators of the law's text. */
  readonly complete: boolean;
  readonly preconditions: readonly CriteriaIndicator[];
  readonly criteria: readonly Criterion[];
}

/** What a unit says of itself, or a department says of it after appraisal: Đ, cơ bản đạt, CĐ, KXĐ. */
export interface SelfAssessment {
  /** Whose word it is; the unit's own when not given. A department's (thẩm định) goes before a unit's. */
  readonly source?: "unit" | "department";
  readonly verdict: Verdict;
  readonly nearlyMet: boolean;
  readonly place: CellPlace;
  /** What the column of a criterion's only indicator says, where the criterion's own column says something else. */
  readonly beside?: Pick<SelfAssessment, "verdict" | "nearlyMet" | "place">;
}

/** Why a verdict is what it is. */
export type Ground =
  /** The engine compared the measured value with a confirmed requirement. */
  | "computed"
  /** The engine cannot judge; the department's appraisal stands. */
  | "appraised"
  /** The engine cannot judge and no department has appraised; the unit's own assessment stands. */
  | "selfAssessed"
  /** Every part of the whole was judged. */
  | "derived"
  /** Neither a value nor a self-assessment. */
  | "none";

/** What is known of one indicator, precondition or criterion of one unit, beside the reason. */
export interface JudgementFacts {
  readonly number: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly ground: Ground;
  /** cơ bản đạt: the unit reports it as nearly met; the verdict stays what the law makes it. */
  readonly nearlyMet: boolean;
  readonly measured?: Figure | Hole;
  readonly version?: Version;
  /** The threshold as a figure, where the requirement is a number. */
  readonly threshold?: Figure;
  readonly selfAssessed?: SelfAssessment;
  /** What a department said, whether or not it decided. */
  readonly appraised?: SelfAssessment;
  /** Indicators of a criterion, parts of a compound. */
  readonly parts: readonly Judgement[];
}

/**
 * The judgement of one indicator, precondition or criterion for one unit.
 *
 * A class, so that its reason is written when somebody reads it (a document reads few of many thousands), and so that
 * the type checker knows that a spread copy has none.
 */
export class Judgement implements JudgementFacts {
  readonly number: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly ground: Ground;
  readonly nearlyMet: boolean;
  readonly measured: Figure | Hole | undefined;
  readonly version: Version | undefined;
  readonly threshold: Figure | undefined;
  readonly selfAssessed: SelfAssessment | undefined;
  readonly appraised: SelfAssessment | undefined;
  readonly parts: readonly Judgement[];
  readonly #why: () => string;

  constructor(facts: JudgementFacts, why: () => string) {
    this.number = facts.number;
    this.name = facts.name;
    this.verdict = facts.verdict;
    this.ground = facts.ground;
    this.nearlyMet = facts.nearlyMet;
    this.measured = facts.measured;
    this.version = facts.version;
    this.threshold = facts.threshold;
    this.selfAssessed = facts.selfAssessed;
    this.appraised = facts.appraised;
    this.parts = facts.parts;
    this.#why = why;
  }

  /** Vietnamese, one clause. */
  get reason(): string {
    return this.#why();
  }
}

/** One unit judged against one set on one day. */
export interface Assessment {
  readonly set: CriteriaSet;
  readonly unit: string;
  readonly assessedOn: IsoDate;
  readonly verdict: Verdict;
  readonly preconditions: readonly Judgement[];
  readonly criteria: readonly Judgement[];
}

/**
 * Standing of a unit under a title: what the data says is not what an authority decided.
 * Reports count recognitions; the engine reports where the two disagree.
 */
export interface Standing {
  readonly unit: string;
  readonly title: string;
  readonly meetsStandard: Verdict;
  readonly recognised?: { readonly decision?: string; readonly date?: IsoDate; readonly place: CellPlace };
}

/**
 * When a recognition is to be withdrawn (thu hồi), for the sets it names. Shares are percentages of a set's criteria.
 */
export interface WithdrawalRule {
  readonly basis: LegalBasis;
  readonly effectiveFrom: IsoDate;
  readonly status: ThresholdStatus;
  /** From this share of criteria lost. */
  readonly share: number;
  /** From this share, when a key criterion is among those lost. */
  readonly shareWithKey: number;
  /** Of a district: from this share of its communes whose recognition was withdrawn. No workbook tells of withdrawals, so it is only told. */
  readonly communesWithdrawn?: number;
  /** Set id → numbers of its key criteria; the rule says nothing of a set that is not here. */
  readonly keyCriteria: Readonly<Record<string, readonly string[]>>;
  readonly source?: string;
  readonly note?: string;
}

/** How many lower units meet a title by their own data, beside how many an authority recognised. */
export interface ComputedBeside {
  readonly met: number;
  readonly of: number;
}
