import type { IsoDate } from "../text/iso-date.ts";
import type { Form, FormSheet } from "../workbook/form.ts";
import { isSetNamed, type SetTimes, setInForce } from "./sets-in-force.ts";

/** Names of the criteria sets that a form asks about: a sheet for communes, rows with keys like `huyen-ntm/P1`. */
export const setNamesIn = ({ sheets }: Form): readonly string[] => [
  ...new Set(
    sheets.flatMap((sheet): readonly string[] => {
      if (sheet.kind === "criteria") return [sheet.set];
      const keys =
        sheet.kind === "list" && typeof sheet.rows === "object" && "keys" in sheet.rows ? sheet.rows.keys : [];
      return keys.flatMap(({ key }) => nameInKey(key) ?? []);
    }),
  ),
];

const nameInKey = (key: string): string | undefined => /^([^/]+)\//.exec(key)?.[1];

/** The form with the sets in force on a day by their ids; what it asks about a set that is not in force is left out. */
export const withSetsOn = (form: Form, sets: readonly SetTimes[], day: IsoDate): Form => ({
  ...form,
  sheets: form.sheets.flatMap((sheet): readonly FormSheet[] => {
    if (sheet.kind === "criteria") {
      const set = setInForce(sets, sheet.set, day);
      return set ? [{ ...sheet, set: set.id }] : [];
    }
    if (sheet.kind !== "list" || typeof sheet.rows !== "object" || !("keys" in sheet.rows)) return [sheet];
    const keys = sheet.rows.keys.flatMap((row) => {
      const name = nameInKey(row.key);
      if (name === undefined || !sets.some(({ id }) => isSetNamed(id, name))) return [row];
      const set = setInForce(sets, name, day);
      return set ? [{ ...row, key: `${set.id}${row.key.slice(name.length)}` }] : [];
    });
    return keys.length === 0 ? [] : [{ ...sheet, rows: { keys } }];
  }),
});
