import { withoutMarks } from "../text/plain-text.ts";
import type { Unit } from "../units/unit.ts";
import type { ViewRow } from "./view.ts";

/** What one of many documents of a type speaks of: a unit, or a row of a list. */
export interface Topic {
  /** Of its files, without ending; no other topic of the type has it: "31234-xa-thach-ha". */
  readonly name: string;
  /** The unit; of a row the unit that it names, else the one whose workbook holds it. */
  readonly unit: Unit;
  readonly row?: ViewRow;
}

/** Code and name of a unit for the name of a file: no diacritics, no blanks. */
export const topicName = ({ code }: Pick<Unit, "code">, name: string): string =>
  [
    code,
    ...withoutMarks(name)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ""),
  ].join("-");
