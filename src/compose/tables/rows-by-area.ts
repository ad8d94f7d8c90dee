import type { Hole } from "../../domain/figures/figure.ts";
import { unitsOf as allUnits, type Unit } from "../../domain/units/unit.ts";
import type { Composition } from "../core/helper.ts";
import { field, type RowContext, recordContext, SOURCE, unitContext } from "../core/values.ts";
import { unitGroups } from "./unit-groups.ts";

const NO_HEADING: Hole = { id: "heading", label: "tên nhóm", reason: "bảng chỉ có một nhóm", places: [] };

/** Rows in the groups that tables of communes have, in official order of the units that they speak of. */
export function rowsByArea(composition: Composition, rows: readonly RowContext[]): readonly object[] {
  const unitOf = (one: RowContext): Unit => one[SOURCE].row.unit ?? one[SOURCE].row.district;
  const byUnit = new Map<string, RowContext[]>();
  for (const row of rows) byUnit.set(unitOf(row).code, [...(byUnit.get(unitOf(row).code) ?? []), row]);
  const units = allUnits(composition.view.register).filter(({ code }) => byUnit.has(code));
  return unitGroups(composition, units).map((group) =>
    recordContext({
      heading: field(composition, group.heading, NO_HEADING),
      district: unitContext(composition, group.units[0]!),
      rows: group.units.flatMap(({ code }) => byUnit.get(code)!),
    }),
  );
}
