import type { Period } from "../domain/office/period.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import type { UnitRegister } from "../domain/units/unit.ts";
import { formerUnits, type Predecessors } from "../domain/units/unit-changes.ts";
import type { FormerDistricts } from "../domain/units/unit-groups.ts";
import { formerDistricts } from "../validate/units/former-districts.ts";
import { unitChanges } from "../validate/units/unit-changes.ts";
import type { Knowledge } from "./knowledge.ts";
import { unitSources } from "./unit-sources.ts";

/** The districts that the province's communes of a day came from. */
export const formerDistrictsOn = (knowledge: Knowledge, on: IsoDate): FormerDistricts | undefined =>
  formerDistricts(unitSources(knowledge.files), { on, province: knowledge.office().province });

interface PeriodUnits {
  readonly period: Period;
  readonly register: UnitRegister;
}

/** An earlier period as a later one sees it: with what the later one's units were then, where units changed in between. */
export function seenFrom<T extends PeriodUnits>(
  knowledge: Knowledge,
  { period, register }: PeriodUnits,
  earlier: T,
): T & { readonly formerUnits?: (unit: string | undefined) => Predecessors } {
  if (earlier.register.source === register.source) return earlier;
  const days = { before: earlier.period.end, after: period.end, province: register.province.code };
  const changes = unitChanges(unitSources(knowledge.files), days);
  if (changes.length === 0) return earlier;
  return { ...earlier, formerUnits: formerUnits(changes, { before: earlier.register, after: register }) };
}
