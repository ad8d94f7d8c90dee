import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckedParagraph, CheckedRun } from "../../domain/checking/checked-document.ts";
import type { RecognisedDocument } from "../components/components.ts";
import { gathered, type LayoutRule } from "../looks/layout-rule.ts";

/** Times New Roman throughout (I.4). */
export const font: LayoutRule = {
  id: "nd30/font",
  check: (document, { fonts }) =>
    runHits(document, ({ look }) => (fonts.includes(look.font) ? undefined : `phông ${look.font}`), fonts[0]!),
};

/** Black throughout (I.4). */
export const colour: LayoutRule = {
  id: "nd30/colour",
  check: (document, { colours }) =>
    runHits(
      document,
      ({ look }) => (colours.includes(look.colour) ? undefined : `chữ màu #${look.colour}`),
      "chữ màu đen",
    ),
};

/** One hit for each paragraph and fault, over the characters from the first to the last wrong run. */
function runHits(
  document: RecognisedDocument,
  faultOf: (run: CheckedRun) => string | undefined,
  expected: string,
): readonly RuleHit[] {
  const hits = allParagraphs(document).flatMap(({ place, runs }) => {
    const faults = new Map<string, CheckedRun[]>();
    for (const run of runs) {
      const fault = run.look.hidden || !/\p{L}/u.test(run.text) ? undefined : faultOf(run);
      if (fault !== undefined) faults.set(fault, [...(faults.get(fault) ?? []), run]);
    }
    return [...faults].map(([found, wrong]): RuleHit => {
      const last = wrong.at(-1)!;
      return { at: { ...place, from: wrong[0]!.start, to: last.start + last.text.length }, found, expected };
    });
  });
  return gathered(hits);
}

/** Every paragraph that is printed, footnotes and headers too. */
const allParagraphs = ({ document, pieces }: RecognisedDocument): readonly CheckedParagraph[] => [
  ...new Set([
    ...pieces.map(({ paragraph }) => paragraph),
    ...[...document.footnotes.values()].flat(),
    ...document.sections.flatMap(({ headers }) => Object.values(headers).flat()),
  ]),
];
