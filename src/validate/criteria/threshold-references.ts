import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { thresholdsOf } from "../../domain/criteria/known-thresholds.ts";
import { isSetNamed, nameOfSet } from "../../domain/criteria/sets-in-force.ts";
import { type Indicator, referencesOf } from "../../domain/figures/indicator.ts";
import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";

/** Formulas that take a threshold (`threshold:set/number`) which no set has, or which is no number. */
export const thresholdFindings = (
  indicators: ReadonlyMap<string, Indicator>,
  sets: readonly CriteriaSet[],
  placeOf: (id: string, key?: string) => Finding["place"],
): readonly Finding[] =>
  [...indicators.values()].flatMap((indicator) =>
    referencesOf(indicator).flatMap((reference): readonly Finding[] => {
      const [, id, number] = /^threshold:([^/]+)\/(.+)$/.exec(reference) ?? [];
      const defect = id === undefined || number === undefined ? undefined : defectOf(id, number, sets);
      if (defect === undefined) return [];
      const [code, words] = defect;
      return [{ code, severity: "error", place: placeOf(indicator.id, "formula"), ...words }];
    }),
  );

function defectOf(
  id: string,
  number: string,
  sets: readonly CriteriaSet[],
): readonly [code: string, words: FindingWords] | undefined {
  const named = sets.filter((one) => isSetNamed(one.id, id));
  if (named.length === 0) {
    const known = [...new Set(sets.map((one) => nameOfSet(one.id)))];
    const words = {
      found: `không có bộ tiêu chí "${id}"`,
      expected: "tên một bộ của data/criteria, không kèm giai đoạn",
      ...nearestFix(id, known),
    };
    return ["rules/unknown-set", words];
  }
  const known = new Map(named.flatMap((set) => [...thresholdsOf(set)].filter(([, isNumber]) => isNumber)));
  for (const number of named.flatMap((set) => [...thresholdsOf(set).keys()]))
    known.set(number, known.get(number) === true);
  if (!known.has(number)) {
    const found = `không có chỉ tiêu "${number}" ở bộ tiêu chí "${id}"`;
    return [
      "rules/unknown-criterion",
      { found, expected: "số một chỉ tiêu của bộ", ...nearestFix(number, known.keys()) },
    ];
  }
  if (known.get(number)) return undefined;
  const found = `chỉ tiêu "${number}" của bộ "${id}" không có mức bằng số`;
  return ["rules/no-threshold", { found, expected: "chỉ tiêu có mức bằng số" }];
}
