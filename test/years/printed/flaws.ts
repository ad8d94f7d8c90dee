import type { ReportDocument } from "../../../src/domain/document/report-document.ts";
import type { Indicator } from "../../../src/domain/figures/indicator.ts";
import type { RandomYear } from "../random-year.ts";
import { miscountedAnnexLists } from "./annex-lists.ts";
import { miscountedTasks } from "./claims-are-counts.ts";
import { internalWords } from "./clean-words.ts";
import { miscountedLists, unbalancedCriteria } from "./criteria-add-up.ts";
import { falseDirections } from "./directions-are-true.ts";
import { unnamedEvents } from "./events-are-named.ts";
import { expectedFigures } from "./expected-figures.ts";
import { wrongFigures } from "./figures-are-right.ts";
import type { Flaw } from "./flaw.ts";
import { passagesOf } from "./passages.ts";
import { plansAsResults } from "./plans-are-plans.ts";
import { blurredThresholds } from "./thresholds-stand-off.ts";
import { unmentionedAnnexes } from "./unmentioned-annexes.ts";

/** Everything that a document says of a year and that is not so, worked out from what clerks entered. */
export function flawsOf(
  document: ReportDocument,
  type: string,
  year: RandomYear,
  indicators: ReadonlyMap<string, Indicator>,
): readonly Flaw[] {
  const passages = passagesOf(document);
  const expected = expectedFigures(year, indicators);
  return [
    ...wrongFigures(passages, expected),
    ...unbalancedCriteria(passages),
    ...miscountedLists(passages),
    ...plansAsResults(passages),
    ...falseDirections(passages, expected),
    ...blurredThresholds(passages),
    // A report and a notice tell of the whole period; much of what happened in annexes alone.
    ...(/^(?:bao-cao|thong-bao)/.test(type) && document.annexes.length > 0 ? unnamedEvents(year, passages, type) : []),
    ...miscountedAnnexLists(year, document),
    ...unmentionedAnnexes(document, passages),
    ...miscountedTasks(year, passages),
    ...internalWords(passages),
  ];
}
