import type { IsoDate } from "../text/iso-date.ts";
import type { CriteriaSet } from "./criteria.ts";

/**
 * The name of a set is its id without the phase: `xa-ntm` of `xa-ntm-2021-2025`, `ocop` of `ocop-2023`. Templates, formulas,
 * forms and commands speak of names, so that the next phase takes over without a change of theirs; traces keep the id.
 */
export const nameOfSet = (id: string): string => id.replace(/(?:-20\d\d){1,2}$/, "");

/** A set is meant by its name, and by its own id. */
export const isSetNamed = (id: string, name: string): boolean =>
  id === name || (id.startsWith(name) && nameOfSet(id) === name);

/** A set and when it is in force. */
export type SetTimes = Pick<CriteriaSet, "id" | "effectiveFrom" | "effectiveUntil">;

export const isInForce = ({ effectiveFrom, effectiveUntil }: Omit<SetTimes, "id">, date: IsoDate): boolean =>
  effectiveFrom <= date && (effectiveUntil === undefined || date < effectiveUntil);

/** The set that a name means on a day; nothing where none of that name is in force. */
export const setInForce = <Set extends SetTimes>(sets: readonly Set[], name: string, day: IsoDate): Set | undefined =>
  sets.find((set) => isSetNamed(set.id, name) && isInForce(set, day));
