import type { Unit } from "../../domain/units/unit.ts";
import type { UnitGroup } from "../../domain/units/unit-groups.ts";

/**
 * Rows of a table of units, counted on from group to group; above each group a row that names it in bold, over
 * all columns behind the number.
 */
export function groupedRows(
  groups: readonly UnitGroup[],
  { width, numbered }: { readonly width: number; readonly numbered: boolean },
  rowOf: (unit: Unit, index: number) => readonly string[],
): readonly (readonly string[])[] {
  let index = 0;
  return groups.flatMap(({ heading, units }) => {
    const cells = heading === undefined ? [] : [...(numbered ? [""] : []), `**${heading}**`];
    // A cell that is only "<" widens the one at its left.
    const head = [...cells, ...Array.from({ length: width - cells.length }, () => "<")];
    const rows = units.map((unit) => {
      const row = rowOf(unit, index);
      index += 1;
      return row;
    });
    return heading === undefined ? rows : [head, ...rows];
  });
}
