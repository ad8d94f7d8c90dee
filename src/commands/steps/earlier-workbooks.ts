import { CannotRun } from "../../domain/findings/finding.ts";
import { startingPeriods } from "../../domain/office/earlier-periods.ts";
import type { Period } from "../../domain/office/period.ts";
import type { Unit, UnitRegister } from "../../domain/units/unit.ts";
import type { Submission } from "../../domain/workbook/submission.ts";
import type { Knowledge } from "../../load/knowledge.ts";
import type { LoadedPeriod } from "../../load/period.ts";

/** An earlier period's workbook of a unit. */
export interface EarlierWorkbook {
  readonly period: Period;
  readonly register: UnitRegister;
  readonly submission: Submission;
}

/** Reads a period once, whoever asks for it. */
export type LoadOnce = (period: Period) => Promise<LoadedPeriod>;

/**
 * By unit, its newest workbook in the periods that ended no later, and the files of these workbooks; defective cells are
 * simply not there.
 */
export async function earlierWorkbooks(knowledge: Knowledge, current: Period, units: readonly Unit[], load: LoadOnce) {
  const earlier = new Map<string, EarlierWorkbook>();
  const inputs: LoadedPeriod["inputs"][number][] = [];
  for (const period of startingPeriods(current, knowledge.periods())) {
    const wanted = units.filter(({ code }) => !earlier.has(code));
    if (wanted.length === 0) break;
    if (!hasRegister(knowledge, period)) continue;
    const { register, data, inputs: read } = await load(period);
    const files = new Set<string>();
    for (const submission of [...data.reports, ...(data.province ? [data.province] : [])]) {
      const unit = wanted.find(({ code }) => code === submission.unit);
      if (!unit || register.byCode.get(unit.code)?.name !== unit.name) continue;
      earlier.set(unit.code, { period, register, submission });
      files.add(submission.file);
    }
    inputs.push(...read.filter(({ file }) => files.has(file)));
  }
  return { earlier, inputs };
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
