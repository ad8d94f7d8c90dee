import { diffFigures, type FigureDifference } from "../check/editing/diff-figures.ts";
import type { TraceNames } from "../domain/figures/trace-names.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { openEdited } from "./steps/documents/edited-document.ts";

export type { FigureDifference };

/** Figures that two documents print differently, by id: two versions of one document, or two periods. */
export async function diffEdited(
  folder: string,
  files: readonly [string, string],
): Promise<readonly FigureDifference[]> {
  const [one, other] = [await openEdited({ folder, file: files[0] }), await openEdited({ folder, file: files[1] })];
  const unitsOn = unitNames(folder);
  return diffFigures({ ...one, unit: unitsOn(one.trace.period) }, { ...other, unit: unitsOn(other.trace.period) });
}

/** Names of units as they were called in a period; documents are compared where nobody knows them, too. */
function unitNames(folder: string): (period: string) => TraceNames["unit"] {
  const knowledge = openKnowledge(folder);
  return (period) => {
    try {
      const { byCode } = knowledge.registerOn(knowledge.period(period).end);
      return (code) => byCode.get(code)?.name;
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      return () => undefined;
    }
  };
}
