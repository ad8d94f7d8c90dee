import type {
  CriteriaIndicator,
  CriteriaSet,
  Requirement,
  SelfAssessment,
  Verdict,
} from "../../src/domain/criteria/criteria.ts";
import type { Figure, ThresholdStatus } from "../../src/domain/figures/figure.ts";
import { Decimal } from "../../src/domain/text/decimal.ts";
import type { Unit } from "../../src/domain/units/unit.ts";
import type { AssessContext } from "../../src/evaluate/criteria/judged.ts";

/** Small made-up law for the tests of the engine; the numbers are no legal thresholds. */
export const place = { file: "mau.xlsx", sheet: "Tiêu chí", address: "C5" };

export const district: Unit = {
  code: "440",
  name: "Huyện Đức Thọ",
  shortName: "Đức Thọ",
  label: "Đức Thọ",
  type: "ruralDistrict",
  level: "district",
  parent: "42",
  inProgramme: true,
};

export const atLeast = (value: number | null): Requirement => ({ kind: "atLeast", thresholds: { default: value } });

export const indicator = (
  number: string,
  requirement: Requirement | null,
  more: Partial<CriteriaIndicator> & { readonly status?: ThresholdStatus } = {},
): CriteriaIndicator => {
  const { status = requirement ? "confirmed" : "unknown", ...rest } = more;
  const basis = { document: "1/QĐ-TTg", clause: `mục ${number}` };
  return {
    number,
    name: `Chỉ tiêu ${number}`,
    unit: "%",
    measure: `m${number}`,
    versions: [{ effectiveFrom: "2022-03-08", basis, status, requirement }],
    ...rest,
  };
};

export const lawOf = (indicators: readonly CriteriaIndicator[], more: Partial<CriteriaSet> = {}): CriteriaSet => ({
  id: "sample-set",
  name: "Bộ tiêu chí mẫu",
  title: "district",
  appliesTo: ["ruralDistrict"],
  effectiveFrom: "2022-03-08",
  basis: { document: "1/QĐ-TTg", clause: "Điều 1" },
  groups: ["default"],
  complete: true,
  preconditions: [],
  criteria: [{ number: "1", name: "Tiêu chí một", indicators }],
  ...more,
});

export const figure = (id: string, value: Decimal | number, unit = "%", scale = 1): Figure => ({
  id,
  label: id,
  value: new Decimal(value),
  unit,
  format: { decimals: 1, trimZeros: true, padded: false, scale },
  trace: { kind: "cell", place },
});

export const said = (verdict: Verdict, nearlyMet = false): SelfAssessment => ({ verdict, nearlyMet, place });

export const contextOf = (
  figures: Readonly<Record<string, Figure>> = {},
  words: Readonly<Record<string, SelfAssessment>> = {},
  more: Partial<AssessContext> = {},
): AssessContext => ({
  date: "2024-06-14",
  group: "north-central-coast",
  measure: (id) => figures[id] ?? { id, label: id, reason: "ô còn trống", places: [place] },
  selfAssessed: (_set, _unit, number) => words[number],
  ...more,
});
