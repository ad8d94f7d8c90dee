import { diffFigures, type FigureDifference } from "../check/editing/diff-figures.ts";
import type { TraceNames } from "../domain/figures/trace-names.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { onceEach } from "../read/workspace/once.ts";
import { openEdited } from "./steps/documents/edited-document.ts";

export type { FigureDifference };

/** Figures that two documents print differently, by id: two versions of one document, or two periods. */
export async function diffEdited(
  folder: string,
  files: readonly [string, string],
): Promise<readonly FigureDifference[]> {
  const [one, other] = [await openEdited({ folder, file: files[0] }), await openEdited({ folder, file: files[1] })];
  const unitsIn = onceEach((period: string) => unitsOn(folder, period));
  const named = <D extends Awaited<ReturnType<typeof openEdited>>>(opened: D) => ({
    ...opened,
    unit: unitsIn(opened.trace.period),
  });
  return diffFigures(named(one), named(other));
}

/** Names of units as they were called in a period; documents are compared where nobody knows them, too. */
function unitsOn(folder: string, period: string): TraceNames["unit"] {
  try {
    const knowledge = openKnowledge(folder);
    const { byCode } = knowledge.registerOn(knowledge.period(period).end);
    return (code) => byCode.get(code)?.name;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return () => undefined;
  }
}
