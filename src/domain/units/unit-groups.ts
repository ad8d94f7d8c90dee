import type { Unit } from "./unit.ts";

/** How tables of communes are divided: by the districts of before two tiers, by kind (xã, phường), not at all. */
export const COMMUNE_GROUPS = ["former-district", "kind", "none"] as const;
export type CommuneGroups = (typeof COMMUNE_GROUPS)[number];

/** Units of a table under one heading. */
export interface UnitGroup {
  readonly heading?: string;
  readonly units: readonly Unit[];
}

/** The districts that communes of two tiers came from. */
export interface FormerDistricts {
  /** In the official order of their time; of two with one name each says its province. */
  readonly all: readonly Unit[];
  /** Those that a commune's land was in, in that order; none where the tables of changes do not know it. */
  readonly of: (commune: string) => readonly Unit[];
  /** Words of a heading, with `{đơn vị}` for the names: "Địa bàn {đơn vị} cũ". */
  readonly heading: string;
  /** Heading over communes of several districts, where there are too many combinations to name each. */
  readonly mixed: string;
}

/**
 * Communes by former district. One of two districts stands under both their names, right behind the communes of the
 * first; where such combinations are more than half of the districts (Hà Nội has 36 of 30), all of them make one group at the
 * end. Communes that no table knows come last, without a heading of districts.
 */
export function byFormerDistrict(
  units: readonly Unit[],
  { all, of, heading, mixed }: FormerDistricts,
  phrase: (districts: readonly Unit[]) => string,
): readonly UnitGroup[] {
  const groups = new Map<string, { readonly from: readonly Unit[]; readonly units: Unit[] }>();
  for (const unit of units) {
    const from = of(unit.code);
    const key = from.map(({ code }) => code).join("+");
    const known = groups.get(key) ?? { from, units: [] };
    groups.set(key, known);
    known.units.push(unit);
  }
  const order = new Map(all.map(({ code }, index) => [code, index]));
  const placeOf = (from: readonly Unit[]): readonly number[] => from.map(({ code }) => order.get(code)!);
  const [own, joined, unknown] = [1, 2, 0].map((size) =>
    [...groups.values()].filter(({ from }) => Math.min(from.length, 2) === size),
  );
  const isFew = joined!.length * 2 <= all.length;
  const named = [...own!, ...(isFew ? joined! : [])]
    .toSorted((one, other) => compareAll(placeOf(one.from), placeOf(other.from)))
    .map(({ from, units: of }) => ({ heading: heading.replace("{đơn vị}", phrase(from)), units: of }));
  const rest = isFew ? [] : joined!.flatMap(({ units: of }) => of);
  const inOrder = units.filter((unit) => rest.includes(unit));
  return [...named, ...(inOrder.length > 0 ? [{ heading: mixed, units: inOrder }] : []), ...unknown!];
}

function compareAll(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
}
