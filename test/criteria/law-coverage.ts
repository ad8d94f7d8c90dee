import type { CriteriaIndicator, CriteriaSet, Part, Requirement, Version } from "../../src/domain/criteria/criteria.ts";
import { yesterdayOf } from "./days.ts";
import { indicatorsOf, type LawCase, REGION } from "./law-case.ts";

type Simple = Exclude<Requirement, { kind: "allOf" | "anyOf" }>;

/** A value that a confirmed version is compared with: an indicator, or a part of one. */
interface Leaf {
  readonly number: string;
  /** Key of its figures in a case. */
  readonly key: string;
  readonly unit: string;
  readonly requirement: Simple;
}

/** A case that the law needs and the case file lacks. */
export interface MissingCase {
  readonly set: string;
  readonly number: string;
  readonly key: string;
  readonly kind: "below" | "at" | "above" | "yes" | "no" | "dayBefore" | "firstDay";
  readonly from: string;
  /** Of a threshold: its group and value. */
  readonly group?: string;
  readonly value?: number;
}

export const missingText = ({ number, kind, from, group, value }: MissingCase): string =>
  `${number} (${from}) ${kind}${group === undefined ? "" : ` ${group} ${value}`}`;

/** Every confirmed version needs a case below, at and above each threshold, on its first day and the day before. */
export function missingCases(set: CriteriaSet, cases: readonly LawCase[]): readonly MissingCase[] {
  return indicatorsOf(set).flatMap((indicator) =>
    indicator.versions.flatMap((version, index) =>
      version.status === "confirmed" && version.requirement
        ? ofVersion(set, indicator, version, indicator.versions[index + 1]?.effectiveFrom, cases)
        : [],
    ),
  );
}

function ofVersion(
  set: CriteriaSet,
  indicator: CriteriaIndicator,
  version: Version,
  next: string | undefined,
  cases: readonly LawCase[],
): readonly MissingCase[] {
  const { effectiveFrom: from } = version;
  const until = next ?? set.effectiveUntil ?? "9999";
  const leaves = leavesOf({ ...indicator, requirement: version.requirement! }, indicator.number);
  const isAbout = ({ expect, figures = {} }: LawCase): boolean =>
    leaves.some(({ key }) => key in figures) &&
    numbersIn(expect).some((number) => number === indicator.number || number.startsWith(`${indicator.number}.`));
  const onDays = [
    { kind: "dayBefore" as const, day: yesterdayOf(from) },
    { kind: "firstDay" as const, day: from },
  ].flatMap(({ kind, day }) =>
    cases.some((one) => one.date === day && isAbout(one))
      ? []
      : [{ set: set.id, number: indicator.number, key: leaves[0]!.key, kind, from }],
  );
  const during = cases.filter(({ date }) => from <= date && date < until);
  const compared = leaves.flatMap((leaf) => {
    const about = during.filter(
      ({ expect, figures = {} }) => leaf.key in figures && numbersIn(expect).includes(leaf.number),
    );
    return gapsOf(leaf, about, set).map((gap) => ({ set: set.id, number: leaf.number, key: leaf.key, from, ...gap }));
  });
  return [...compared, ...onDays];
}

const numbersIn = (expect: LawCase["expect"]): readonly string[] =>
  Object.keys(expect).map((number) => number.replace(/^.*\//, ""));

type Gap = Pick<MissingCase, "kind" | "group" | "value">;

function gapsOf({ key, unit, requirement }: Leaf, cases: readonly LawCase[], set: CriteriaSet): readonly Gap[] {
  const given = (some: readonly LawCase[]) => some.map(({ figures }) => figures![key]!);
  if (requirement.kind === "isTrue") {
    const values = given(cases).map(Number);
    return [
      ...(values.some((value) => value > 0) ? [] : [{ kind: "yes" as const }]),
      ...(values.includes(0) ? [] : [{ kind: "no" as const }]),
    ];
  }
  if (requirement.kind === "oneOf") {
    const isListed = given(cases).map((value) => requirement.values.includes(String(value)));
    return [
      ...(isListed.includes(true) ? [] : [{ kind: "yes" as const }]),
      ...(isListed.includes(false) ? [] : [{ kind: "no" as const }]),
    ];
  }
  return thresholdsOf(requirement).flatMap(({ group, year, value }) => {
    const values = given(
      cases.filter((one) => one.date.startsWith(year) && groupFor(one, set, requirement.thresholds) === group),
    ).map(Number);
    return [
      ...(values.some((one) => one < value) ? [] : [{ kind: "below" as const, group, value }]),
      ...(values.includes(value) ? [] : [{ kind: "at" as const, group, value }]),
      // Nothing lies above a whole.
      ...(values.some((one) => one > value) || (unit === "%" && value === 100)
        ? []
        : [{ kind: "above" as const, group, value }]),
    ];
  });
}

/** Every number that a requirement sets; the year is empty where the number holds in any. */
function thresholdsOf(requirement: Extract<Simple, { thresholds: unknown }>) {
  if (requirement.kind === "atLeastByYear") {
    return Object.entries(requirement.thresholds).flatMap(([group, years]) =>
      Object.entries(years).map(([year, value]) => ({ group, year, value })),
    );
  }
  return Object.entries(requirement.thresholds).flatMap(([group, value]) =>
    value === null ? [] : [{ group, year: "", value }],
  );
}

function groupFor({ unitGroups = [], group }: LawCase, set: CriteriaSet, thresholds: Readonly<object>): string {
  const own = unitGroups.find((one) => set.groups.includes(one)) ?? group ?? REGION;
  return Object.hasOwn(thresholds, own) ? own : "default";
}

const leavesOf = (part: Omit<Part, "name">, number: string): readonly Leaf[] =>
  "requirements" in part.requirement
    ? part.requirement.requirements.flatMap((inner, index) => leavesOf(inner, `${number}.${index + 1}`))
    : [{ number, key: part.measure ?? number, unit: part.unit, requirement: part.requirement }];
