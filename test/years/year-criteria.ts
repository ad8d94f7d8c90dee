import { criteriaColumns, criteriaListId } from "../../src/domain/criteria/criteria-columns.ts";
import type { Unit } from "../../src/domain/units/unit.ts";
import type { Form, ListSheet } from "../../src/domain/workbook/form.ts";
import type { Knowledge } from "../../src/load/knowledge.ts";
import type { EnteredRow } from "../../src/render/form/form-values.ts";
import { type Draw, oneOf } from "./draws.ts";
import type { Word } from "./year-choices.ts";
import type { ListSources } from "./year-lists.ts";

const VERDICTS = ["met", "nearlyMet", "notMet"] as const;

/** The word that a unit has for one criterion; `undefined` leaves the cell empty. */
function wordOf(word: Word, draw: number): string | undefined {
  if (word === "silent") return undefined;
  return word === "mixed" ? oneOf(draw, [...VERDICTS, ...VERDICTS, "notApplicable"]) : word;
}

/** What a district says of itself by the sets that it strives for; departments have looked at some of it. */
export function assessmentsOf(sheet: ListSheet, word: Word, district: string, draw: Draw): readonly EnteredRow[] {
  const keys = typeof sheet.rows === "object" && "keys" in sheet.rows ? sheet.rows.keys : [];
  return keys.map(({ key }) => {
    const verdict = wordOf(word, draw("word", district, key));
    const appraised = draw("appraised", district, key) < 0.1 ? verdict : undefined;
    return { key, fields: { ...(verdict ? { verdict } : {}), ...(appraised ? { appraised } : {}) } };
  });
}

/** What a commune that reports for itself says of its criteria: documents print it. Districts' sheets no document reads. */
export function criteriaLists(
  knowledge: Knowledge,
  { sheets }: Form,
  { code, level, type }: Unit,
  { choices, draw }: ListSources,
): readonly (readonly [string, readonly EnteredRow[]])[] {
  if (level !== "commune" || type !== "commune") return [];
  return sheets.flatMap((sheet): (readonly [string, readonly EnteredRow[]])[] => {
    if (sheet.kind !== "criteria") return [];
    const columns = criteriaColumns(knowledge.sets([sheet.set])[0]!).filter(({ takesNumber }) => !takesNumber);
    const isSilent = choices.words === "mixed" && draw("silent", code) < 0.2;
    const words = columns.map(({ id }) => [id, isSilent ? undefined : wordOf(choices.words, draw("says", code, id))]);
    const fields = Object.fromEntries(words.filter(([, said]) => said !== undefined)) as EnteredRow["fields"];
    return [[criteriaListId(sheet.set), [{ key: code, fields }]]];
  });
}

/** What wards and townships say of themselves by the criteria of civilised urban areas. */
export function civilisedOf(sheet: ListSheet, word: Word, units: readonly Unit[], draw: Draw): readonly EnteredRow[] {
  const columns = sheet.columns.filter(({ type, label }) => type === "choice" && !label);
  return units.map(({ code }) => {
    const isSilent = word === "mixed" && draw("silent", code) < 0.3;
    const words = columns.map(
      ({ id }) => [id, isSilent ? undefined : wordOf(word, draw("civilised", code, id))] as const,
    );
    return {
      key: code,
      fields: Object.fromEntries(words.filter(([, said]) => said !== undefined)) as EnteredRow["fields"],
    };
  });
}
