import { type NarrativeSection, narrativeSections } from "../compose/template/narrative-sections.ts";
import { documentsFor } from "../domain/office/office.ts";
import type { Period } from "../domain/office/period.ts";
import { withAnnexes } from "./document-sources.ts";
import type { Knowledge } from "./knowledge.ts";

/** The sections that officers write for the documents that the office makes in this kind of period, each once. */
export function narrativesFor(knowledge: Knowledge, period: Period): readonly NarrativeSection[] {
  const { documents } = knowledge.office();
  const sections = documentsFor(knowledge.office(), period).flatMap((type) => {
    const { template, annexes = [] } = documents[type]!;
    // A template that is not there is told by `ntm rules check` and when its document is made.
    if (!knowledge.files.list("templates", ".md.hbs").includes(`${template}.md.hbs`)) return [];
    const text = withAnnexes(knowledge.files.text(`templates/${template}.md.hbs`), annexes);
    return narrativeSections(text, knowledge.partialsOn(period.end), period);
  });
  return sections.filter(({ section }, index) => sections.findIndex((one) => one.section === section) === index);
}
