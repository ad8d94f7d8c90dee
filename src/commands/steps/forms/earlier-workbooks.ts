import { CannotRun } from "../../../domain/findings/finding.ts";
import { startingPeriods } from "../../../domain/office/earlier-periods.ts";
import type { Period } from "../../../domain/office/period.ts";
import type { Unit, UnitRegister } from "../../../domain/units/unit.ts";
import type { Form } from "../../../domain/workbook/form.ts";
import { seenFrom } from "../../../load/former-units.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import type { LoadedPeriod } from "../../../load/period.ts";
import { type UnitThen, unitThen } from "./unit-then.ts";

/** What an earlier period says of a unit. */
export interface EarlierWorkbook extends Omit<Extract<UnitThen, { readonly kind: "said" }>, "kind" | "files" | "lost"> {
  readonly period: Period;
  readonly register: UnitRegister;
  /** What a unit of then is now, where it is one as a whole: rows that speak of it go on. */
  readonly unitNow: (code: string) => string | undefined;
}

/** A unit whose form takes nothing over, though there are earlier workbooks. */
export interface Untaken {
  readonly unit: string;
  readonly period: Period;
  readonly reason: string;
}

/** Reads a period once, whoever asks for it. */
export type LoadOnce = (period: Period) => Promise<LoadedPeriod>;

/** The forms that are to take over, with the day that they are of. */
export interface Wanted {
  readonly period: Period;
  readonly register: UnitRegister;
  readonly forms: readonly { readonly unit: Unit; readonly form: Form }[];
}

/**
 * By unit, what its newest workbook says in the periods that ended no later, its own or that of the whole units that it was;
 * the files of these workbooks, and who gets nothing, or no figures of the whole (`lost`), for what reason. Defective cells are simply not there.
 */
export async function earlierWorkbooks(
  knowledge: Knowledge,
  { period: current, register, forms }: Wanted,
  load: LoadOnce,
) {
  const earlier = new Map<string, EarlierWorkbook>();
  const untaken = new Map<string, Untaken>();
  const lost: Untaken[] = [];
  const inputs: LoadedPeriod["inputs"][number][] = [];
  for (const period of startingPeriods(current, knowledge.periods())) {
    const open = forms.filter(({ unit: { code } }) => !earlier.has(code) && !untaken.has(code));
    if (open.length === 0) break;
    if (!hasRegister(knowledge, period)) continue;
    const then = seenFrom(knowledge, { period: current, register }, await load(period));
    const unitNow = unitsNow(then, register);
    const files = new Set<string>();
    for (const { unit, form } of open) {
      const said = unitThen(unit, form, then);
      if (said.kind === "said" && said.lost !== undefined) lost.push({ unit: unit.name, period, reason: said.lost });
      if (said.kind === "untaken") untaken.set(unit.code, { unit: unit.name, period, reason: said.reason });
      if (said.kind !== "said") continue;
      const { kind: _, files: own, lost: __, ...workbook } = said;
      // Rows of former units already stand under the code of today.
      const rowsNow = workbook.former.length > 0 && unit.level === "commune" ? (code: string) => code : unitNow;
      earlier.set(unit.code, { ...workbook, period, register: then.register, unitNow: rowsNow });
      for (const file of own) files.add(file);
    }
    inputs.push(...then.inputs.filter(({ file }) => files.has(file)));
  }
  return { earlier, untaken: [...untaken.values()], lost, inputs };
}

/** A unit of then goes on as the one with its code and name, or, where units changed, as the one that it alone became. */
function unitsNow({ register: before, formerUnits }: LoadedPeriod, now: UnitRegister): EarlierWorkbook["unitNow"] {
  if (!formerUnits)
    return (code) =>
      now.byCode.has(code) && now.byCode.get(code)!.name === before.byCode.get(code)?.name ? code : undefined;
  const became = new Map<string, string>();
  for (const { code, type } of [...now.districts, ...now.communes]) {
    const former = formerUnits(code);
    if (former.kind !== "whole" || former.units.length !== 1) continue;
    // A xã that became a thị trấn has other titles and other rows to fill in.
    if (before.byCode.get(former.units[0]!)?.type === type) became.set(former.units[0]!, code);
  }
  return (code) => became.get(code);
}

/** A period before the oldest register has nothing to take over and must not stop new forms. */
function hasRegister(knowledge: Knowledge, { end }: Period): boolean {
  try {
    knowledge.registerOn(end);
    return true;
  } catch (error) {
    if (error instanceof CannotRun) return false;
    throw error;
  }
}
