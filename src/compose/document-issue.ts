import type { Hole } from "../domain/figures/figure.ts";
import type { Issue } from "../domain/office/issue.ts";
import type { Composition } from "./core/helper.ts";
import { type DocumentIssue, unissued } from "./core/issue.ts";
import { createFill } from "./environment.ts";
import { isDated } from "./template/front-matter.ts";
import type { ParsedTemplate } from "./template/template.ts";

const noDate = (file: string): Hole => ({
  id: "document-date",
  label: "ngày của văn bản",
  reason: 'dòng "date" ở đầu mẫu không in ra ngày nào',
  places: [],
  sheet: { file },
});

/**
 * Without a day of issue, the first day that the template's `date:` line prints, else the period's end. A line that
 * prints no day leaves a hole: the wrong month must not go out.
 */
export function documentIssue(
  parsed: ParsedTemplate,
  composition: Composition,
  issued: Issue | undefined,
): DocumentIssue {
  if (issued) return { ...issued, isDayKnown: true };
  const { file, front } = parsed;
  const { ledger, view } = composition;
  if (!front.date || !isDated(front)) return unissued(view.period.end);
  const origins = ledger
    .partsOf(createFill(composition, parsed)(front.date.text, file))
    .flatMap(({ origin }) => (origin === undefined ? [] : [ledger.origins[origin]!]));
  const day = origins.flatMap((origin) => (origin.kind === "date" && isDay(origin.of) ? [origin.of] : []))[0];
  if (day === undefined && !origins.some(({ kind }) => kind === "hole")) ledger.hole(noDate(file));
  return unissued(day ?? view.period.end);
}

/** Names of periods are dates too. */
const isDay = (of: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(of);
