import { daysAfter, type IsoDate } from "../../domain/text/iso-date.ts";
import { lowerFirst } from "../../domain/text/vietnamese.ts";
import type { Unit } from "../../domain/units/unit.ts";
import type { FormerDistricts } from "../../domain/units/unit-groups.ts";
import { parseRules } from "../rules/rule-data.ts";
import { unitChanges } from "./unit-changes.ts";
import { type UnitSources, unitRegister, unitRegistersFile } from "./unit-register.ts";

/**
 * The districts of before two tiers that the communes of a province on a day came from, by the latest reorganisation that
 * says how a heading calls them; nothing where there is none.
 */
export function formerDistricts(
  sources: UnitSources,
  { on, province }: { readonly on: IsoDate; readonly province: string },
): FormerDistricts | undefined {
  const { changes = [] } = parseRules(unitRegistersFile, sources.registers);
  const [last] = changes
    .filter((one) => one.headings !== undefined && one.on <= on && (one.province ?? province) === province)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));
  if (!last?.headings) return undefined;
  const before = daysAfter(last.on, -1);
  const table = unitChanges(sources, { before, after: on, province });
  const provinces = [...new Set(table.map(({ fromProvince }) => fromProvince))].toSorted();
  const all = withProvinces(provinces.map((code) => unitRegister(sources, before, code)));
  const places = new Map(all.map((unit, index) => [unit.code, index]));
  const from = new Map<string, Set<number>>();
  for (const { to, fromDistrict } of table) {
    const place = places.get(fromDistrict);
    if (place !== undefined) from.set(to, (from.get(to) ?? new Set()).add(place));
  }
  const of = (commune: string): readonly Unit[] =>
    [...(from.get(commune) ?? [])].toSorted((one, other) => one - other).map((place) => all[place]!);
  return { all, of, heading: last.headings.of, mixed: last.headings.several };
}

/** Districts of merged provinces; those with one name say which province they were of. */
function withProvinces(registers: readonly ReturnType<typeof unitRegister>[]): readonly Unit[] {
  const names = registers.flatMap(({ districts }) => districts.map(({ name }) => name));
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return registers.flatMap(({ districts, province }) =>
    districts.map((unit): Unit => {
      if (!isShared(unit.name)) return unit;
      const of = ` (${lowerFirst(province.name)})`;
      return { ...unit, name: unit.name + of, shortName: unit.shortName + of };
    }),
  );
}
