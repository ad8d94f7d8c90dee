import type { CriteriaIndicator, CriteriaSet } from "../../domain/criteria/criteria.ts";
import { STATUS_NAMES } from "../../domain/criteria/threshold-words.ts";
import { formatDate, joinAnd } from "../../domain/text/vietnamese.ts";
import type { UnitType } from "../../domain/units/unit.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { versionText } from "./criteria-requirement.ts";

const TYPES: Readonly<Record<UnitType, string>> = {
  province: "tỉnh",
  ruralDistrict: "huyện",
  town: "thị xã",
  city: "thành phố",
  urbanDistrict: "quận",
  commune: "xã",
  ward: "phường",
  township: "thị trấn",
  specialZone: "đặc khu",
};

/** The sets with what they apply to, their days, their legal basis, and how much of them has been checked. */
export function criteriaListText(sets: readonly CriteriaSet[], columns: number): string {
  const lines = sets.flatMap((set) => [
    set.id,
    ...wrapText(`${set.name}; ${factsOf(set)}; ${countsOf(set)}`, columns, "  "),
  ]);
  return `${lines.join("\n")}\n`;
}

/** The text of one set: every criterion and indicator, each version with its threshold, status, clause and note. */
export function criteriaShowText(set: CriteriaSet, columns: number): string {
  const lines = [
    ...wrapText(`${set.name} (${set.id})`, columns),
    ...wrapText(factsOf(set), columns),
    ...(set.complete ? [] : wrapText("Chưa liệt kê đủ chỉ tiêu của văn bản.", columns)),
    ...(set.preconditions.length > 0 ? ["", "Điều kiện"] : []),
    ...set.preconditions.flatMap((one) => indicatorLines(one, columns)),
    ...set.criteria.flatMap((criterion) => [
      "",
      ...wrapText(criterion.name, columns, `Tiêu chí ${criterion.number}. `),
      ...criterion.indicators.flatMap((one) => indicatorLines(one, columns)),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** "57 chỉ tiêu, điều kiện: 12 đã đối chiếu, 45 chưa đối chiếu", by the newest version of each. */
function countsOf({ preconditions, criteria }: CriteriaSet): string {
  const indicators = [...preconditions, ...criteria.flatMap((criterion) => criterion.indicators)];
  const statuses = indicators.map(({ versions }) => versions.at(-1)!.status);
  const counts = Object.entries(STATUS_NAMES)
    .map(([status, name]) => [statuses.filter((one) => one === status).length, name] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`);
  return `${indicators.length} chỉ tiêu, điều kiện: ${counts.join(", ")}`;
}

function factsOf({ appliesTo, effectiveFrom, effectiveUntil, basis }: CriteriaSet): string {
  const subject = appliesTo.length > 0 ? joinAnd(appliesTo.map((type) => TYPES[type])) : "đối tượng khác";
  const until = effectiveUntil ? ` đến trước ngày ${formatDate(effectiveUntil)}` : "";
  return `áp dụng cho ${subject}; có hiệu lực từ ngày ${formatDate(effectiveFrom)}${until}; ${basis.clause}, ${basis.document}`;
}

function indicatorLines(indicator: CriteriaIndicator, columns: number): readonly string[] {
  const optional = indicator.ifAny ? " (nếu có)" : "";
  return [
    ...wrapText(indicator.name + optional, columns, `  ${indicator.number} `),
    ...indicator.versions.flatMap((version) => [
      ...wrapText(
        `${versionText(version, indicator.unit)} (${STATUS_NAMES[version.status]}; ${version.basis.clause}, ${version.basis.document})`,
        columns,
        `      từ ngày ${formatDate(version.effectiveFrom)}: `,
        8,
      ),
      ...(version.note ? wrapText(version.note, columns, "        ghi chú: ", 8) : []),
    ]),
  ];
}
