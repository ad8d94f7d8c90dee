import { checkDocument } from "../../src/check/check-document.ts";
import { lineOfSentence } from "../../src/compose/template/line-of-sentence.ts";
import type { CheckedBlock, CheckedDocument } from "../../src/domain/checking/checked-document.ts";
import { composedDocument } from "../../src/domain/checking/composed-document.ts";
import { knowledge, type MadeDocument } from "./documents.ts";
import { flawsOf } from "./printed/flaws.ts";

/** What is wrong with a document of valid data. */
export interface Complaint {
  /** The rule, and the file of the template that made the sentence. */
  readonly key: string;
  readonly why: string;
}

/** Everything that refuses a document, that its own check finds in it, and that it says against the data. */
export function complaintsOf(made: MadeDocument): readonly Complaint[] {
  const { year, type, plan, document, errors } = made;
  const { template, layout } = plan.sources;
  const complaint = (rule: string, text: string, why: string): Complaint => {
    const origin = lineOfSentence(text, template);
    const file = origin?.file.replace(/^templates\/(?:partials\/)?|\.md\.hbs$/g, "") ?? "-";
    return {
      key: `${rule} ${file}`,
      why: `${why} — ${text.slice(0, 300)}${origin ? ` (${origin.file}:${origin.line})` : ""}`,
    };
  };
  const checked = composedDocument(document, template.file, layout.formulas.annex);
  const texts = textsOf(checked);
  return [
    ...errors
      .filter(({ found }) => !isUnjudged(found))
      .map(({ code, found }) => ({ key: `${code} ${type}: ${missingIn(found)}`, why: found })),
    ...checkDocument(checked, knowledge.checkingOn(year.period.end), "draft").map(({ finding, hit }) =>
      complaint(finding.code, texts.get(hit.at?.index ?? -1) ?? "", `${finding.severity} ${finding.found}`),
    ),
    ...flawsOf(document, type, year, knowledge.indicatorsOn(year.period.end)).map(({ rule, text, why }) =>
      complaint(rule, text, why),
    ),
  ];
}

/** A unit that strives for a title and says nothing of a criterion has left out what its dossier needs: that is refused. */
const isUnjudged = (found: string): boolean => /^thiếu "Tiêu chí \d/u.test(found);

/** What is missing, by its name. */
const missingIn = (found: string): string => /^thiếu "(.*?)"(?::|$| \()/u.exec(found)?.[1] ?? found;

function textsOf({ sections, footnotes }: CheckedDocument): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const visit = (block: CheckedBlock): void => {
    if (block.kind === "paragraph") texts.set(block.place.index, block.text);
    else for (const cell of block.rows.flatMap(({ cells }) => cells)) cell.blocks.forEach(visit);
  };
  for (const block of [...sections.flatMap(({ blocks }) => blocks), ...[...footnotes.values()].flat()]) visit(block);
  return texts;
}
