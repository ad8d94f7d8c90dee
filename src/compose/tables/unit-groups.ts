import { joinAnd } from "../../domain/text/vietnamese.ts";
import { reportingLevel, type Unit } from "../../domain/units/unit.ts";
import { byFormerDistrict, type CommuneGroups, type UnitGroup } from "../../domain/units/unit-groups.ts";
import type { Composition } from "../core/helper.ts";
import { phraseOf } from "../core/unit-phrase.ts";

/** Units of a table as its headings divide them: communes of two tiers as the settings, or the table, say; others are one group. */
export function unitGroups(
  { view }: Pick<Composition, "view">,
  units: readonly Unit[],
  by: CommuneGroups = view.settings.communeGroups ?? "former-district",
): readonly UnitGroup[] {
  const isOfTwoTiers = reportingLevel(view.register) === "commune" && units.every(({ level }) => level === "commune");
  if (!isOfTwoTiers || by === "none") return [{ units }];
  const former = by === "former-district" ? view.formerDistricts?.() : undefined;
  const groups = former
    ? byFormerDistrict(units, former, (districts) => joinAnd(phraseOf(districts))).flatMap((group) =>
        group.heading === undefined ? byKind(group.units) : [group],
      )
    : byKind(units);
  return groups.length > 1 ? groups : [{ units }];
}

/** Communes of one kind one after the other, in the order of the first of each: "Phường", "Xã". */
const byKind = (units: readonly Unit[]): readonly UnitGroup[] =>
  [...new Set(units.map(({ type }) => type))].map((type) => {
    const own = units.filter((unit) => unit.type === type);
    const { name, shortName } = own[0]!;
    return { heading: name.slice(0, name.length - shortName.length).trim(), units: own };
  });
