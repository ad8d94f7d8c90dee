import type { Unit } from "../../src/domain/units/unit.ts";
import type { Scalar } from "../../src/domain/workbook/submission.ts";
import type { CommuneStanding } from "./commune-standing.ts";
import { exceptionsOf } from "./exceptions.ts";
import type { SampleSources, WaterShares } from "./sample-sources.ts";
import { between } from "./spread.ts";

/** Illustrative households of a commune, ward or township; the share on central water follows its standing. */
export function withHouseholds(
  unit: Unit,
  standing: CommuneStanding | undefined,
  fields: Readonly<Record<string, Scalar>>,
  { lists, waterShares }: SampleSources,
): Readonly<Record<string, Scalar>> {
  const [from, to] = shareOf(unit, standing, waterShares);
  const households = between(unit.code, "households", 1100, 2700, 0);
  // Rounded inwards, so that no share leaves its range.
  const served = (households * between(unit.code, "central water", from, to, 3)) / 100;
  const counts = { households, "central-water-households": from >= 55 ? Math.ceil(served) : Math.floor(served) };
  return exceptionsOf(lists.exceptions, "communes", unit.code, { ...fields, ...counts }).fields;
}

/** Towns and wards have their waterworks. */
function shareOf(unit: Unit, standing: CommuneStanding | undefined, shares: WaterShares): readonly [number, number] {
  if (unit.type !== "commune") return [88, 99];
  if (standing?.tier === "model") return shares.model;
  return standing?.advanced === "recognised" || standing?.advanced === "ready" ? shares.advanced : shares.basic;
}
