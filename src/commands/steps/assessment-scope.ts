import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { type Period, parsePeriod } from "../../domain/office/period.ts";
import type { Unit, UnitLevel, UnitType } from "../../domain/units/unit.ts";
import { listPeriods } from "../../read/workspace/period-files.ts";
import type { Workspace } from "../../read/workspace/workspace.ts";
import { readYaml } from "../../read/workspace/yaml-file.ts";
import { officeSchema } from "../../validate/rules/office.ts";
import { parseRules } from "../../validate/rules/rule-data.ts";

/** The period with this id, or the newest one with a folder. */
export function periodOf(workspace: Workspace, id: string | undefined): Period {
  const { calendar } = parseRules(officeSchema, readYaml(workspace.locate("data/office.yaml"), "data/office.yaml"));
  if (id !== undefined) return parsePeriod(id, calendar);
  const newest = listPeriods(workspace.locate("data/periods"))
    .filter((name) => /^20\d\d(-(H[12]|Q[1-4]|9M|0[1-9]|1[0-2]))?$/.test(name))
    .map((name) => parsePeriod(name, calendar))
    .reduce<Period | undefined>((latest, one) => (latest && latest.end >= one.end ? latest : one), undefined);
  if (!newest)
    throw new CannotRun("Chưa có kỳ nào trong data/periods; hãy tạo thư mục số liệu, ví dụ data/periods/2024-H1.");
  return newest;
}

/** Sets on hamlets and products judge no administrative unit; one that was named is refused. */
export const isForUnits =
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
};

/** A named set tells at which level to look for a name. */
export function levelOf(named: string | undefined, sets: readonly CriteriaSet[]): UnitLevel | undefined {
  const levels = new Set(sets.flatMap(({ appliesTo }) => appliesTo.map((type) => LEVELS[type] ?? "commune")));
  return named !== undefined && levels.size === 1 ? [...levels][0] : undefined;
}

/** Throws `CannotRun` when none of the sets judges the unit. */
export function requireFit(unit: Unit, sets: readonly CriteriaSet[], named: string | undefined): void {
  if (sets.some(({ appliesTo }) => appliesTo.includes(unit.type))) {
    if (unit.type !== "commune" || unit.inProgramme) return;
    throw new CannotRun(`${unit.name} không thuộc Chương trình nông thôn mới nên không xét.`);
  }
  const what = named === undefined ? "Không có bộ tiêu chí có hiệu lực nào" : `"${sets[0]!.name}" không`;
  throw new CannotRun(`${what} áp dụng cho ${unit.name}.`);
}

/** Throws `CannotRun` when there is nobody to judge: no districts are left from 01/7/2025 on. */
export function requireSubjects(units: readonly Unit[], sets: readonly CriteriaSet[]): void {
  if (units.some((unit) => sets.some(({ appliesTo }) => appliesTo.includes(unit.type)))) return;
  const names = sets.map(({ id }) => id).join(", ");
  throw new CannotRun(`Danh mục đơn vị của kỳ không có đơn vị nào thuộc đối tượng áp dụng của ${names}.`);
}
