import { readdirSync } from "node:fs";
import { join } from "node:path";
import type {
  Assessment,
  CriteriaIndicator,
  CriteriaSet,
  Judgement,
  Part,
  Requirement,
  SelfAssessment,
  Verdict,
} from "../../src/domain/criteria/criteria.ts";
import type { Figure, Hole } from "../../src/domain/figures/figure.ts";
import { Decimal } from "../../src/domain/text/decimal.ts";
import type { Unit, UnitType } from "../../src/domain/units/unit.ts";
import { assessUnit } from "../../src/evaluate/criteria/assess.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { readYaml } from "../../src/read/workspace/yaml-file.ts";
import { ROOT } from "../support/workspace.ts";

type Word = Verdict | "nearlyMet";

/** A case of law: what is known of a unit on a day, and what the set makes of it. */
export interface LawCase {
  readonly name: string;
  readonly date: string;
  readonly unitType: UnitType;
  /** Region of the province; Bắc Trung Bộ when not given. */
  readonly group?: string;
  /** Groups that the unit is in by itself. */
  readonly unitGroups?: readonly string[];
  /**
   * By measure, or by number where the set names no measure yet. A number, or a fraction "60/181" that is measured
   * as a percentage; a whole of 0 has no subject.
   */
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly selfAssessed?: Readonly<Record<string, Word>>;
  readonly appraised?: Readonly<Record<string, Word>>;
  /** By number of precondition, criterion, indicator or part; `7/7` is indicator 7 of criterion 7. */
  readonly expect: Readonly<Record<string, Verdict>>;
  readonly verdict?: Verdict;
  readonly reason?: Readonly<Record<string, string>>;
}

export const REGION = "north-central-coast";

const format = { decimals: 1, trimZeros: true, padded: false, scale: 1 };
const place = { file: "mau.xlsx", sheet: "Tiêu chí", address: "C5" };

/** All sets of the repository: the country's with what Hà Tĩnh decided. */
export function lawSets(): readonly CriteriaSet[] {
  const knowledge = openKnowledge(ROOT);
  return knowledge.setIds().map((id) => knowledge.publishedSet(id));
}

/** Ids of the sets that have cases. */
export const caseIds = (): readonly string[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replace(".yaml", ""));

export const casesOf = (id: string): readonly LawCase[] =>
  readYaml(join(import.meta.dirname, `${id}.yaml`), id).value as readonly LawCase[];

export const indicatorsOf = (set: CriteriaSet): readonly CriteriaIndicator[] => [
  ...set.preconditions,
  ...set.criteria.flatMap((one) => one.indicators),
];

/** The unit of a case under its set. Hamlets and products are no administrative units; their thresholds compare the same way. */
export function assess(set: CriteriaSet, one: LawCase): Assessment {
  const law = measuredByNumber(set, new Set(Object.keys(one.figures ?? {})));
  const units = unitsOf(law);
  return assessUnit(set.appliesTo.length > 0 ? law : { ...law, appliesTo: [one.unitType] }, unitOf(one), {
    date: one.date,
    group: one.group ?? REGION,
    groupsOf: () => one.unitGroups ?? [],
    measure: (id) => measured(id, one.figures?.[id], units.get(id)!),
    selfAssessed: (_set, _unit, number) => wordOf(one.selfAssessed?.[number], "unit"),
    appraised: (_set, _unit, number) => wordOf(one.appraised?.[number], "department"),
  });
}

/**
 * The judgement with a number, wherever it stands in the assessment; `7/7` is the indicator that has the number of
 * its criterion.
 */
export function judgementOf(assessment: Assessment, path: string): Judgement {
  const [number = "", inside] = path.split("/");
  if (inside !== undefined)
    return judgementOf({ ...assessment, criteria: judgementOf(assessment, number).parts }, inside);
  const pending: Judgement[] = [...assessment.preconditions, ...assessment.criteria];
  for (let next = pending.shift(); next; next = pending.shift()) {
    if (next.number === number) return next;
    pending.push(...next.parts);
  }
  throw new Error(`no ${number} in ${assessment.set.id}`);
}

const unitOf = ({ unitType: type }: LawCase): Unit => ({
  code: "440",
  name: "Đơn vị",
  shortName: "Đơn vị",
  label: "Đơn vị",
  type,
  level: "district",
  inProgramme: true,
});

const wordOf = (said: Word | undefined, source: "unit" | "department"): SelfAssessment | undefined =>
  said && { source, verdict: said === "nearlyMet" ? "notMet" : said, nearlyMet: said === "nearlyMet", place };

const figure = (id: string, value: Decimal, unit: string, inputs: readonly Figure[] = []): Figure => ({
  id,
  label: id,
  value,
  unit,
  format,
  trace: inputs.length > 0 ? { kind: "operation", operation: "ratio", inputs } : { kind: "cell", place },
});

function measured(id: string, value: number | string | undefined, unit: string): Figure | Hole {
  if (value === undefined) return { id, label: id, reason: "ô còn trống", places: [place] };
  if (typeof value === "number") return figure(id, new Decimal(value), unit);
  const [part, whole] = value.split("/").map((text) => figure(text, new Decimal(text), "")) as [Figure, Figure];
  if (whole.value.eq(0)) return { id, label: id, reason: "mẫu số bằng 0", places: [], noSubject: true };
  return figure(id, part.value.times(100).div(whole.value), unit, [part, whole]);
}

/** The set with measures named after the numbers that a case gives figures for. */
function measuredByNumber(set: CriteriaSet, numbers: ReadonlySet<string>): CriteriaSet {
  const measure = <T extends { readonly measure?: string }>(one: T, number: string): T =>
    one.measure === undefined && numbers.has(number) ? { ...one, measure: number } : one;
  const inside = <T extends Requirement | null>(requirement: T, number: string): T =>
    requirement && "requirements" in requirement
      ? {
          ...requirement,
          requirements: requirement.requirements.map((part, index) => {
            const own = `${number}.${index + 1}`;
            return { ...measure(part, own), requirement: inside(part.requirement, own) };
          }),
        }
      : requirement;
  const indicator = (one: CriteriaIndicator): CriteriaIndicator => ({
    ...measure(one, one.number),
    versions: one.versions.map((version) => ({ ...version, requirement: inside(version.requirement, one.number) })),
  });
  return {
    ...set,
    preconditions: set.preconditions.map(indicator),
    criteria: set.criteria.map((one) => ({ ...one, indicators: one.indicators.map(indicator) })),
  };
}

/** Units by measure, as the set itself states them. */
export function unitsOf(set: CriteriaSet): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (part: Part): void => {
    if (part.measure) found.set(part.measure, part.unit);
    if ("requirements" in part.requirement) part.requirement.requirements.forEach(visit);
  };
  for (const indicator of indicatorsOf(set)) {
    for (const { requirement } of indicator.versions) if (requirement) visit({ ...indicator, requirement });
  }
  return found;
}
