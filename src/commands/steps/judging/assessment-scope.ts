import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import { CannotRun } from "../../../domain/findings/finding.ts";
import type { Period } from "../../../domain/office/period.ts";
import { type Unit, type UnitLevel, type UnitType, unitsOf } from "../../../domain/units/unit.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { matchingIds, requireInForce } from "./criteria-scope.ts";
import { findUnit, unitText } from "./find-unit.ts";

/** The period with this id, or the newest one with a folder. */
export function periodOf(knowledge: Knowledge, id: string | undefined): Period {
  if (id !== undefined) return knowledge.period(id);
  const newest = knowledge
    .periods()
    .reduce<Period | undefined>((latest, one) => (latest && latest.end >= one.end ? latest : one), undefined);
  if (newest) return newest;
  throw new CannotRun("Chưa có kỳ nào trong data/periods; hãy tạo thư mục số liệu, ví dụ data/periods/2024-H1.");
}

/** Who is judged by what. */
export interface AssessmentScope {
  readonly sets: readonly CriteriaSet[];
  readonly units: readonly Unit[];
  /** Who else bears the bare name that was asked for, beside the unit that is taken. */
  readonly namesakes: readonly string[];
  /** False when one set or one unit was asked for. */
  readonly isWhole: boolean;
}

/**
 * The sets and units that a person asked for by name; without names all that are in force at the period's end. Throws
 * `CannotRun` on an unknown name, and where nothing is left to judge.
 */
export function scopeOf(
  knowledge: Knowledge,
  { end }: Period,
  { set, unit }: { readonly set?: string; readonly unit?: string },
): AssessmentScope {
  const ids = set === undefined ? knowledge.setIds() : matchingIds(knowledge.setIds(), set);
  const sets = requireInForce(knowledge.sets(ids).filter(isForUnits(set)), end);
  const register = knowledge.registerOn(end);
  const found = unit === undefined ? undefined : findUnit(register, unit, levelOf(set, sets));
  const wanted = found?.unit;
  const units = wanted ? [wanted] : unitsOf(register);
  if (wanted) requireFit(wanted, sets, set);
  requireSubjects(units, sets);
  const namesakes = (found?.namesakes ?? []).map((one) => unitText(one, register));
  return { sets, units, namesakes, isWhole: set === undefined && wanted === undefined };
}

/** The sets in force at the period's end that judge a unit of this name. Throws `CannotRun` as `scopeOf` does. */
export function setsFor(
  knowledge: Knowledge,
  period: Period,
  name: string,
): Pick<AssessmentScope, "sets" | "namesakes"> & { readonly unit: Unit } {
  const { sets, units, namesakes } = scopeOf(knowledge, period, { unit: name });
  const unit = units[0]!;
  return { unit, namesakes, sets: sets.filter(({ appliesTo }) => appliesTo.includes(unit.type)) };
}

/** Sets on hamlets and products judge no administrative unit; one that was named is refused. */
const isForUnits =
  (named: string | undefined) =>
  (set: CriteriaSet): boolean => {
    if (set.appliesTo.length === 0 && named !== undefined)
      throw new CannotRun(`"${set.name}" không áp dụng cho đơn vị hành chính nên chương trình không xét được.`);
    return set.appliesTo.length > 0;
  };

const LEVELS: Readonly<Partial<Record<UnitType, UnitLevel>>> = {
  province: "province",
  ruralDistrict: "district",
  town: "district",
  city: "district",
  urbanDistrict: "district",
};

/** A named set tells at which level to look for a name. */
function levelOf(named: string | undefined, sets: readonly CriteriaSet[]): UnitLevel | undefined {
  const levels = new Set(sets.flatMap(({ appliesTo }) => appliesTo.map((type) => LEVELS[type] ?? "commune")));
  return named !== undefined && levels.size === 1 ? [...levels][0] : undefined;
}

/** Throws `CannotRun` when none of the sets judges the unit. */
function requireFit(unit: Unit, sets: readonly CriteriaSet[], named: string | undefined): void {
  if (sets.some(({ appliesTo }) => appliesTo.includes(unit.type))) {
    if (unit.type !== "commune" || unit.inProgramme) return;
    throw new CannotRun(`${unit.name} không thuộc Chương trình nông thôn mới nên không xét.`);
  }
  const what = named === undefined ? "Không có bộ tiêu chí có hiệu lực nào" : `"${sets[0]!.name}" không`;
  throw new CannotRun(`${what} áp dụng cho ${unit.name}.`);
}

/** Throws `CannotRun` when there is nobody to judge: no districts are left from 01/7/2025 on. */
function requireSubjects(units: readonly Unit[], sets: readonly CriteriaSet[]): void {
  if (units.some((unit) => sets.some(({ appliesTo }) => appliesTo.includes(unit.type)))) return;
  const names = sets.map(({ id }) => id).join(", ");
  throw new CannotRun(`Danh mục đơn vị của kỳ không có đơn vị nào thuộc đối tượng áp dụng của ${names}.`);
}
