import type { Hole } from "../../domain/figures/figure.ts";
import { unitsOf as allUnits, type Unit } from "../../domain/units/unit.ts";
import type { UnitGroup } from "../../domain/units/unit-groups.ts";
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
  const groups = unitGroups(composition, units);
  // A heading for every other row is no help: a short list stands as one.
  const shown = rows.length < 2 * groups.length ? [{ units }] : groups;
  return shown.map((group: UnitGroup) =>
    recordContext({
      heading: field(composition, group.heading, { blank: NO_HEADING }),
      district: unitContext(composition, group.units[0]!),
      rows: group.units.flatMap(({ code }) => byUnit.get(code)!),
    }),
  );
}
