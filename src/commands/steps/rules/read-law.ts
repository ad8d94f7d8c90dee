import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import type { LegalRegister } from "../../../domain/criteria/legal.ts";
import { nameOfSet } from "../../../domain/criteria/sets-in-force.ts";
import { READINGS } from "../../../domain/criteria/threshold-reading.ts";
import type { Indicator } from "../../../domain/figures/indicator.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import { withProvincial } from "../../../load/provincial-files.ts";
import { citationFindings, unregistered } from "../../../validate/criteria/criteria-citations.ts";
import { measureFindings } from "../../../validate/criteria/criteria-measures.ts";
import { readCriteriaSets } from "../../../validate/criteria/criteria-set.ts";
import { criteriaUnitFindings } from "../../../validate/criteria/criteria-units.ts";
import { overlapFindings } from "../../../validate/criteria/set-times.ts";
import { readThresholdReadings } from "../../../validate/criteria/threshold-readings.ts";
import { readWithdrawalRule } from "../../../validate/criteria/withdrawal-rule.ts";
import { readProvincialVersions } from "../../../validate/provinces/provincial-versions.ts";
import type { DataSource } from "../../../validate/rules/data-source.ts";
import { readLegalRegister } from "../../../validate/rules/legal-register.ts";
import type { NumberKinds } from "../../../validate/rules/number-kinds.ts";
import { ruleFinding } from "../../../validate/rules/rule-finding.ts";
import { readThresholdGroups, unknownGroupFindings } from "../../../validate/units/threshold-groups.ts";
import type { RuleReader } from "./rule-reader.ts";
import { lostNames, type Undecided } from "./undecided.ts";

/** A part of the rule data as far as it is understood. */
export interface RulePart<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
}

export function readLegal(reader: RuleReader): RulePart<LegalRegister> {
  const read = (national: string, kind: "documents" | "names") =>
    withProvincial(reader, national, kind).map((path) => reader.yaml(path) ?? empty(kind));
  const documents = read("data/legal/documents.yaml", "documents");
  const names = read("data/legal/names.yaml", "names");
  const { value, findings } = readLegalRegister(documents, names);
  const isWhole = (sources: readonly DataSource[]) => sources.every(({ file }) => file !== "");
  const numbers = isWhole(documents)
    ? lostNames(documents, ["documents", "number"], (one) => value.documents.has(one))
    : undefined;
  const known = new Set(value.names.map(({ name }) => name));
  const named = isWhole(names) ? lostNames(names, ["names", "name"], (one) => known.has(one)) : undefined;
  return {
    value,
    findings,
    undecided: [
      { codes: ["rules/unregistered-document", "template/unknown-citation"], names: numbers },
      { codes: ["template/unknown-name"], names: named },
    ],
  };
}

/** In place of a file that cannot be read, which is told already. */
const empty = (key: string) => ({ file: "", value: { [key]: [] }, locate: () => ({ line: 1, column: 1 }) });

const CRITERIA = "data/criteria";
const PROVINCIAL = "data/criteria-versions";
const WITHDRAWAL = "data/withdrawal.yaml";
const GROUPS = "data/units/threshold-groups.yaml";

/** The sets with what a folder has beside them: what the province decided, what the office read itself. */
function readOverlays(
  { yaml, list }: Pick<RuleReader, "yaml" | "list">,
  published: readonly CriteriaSet[],
  folder: string,
  overlay: typeof readThresholdReadings,
  ids: readonly string[],
): { readonly value: readonly CriteriaSet[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const sets = new Map(published.map((set) => [set.id, set]));
  for (const name of list(folder, ".yaml")) {
    const source = yaml(`${folder}/${name}`);
    const set = sets.get(name.replace(/\.yaml$/, ""));
    if (!source) continue;
    // A set whose own file is broken is told already.
    if (!set && ids.includes(name.replace(/\.yaml$/, ""))) continue;
    if (!set) {
      const words = {
        found: `tệp ${name} không mang tên của bộ tiêu chí nào`,
        expected: `một trong: ${[...sets.keys()].join(", ")}`,
      };
      findings.push(ruleFinding("rules/unknown-set", source, ["set"], words));
      continue;
    }
    const read = overlay(source, set);
    sets.set(set.id, read.value);
    findings.push(...read.findings);
  }
  return { value: [...sets.values()], findings };
}

/** The criteria sets, with what they cite, measure by and are named; the rule of withdrawal; the communes' groups. */
export function readCriteria(
  { yaml, yamlIn, list }: RuleReader,
  indicators: ReadonlyMap<string, Indicator>,
  kinds: NumberKinds | undefined,
  legal: LegalRegister,
): RulePart<readonly CriteriaSet[]> {
  const ids = list(CRITERIA, ".yaml").map((name) => name.replace(/\.yaml$/, ""));
  const sources = yamlIn(CRITERIA);
  const read = sources.map((source) => ({ source, ...readCriteriaSets([source]) }));
  const { value: published, findings } = readCriteriaSets(sources);
  const decided = readOverlays({ yaml, list }, published, PROVINCIAL, readProvincialVersions, ids);
  const overlaid = readOverlays({ yaml, list }, decided.value, READINGS, readThresholdReadings, ids);
  const sets = overlaid.value;
  const across = read.flatMap(({ source, value: [set] }): readonly Finding[] =>
    set
      ? [
          ...misnamedSet(set, source),
          ...overlapFindings(set, source, sets),
          ...measureFindings(set, source, indicators),
          ...citationFindings(set, source, legal),
          ...(kinds ? criteriaUnitFindings(set, source, kinds) : []),
        ]
      : [],
  );
  const withdrawal = yaml(WITHDRAWAL);
  const rule = withdrawal && readWithdrawalRule(withdrawal, sets, ids);
  const cited = rule?.ok ? unregistered(rule.value.basis.document, withdrawal!, ["basis", "document"], legal) : [];
  const groups = yaml(GROUPS);
  const entries = groups && readThresholdGroups(groups);
  const unknown = entries ? unknownGroupFindings(entries.value, groups, sets) : [];
  const kept = read.flatMap(({ source, value: [set] }) => (set ? [source.file] : []));
  const lost = ids.filter((id) => !kept.includes(`${CRITERIA}/${id}.yaml`));
  return {
    value: sets,
    findings: [
      ...findings,
      ...decided.findings,
      ...overlaid.findings,
      ...across,
      ...(rule?.findings ?? []),
      ...cited,
      ...(entries?.findings ?? []),
      ...unknown,
    ],
    undecided: undecidedWithout(lost),
  };
}

function misnamedSet(set: CriteriaSet, source: DataSource): readonly Finding[] {
  const name = source.file.slice(CRITERIA.length + 1).replace(/\.yaml$/, "");
  if (set.id === name) return [];
  const words = { found: `mã "${set.id}" khác tên tệp ${name}.yaml`, expected: "mã như tên tệp" };
  return [ruleFinding("rules/file-name", source, ["id"], words)];
}

/** What nobody can tell while the files of sets cannot be read. */
const undecidedWithout = (lost: readonly string[]): RulePart<unknown>["undecided"] => [
  {
    codes: [
      ...["rules/unknown-set", "rules/unknown-criterion"],
      ...["template/unknown-set", "template/unknown-threshold", "template/not-in-force"],
    ],
    names: lost.flatMap((id) => [id, nameOfSet(id)]),
  },
  // Parts of templates that only a lost set has are missing with it.
  ...(lost.length > 0 ? [{ codes: ["rules/unknown-group", "template/unknown-partial"] }] : []),
];
