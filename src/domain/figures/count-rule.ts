import type { RowFilter } from "./indicator.ts";

/** What a count of rows counts, or which column of them it adds up. */
export type CountRule =
  /** Rows of a list sheet; of `column` the values are added up, of `distinct` the different values are counted. */
  | { readonly kind: "rows"; readonly filter: RowFilter; readonly column?: string; readonly distinct?: string }
  /** Rows that a template chose. */
  | { readonly kind: "listed"; readonly distinct?: string }
  /** Criteria of a set with one verdict; `unverified` are those compared with a threshold that nobody has confirmed. */
  | {
      readonly kind: "criteria";
      readonly set: string;
      readonly selector: string;
      readonly unverified: readonly string[];
    };

/** A rule as traces and exports write it, for programs: `recognitions[title = advanced-commune; date: untilEnd]`. */
export function countRuleText(rule: CountRule): string {
  switch (rule.kind) {
    case "rows":
      return `${rule.column === undefined ? "" : `cộng cột ${rule.column}: `}${filterText(rule.filter)}`;
    case "listed":
      return rule.distinct === undefined ? "số dòng" : `số giá trị khác nhau của cột ${rule.distinct}`;
    case "criteria":
      return `tiêu chí ${rule.selector} của ${rule.set}`;
  }
}

function filterText({ of, where, when, filled = [] }: RowFilter): string {
  const conditions = [
    ...Object.entries(where).map(([field, wanted]) => `${field} = ${[wanted].flat().join("|")}`),
    ...(when ? [`${when.column}: ${when.is}`] : []),
    ...filled.map((column) => `có ${column}`),
  ];
  return `${of}[${conditions.join("; ")}]`;
}
