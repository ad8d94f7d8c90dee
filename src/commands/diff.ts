import { diffFigures, type FigureDifference } from "../check/editing/diff-figures.ts";
import { openEdited } from "./steps/documents/edited-document.ts";

export type { FigureDifference };

/** Figures that two documents print differently, by id: two versions of one document, or two periods. */
export async function diffEdited(
  folder: string,
  files: readonly [string, string],
): Promise<readonly FigureDifference[]> {
  const [one, other] = [await openEdited({ folder, file: files[0] }), await openEdited({ folder, file: files[1] })];
  return diffFigures(one, other);
}
