import { lowerFirst } from "../../domain/text/vietnamese.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";

/** What a unit is, in words: "huyện", "thành phố". */
export const kindOf = ({ name, shortName }: Unit): string => lowerFirst(name).slice(0, -shortName.length).trim();

/**
 * The names of one phrase: the word of the kind stands before the first of each kind ("huyện Can Lộc", "Thạch Hà",
 * "thị xã Hồng Lĩnh"). With a register communes go by district, which is named after the last of its own: "xã Thạch Liên
 * (huyện Thạch Hà)".
 */
export function phraseOf(units: readonly Unit[], register?: UnitRegister): readonly string[] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = `${register ? (unit.parent ?? "") : ""} ${kindOf(unit)}`;
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()].flatMap((group) => {
    const district = register?.byCode.get(group[0]!.parent ?? "");
    const within = district && district.level === "district" ? ` (${lowerFirst(district.name)})` : "";
    return group.map((unit, index) => {
      const kind = index === 0 ? `${kindOf(unit)} ` : "";
      return kind + unit.shortName + (index === group.length - 1 ? within : "");
    });
  });
}
