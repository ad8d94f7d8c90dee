import type { CriteriaSet, Part, Version } from "../domain/criteria.ts";
import type { Decimal } from "../domain/decimal.ts";
import { isHole } from "../domain/figure.ts";
import type { Unit } from "../domain/unit.ts";
import { type AssessContext, allOf, anyOf, complete, type Judged, undecided } from "./judged.ts";
import { basisText, measuredText, requirementText } from "./reason.ts";
import { figureOf, thresholdOf } from "./threshold.ts";

/**
 * A measured value against one version of a requirement. Only a confirmed requirement decides; an unverified one
 * compares and says so; a compound one is judged part by part.
 */
export function judgeVersion(
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
