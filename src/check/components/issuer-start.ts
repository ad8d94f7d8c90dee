import type { ComponentWords } from "../../domain/checking/layout-law.ts";
import { withoutMarks } from "../../domain/text/plain-text.ts";
import { letteredRuns, type Piece } from "./pieces.ts";

/**
 * Index of the first line of the issuer's own name among the lines of names; the lines before it name its parent.
 *
 * A line that begins as names of bodies do ("VĂN PHÒNG …") begins a name, and the last name is the issuer's, whatever
 * its look. Where only one line does, bold type after regular type tells the issuer.
 */
export function issuerStart(names: readonly Piece[], words: ComponentWords): number {
  const heads = words.bodies.map((one) => withoutMarks(one));
  const starts = names.flatMap(({ plain }, index) =>
    index === 0 || heads.some((head) => plain === head || plain.startsWith(`${head} `)) ? [index] : [],
  );
  if (starts.length > 1) return starts.at(-1)!;
  const bold = names.map((one) => letteredRuns(one).some(({ look }) => look.bold));
  const first = bold.indexOf(true);
  return first > 0 && bold.slice(first).every(Boolean) ? first : 0;
}
