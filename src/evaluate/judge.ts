import type { IsoDate } from "../domain/cell.ts";
import type {
  CriteriaIndicator,
  CriteriaSet,
  Judgement,
  Part,
  SelfAssessment,
  Verdict,
  Version,
} from "../domain/criteria.ts";
import type { Decimal } from "../domain/decimal.ts";
import { type Figure, type Hole, isHole } from "../domain/figure.ts";
import type { Unit } from "../domain/unit.ts";
import { formatDate } from "../domain/vietnamese.ts";
import { inForceOn } from "./in-force.ts";
import { basisText, measuredText, requirementText } from "./reason.ts";
import { figureOf, thresholdOf } from "./threshold.ts";

/** What a judgement needs beside the law: the day, the group of thresholds, the figures, the unit's own word. */
export interface AssessContext {
  readonly date: IsoDate;
  /** Key of `thresholds`: a region, or a group of communes. */
  readonly group: string;
  readonly measure: (indicatorId: string, unit: string) => Figure | Hole;
  readonly selfAssessed: (set: string, unit: string, number: string) => SelfAssessment | undefined;
}

type Judged = Pick<Judgement, "verdict" | "ground" | "reason"> & Partial<Judgement>;

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: "đạt",
  notMet: "chưa đạt",
  notApplicable: "không xét",
  noData: "chưa có số liệu",
};

/**
 * One indicator for one unit: computed where a confirmed requirement can be compared, else the unit's own word.
 * Before the requirement takes effect there is nothing to assess, not even by the unit itself.
 */
export function judgeIndicator(
  set: CriteriaSet,
  indicator: CriteriaIndicator,
  unit: Unit,
  context: AssessContext,
): Judgement {
  const self = context.selfAssessed(set.id, unit.code, indicator.number);
  const version = isInForce(set, context.date) ? inForceOn(indicator.versions, context.date) : undefined;
  const judged = version
    ? withSelf(judgeVersion(set, indicator, version, unit, context), self)
    : undecided(`chưa có quy định có hiệu lực vào ngày ${formatDate(context.date)}`);
  return complete(judged, indicator.number, indicator.name, self);
}

export const isInForce = (set: CriteriaSet, date: IsoDate): boolean =>
  set.effectiveFrom <= date && (set.effectiveUntil === undefined || date < set.effectiveUntil);

/** notMet before noData before met; a whole whose parts do not apply does not apply either. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("notMet")) return "notMet";
  if (verdicts.includes("noData")) return "noData";
  return verdicts.includes("met") ? "met" : "notApplicable";
}

function anyOf(verdicts: readonly Verdict[]): Verdict {
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

function judgeVersion(
  set: CriteriaSet,
  subject: Omit<Part, "requirement"> & { readonly number: string },
  version: Version,
  unit: Unit,
  context: AssessContext,
): Judged {
  const { requirement } = version;
  const basis = basisText(version.basis);
  if (requirement === null) {
    const why =
      version.status === "provincial" ? "mức do UBND tỉnh hoặc bộ, ngành quy định, chưa nhập" : "chưa biết mức yêu cầu";
    return { ...undecided(`${why} ${basis}`), version };
  }
  if ("requirements" in requirement) {
    const parts = requirement.requirements.map((part, index) => {
      const number = `${subject.number}.${index + 1}`;
      const judged = judgeVersion(
        set,
        { ...part, number },
        { ...version, requirement: part.requirement },
        unit,
        context,
      );
      return complete(judged, number, part.name, undefined);
    });
    const verdict = (requirement.kind === "allOf" ? allOf : anyOf)(parts.map((part) => part.verdict));
    const telling = parts.filter((part) => part.verdict === verdict);
    const reason = telling.map((part) => `${part.name}: ${part.reason}`).join("; ");
    return { verdict, ground: verdict === "noData" ? "none" : "derived", reason, version, parts };
  }
  const number = thresholdOf(requirement, context.group, context.date);
  const isNumeric = "thresholds" in requirement;
  if (isNumeric && number === undefined) return { ...undecided(`chưa biết mức của vùng đang xét ${basis}`), version };
  const threshold =
    number === undefined
      ? undefined
      : figureOf(number, { set: set.id, number: subject.number, label: subject.name, unit: subject.unit, version });
  const required = `${requirementText(requirement, number, subject.unit)} ${basis}`;
  const known = { version, ...(threshold ? { threshold } : {}) };
  if (subject.measure === undefined) return { ...undecided(`không có số liệu để đối chiếu, ${required}`), ...known };
  const measured = context.measure(subject.measure, unit.code);
  const found = { ...known, measured };
  if (isHole(measured)) return { ...undecided(`${measured.reason}, ${required}`), ...found };
  if (isNumeric && !comparable(measured.unit, subject.unit)) {
    return { ...undecided(`đơn vị tính "${measured.unit}" không khớp "${subject.unit}", ${required}`), ...found };
  }
  const value = measured.value.div(measured.format.scale);
  const isMet = meets(value, requirement, threshold?.value);
  const said = isNumeric ? measuredText(measured, threshold?.value) : value.gt(0) ? "có" : "chưa có";
  if (version.status !== "confirmed") {
    const compared = isMet ? "bằng hoặc tốt hơn" : "chưa bằng";
    return { ...undecided(`${said}, ${compared} mức chưa kiểm chứng, không dùng để kết luận, ${required}`), ...found };
  }
  return { verdict: isMet ? "met" : "notMet", ground: "computed", reason: `${said}, ${required}`, ...found };
}

function meets(
  value: Decimal,
  requirement: NonNullable<Version["requirement"]>,
  threshold: Decimal | undefined,
): boolean {
  if (requirement.kind === "isTrue") return value.gt(0);
  if (requirement.kind === "oneOf") return requirement.values.includes(value.toString());
  return requirement.kind === "atMost" ? value.lte(threshold!) : value.gte(threshold!);
}

/** Same unit, or a bare count; a percentage only with a percentage, so that 0,57 is never read as 57 %. */
function comparable(measured: string, required: string): boolean {
  const plain = (unit: string): string => unit.replace("²", "2").replace("³", "3").replace(/\s+/g, "");
  if (plain(measured) === plain(required)) return true;
  return (measured === "" || required === "") && measured !== "%" && required !== "%";
}
