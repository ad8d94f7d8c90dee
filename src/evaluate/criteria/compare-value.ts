import type { Requirement, Version } from "../../domain/criteria/criteria.ts";
import type { Figure, Hole } from "../../domain/figures/figure.ts";
import type { Decimal } from "../../domain/text/decimal.ts";
import { type Judged, undecided } from "./judged.ts";
import { measuredText } from "./reason.ts";

/** A requirement that one value meets or not. */
export type SimpleRequirement = Exclude<Requirement, { kind: "allOf" | "anyOf" }>;

/** One requirement that is known, as values are compared with it. */
export interface Law {
  readonly requirement: SimpleRequirement;
  readonly version: Version;
  readonly threshold: Figure | undefined;
  /** The unit that values have to be in. */
  readonly wanted: string;
  readonly required: () => string;
}

const isConfirmed = ({ version }: Law): boolean => version.status === "confirmed";

/** No value: undecided, unless the law says "nếu có" and there is no subject. */
export function judgedHole(measured: Hole, law: Law, ifAny: boolean): Judged {
  const { version, threshold, required } = law;
  const known = { version, threshold, measured };
  const why = () => `${measured.reason}, ${required()}`;
  if (!ifAny || !measured.noSubject || !isConfirmed(law)) return undecided(why, known);
  return { verdict: "notApplicable", ground: "computed", ...known, why: () => `không có đối tượng, ${why()}` };
}

/** A value: only a confirmed requirement decides, an unverified one compares and says so. */
export function judgedFigure(measured: Figure, law: Law): Judged {
  const { requirement, version, threshold, wanted, required } = law;
  const isNumeric = "thresholds" in requirement;
  if (isNumeric && !comparable(measured.unit, wanted)) {
    const why = () => `đơn vị tính "${measured.unit}" không khớp "${wanted}", ${required()}`;
    return undecided(why, { version, threshold, measured });
  }
  const { scale } = measured.format;
  const value = scale === 1 ? measured.value : measured.value.div(scale);
  const isMet = meets(value, requirement, threshold?.value);
  const said = () => (isNumeric ? measuredText(measured, threshold?.value) : value.gt(0) ? "có" : "chưa có");
  if (!isConfirmed(law)) {
    const compared = isMet ? "bằng hoặc tốt hơn" : "chưa bằng";
    const why = () => `${said()}, ${compared} mức chưa kiểm chứng, không dùng để kết luận, ${required()}`;
    return undecided(why, { version, threshold, measured });
  }
  const why = () => `${said()}, ${required()}`;
  return { verdict: isMet ? "met" : "notMet", ground: "computed", measured, version, threshold, why };
}

function meets(value: Decimal, requirement: SimpleRequirement, threshold: Decimal | undefined): boolean {
  if (requirement.kind === "isTrue") return value.gt(0);
  if (requirement.kind === "oneOf") return requirement.values.includes(value.toString());
  return requirement.kind === "atMost" ? value.lte(threshold!) : value.gte(threshold!);
}

/** Same unit, or a bare count; a percentage only with a percentage, so that 0,57 is never read as 57 %. */
function comparable(measured: string, required: string): boolean {
  if (measured === required) return true;
  const plain = (unit: string): string => unit.replace("²", "2").replace("³", "3").replace(/\s+/g, "");
  if (plain(measured) === plain(required)) return true;
  return (measured === "" || required === "") && measured !== "%" && required !== "%";
}
