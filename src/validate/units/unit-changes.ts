import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { UnitChange } from "../../domain/units/unit-changes.ts";

/** From this day on the units of the second register of the country are in force. */
const REORGANISED: IsoDate = "2025-07-01";

const HEADER = "old_province_code,old_district_code,old_code,old_name,new_name,new_code,new_province_code,divided";

/** The changes of 2025-07-01 between two days, of the communes of a province of after it; none within one register. */
export function unitChanges(
  table: () => string,
  { before, after, province }: { readonly before: IsoDate; readonly after: IsoDate; readonly province: string },
): readonly UnitChange[] {
  if (before >= REORGANISED || after < REORGANISED) return [];
  const [header, ...lines] = table().split("\n");
  if (header !== HEADER) throw new Error(`unknown columns of the table of changes: ${header}`);
  return lines.flatMap((line) => {
    const [, , from = "", fromName = "", , to = "", of = "", divided = ""] = line.split(",");
    // A huyện without communes became a đặc khu out of nothing.
    return of !== province || from === "" ? [] : [{ from, fromName, to, divided: divided.trim() === "True" }];
  });
}
