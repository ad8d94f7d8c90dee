import type { Requirement, Version } from "../../domain/criteria/criteria.ts";
import { groupName } from "../../domain/criteria/threshold-words.ts";
import { decimalOf } from "../../domain/text/decimal.ts";
import { formatNumber, joinAnd, withUnit } from "../../domain/text/vietnamese.ts";

/** What a version requires, in words: "từ 65%", "Bắc Trung Bộ từ 65%; Tây Nguyên từ 50%". */
export function versionText({ requirement, status }: Version, unit: string): string {
  if (requirement !== null) return requirementText(requirement, unit);
  return status === "provincial" ? "mức do tỉnh hoặc bộ, ngành quy định, chưa nhập" : "chưa biết mức";
}

function requirementText(requirement: Requirement, unit: string): string {
  switch (requirement.kind) {
    case "atLeast":
    case "atMost": {
      const word = requirement.kind === "atLeast" ? "từ" : "không quá";
      return byGroup(requirement.thresholds, (value) =>
        value === null ? "chưa biết mức" : `${word} ${amount(value, unit)}`,
      );
    }
    case "atLeastByYear":
      return byGroup(requirement.thresholds, (years) =>
        Object.entries(years)
          .map(([year, value]) => `năm ${year} từ ${amount(value, unit)}`)
          .join(", "),
      );
    case "isTrue":
      return "có (đạt)";
    case "oneOf":
      return joinAnd(requirement.values, ", ", " hoặc ");
    case "allOf":
    case "anyOf": {
      const parts = requirement.requirements.map(
        (part) => `${part.name}: ${requirementText(part.requirement, part.unit)}`,
      );
      return `${requirement.kind === "allOf" ? "đủ các nội dung" : "một trong các nội dung"}: ${parts.join("; ")}`;
    }
  }
}

function byGroup<T>(thresholds: Readonly<Record<string, T>>, text: (value: T) => string): string {
  const groups = Object.entries(thresholds);
  if (groups.length === 1 && groups[0]![0] === "default") return text(groups[0]![1]);
  return groups.map(([group, value]) => `${groupName(group)} ${text(value)}`).join("; ");
}

const amount = (value: number, unit: string): string =>
  withUnit(formatNumber(decimalOf(value), { decimals: 8, trimZeros: true, padded: false, scale: 1 }), unit);
