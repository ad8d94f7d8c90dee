import type { CriteriaSet, Part, Requirement, Version } from "../../domain/criteria/criteria.ts";
import { isHole } from "../../domain/figures/figure.ts";
import { judgedFigure, judgedHole, type SimpleRequirement } from "./compare-value.ts";
import { type AssessContext, allOf, anyOf, complete, type Judged, NO_WORDS, undecided } from "./judged.ts";
import { basisText, measuredText, requirementText } from "./reason.ts";
import { measuredOf } from "./reported-figures.ts";
import { figureOf, thresholdOf } from "./threshold.ts";

/** What is judged: an indicator, or a numbered part of one. */
type Subject = Omit<Part, "requirement"> & { readonly number: string; readonly ifAny?: boolean };
type Compound = Exclude<Requirement, SimpleRequirement>;
type VersionJudge = (unit: string, group: string) => Judged;

/**
 * A measured value against one version of a requirement. Only a confirmed requirement decides; an unverified one
 * compares and says so; a compound one is judged part by part.
 *
 * Returns a function, so that thresholds and legal basis are worked out once for all units of a group.
 */
export function versionJudge(
  set: CriteriaSet,
  subject: Subject,
  version: Version,
  context: AssessContext,
): VersionJudge {
  const { requirement, status, basis } = version;
  if (requirement === null) {
    const cause =
      status === "provincial" ? "mức do UBND tỉnh hoặc bộ, ngành quy định, chưa nhập" : "chưa biết mức yêu cầu";
    return openJudge(set, subject.number, context, () => `${cause} ${basisText(basis)}`, { version });
  }
  if ("requirements" in requirement) return compoundJudge(set, subject, version, requirement, context);
  const byGroup = new Map<string, (unit: string) => Judged>();
  return (unit, group) => {
    let judge = byGroup.get(group);
    if (!judge) {
      judge = valueJudge(set, subject, version, requirement, group, context);
      byGroup.set(group, judge);
    }
    return judge(unit);
  };
}

function compoundJudge(
  set: CriteriaSet,
  { number, ifAny = false }: Subject,
  version: Version,
  { kind, requirements }: Compound,
  context: AssessContext,
): VersionJudge {
  const combine = kind === "allOf" ? allOf : anyOf;
  const judges = requirements.map((part, index) => {
    const subject = { ...part, number: `${number}.${index + 1}`, ifAny };
    return { subject, judge: versionJudge(set, subject, { ...version, requirement: part.requirement }, context) };
  });
  return (unit, group) => {
    const parts = judges.map(({ subject, judge }) =>
      complete(judge(unit, group), subject.number, subject.name, NO_WORDS),
    );
    const verdict = combine(parts);
    return {
      verdict,
      ground: verdict === "noData" ? "none" : "derived",
      version,
      measured: context.reported?.(set.id, unit, number),
      parts,
      why: () =>
        parts
          .filter((part) => part.verdict === verdict)
          .map((part) => `${part.name}: ${part.reason}`)
          .join("; "),
    };
  };
}

function valueJudge(
  set: CriteriaSet,
  subject: Subject,
  version: Version,
  requirement: SimpleRequirement,
  group: string,
  context: AssessContext,
): (unit: string) => Judged {
  const { number, name: label, unit: wanted, measure } = subject;
  const amount = thresholdOf(requirement, group, context.date);
  if ("thresholds" in requirement && amount === undefined) {
    const why = () => `chưa biết mức của vùng đang xét ${basisText(version.basis)}`;
    return openJudge(set, number, context, why, { version });
  }
  const threshold =
    amount === undefined ? undefined : figureOf(amount, { set: set.id, number, label, unit: wanted, version });
  const required = () => `${requirementText(requirement, amount, wanted)} ${basisText(version.basis)}`;
  const unmeasured = undecided(() => `không có số liệu để đối chiếu, ${required()}`, { version, threshold });
  if (measure === undefined && !context.reported) return () => unmeasured;
  const law = { requirement, version, threshold, wanted, required };
  return (unit) => {
    const measured = measuredOf(set.id, subject, unit, context);
    if (measured === undefined) return unmeasured;
    return isHole(measured) ? judgedHole(measured, law, subject.ifAny === true) : judgedFigure(measured, law);
  };
}

/** Undecided for all units alike, beside the number that a unit entered. */
function openJudge(
  set: CriteriaSet,
  number: string,
  { reported }: AssessContext,
  why: () => string,
  known: Partial<Judged>,
): (unit: string) => Judged {
  const open = undecided(why, known);
  return (unit) => {
    const measured = reported?.(set.id, unit, number);
    return measured ? undecided(() => `${measuredText(measured)}, ${why()}`, { ...known, measured }) : open;
  };
}
