import { CannotRun } from "../../domain/findings/finding.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { followed, type UnitChange } from "../../domain/units/unit-changes.ts";
import { parseRules } from "../rules/rule-data.ts";
import { type UnitSources, unitRegistersFile } from "./unit-register.ts";

const HEADER = "old_province_code,old_district_code,old_code,old_name,new_name,new_code,new_province_code,divided";

/** Which commune became which in a province between two days, by all changes in between; none within one register. */
export function unitChanges(
  sources: UnitSources,
  { before, after, province }: { readonly before: IsoDate; readonly after: IsoDate; readonly province: string },
): readonly UnitChange[] {
  const { changes = [] } = parseRules(unitRegistersFile, sources.registers);
  const between = changes
    .filter(({ on, province: of }) => before < on && on <= after && (of === undefined || of === province))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
  const tables = between.map(({ file }) => rowsOf(sources, file, province));
  return tables.length === 0 ? [] : tables.reduce(followed);
}

function rowsOf({ tables }: UnitSources, file: string, province: string): readonly UnitChange[] {
  const [header, ...lines] = (tables.get(file) ?? "").split("\n");
  if (header?.trim() !== HEADER) throw new CannotRun(`Tệp data/units/${file} phải có dòng đầu: ${HEADER}`);
  return lines.flatMap((line) => {
    const [fromProvince = "", fromDistrict = "", from = "", fromName = "", , to = "", of = "", divided = ""] =
      line.split(",");
    // A huyện without communes became a đặc khu out of nothing.
    return of !== province || from === ""
      ? []
      : [{ from, fromName, fromProvince, fromDistrict, to, divided: divided.trim() === "True" }];
  });
}
