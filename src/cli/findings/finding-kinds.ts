import type { Finding } from "../../domain/findings/finding.ts";

/** What kinds of findings on documents people ask for, in the order in which they are counted. */
export const FINDING_KINDS = {
  layout: "thể thức",
  figures: "số liệu",
  calendar: "thời gian",
  references: "viện dẫn",
  words: "chữ, câu",
} as const;

export type FindingKind = keyof typeof FINDING_KINDS;

const KINDS: readonly (readonly [FindingKind, RegExp])[] = [
  ["layout", /^nd30\//],
  [
    "figures",
    /^content\/(?:ratio|share|change|composition|part-whole|left-over|each|sum-after|.*total|announced|remaining|two-values|range-backwards|back-reference|small-money)/,
  ],
  ["calendar", /^content\/(?:date|weekday|clock|time|no-such|day-order|session|truncated-year|missing-year)/],
  ["references", /^content\/(?:citation|symbol|inner-reference|annex)/],
];

/** Kind of a finding; of the program's own (answers, files) none. */
export const kindOf = ({ code }: Finding): FindingKind | undefined =>
  KINDS.find(([, pattern]) => pattern.test(code))?.[0] ?? (code.startsWith("content/") ? "words" : undefined);

/** "thể thức 2, số liệu 1": how many of each kind. */
export function kindCounts(findings: readonly Finding[]): string {
  return (Object.keys(FINDING_KINDS) as readonly FindingKind[])
    .map((kind) => [FINDING_KINDS[kind], findings.filter((one) => kindOf(one) === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
