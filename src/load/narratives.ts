import { type NarrativeSection, narrativeSections } from "../compose/template/narrative-sections.ts";
import { documentsFor } from "../domain/office/office.ts";
import type { Period } from "../domain/office/period.ts";
import { withAnnexes } from "./document-sources.ts";
import type { Knowledge } from "./knowledge.ts";
import { MARKDOWN, templateFile, templateText, WORD } from "./word-templates.ts";

/** The sections that officers write for the documents that the office makes in this kind of period, each once. */
export function narrativesFor(knowledge: Knowledge, period: Period): readonly NarrativeSection[] {
  const { documents } = knowledge.office();
  const sections = documentsFor(knowledge.office(), period).flatMap((type) => {
    const settings = documents[type]!;
    const { annexes = [] } = settings;
    // A template that is not there is told by `ntm rules check` and when its document is made.
    const file = templateFile(settings);
    if (!knowledge.files.list("templates", settings.head ? WORD : MARKDOWN).includes(file.slice("templates/".length)))
      return [];
    const read = templateText(knowledge.files, type, settings);
    if (!read.ok) return [];
    const text = withAnnexes(read.value.text, annexes);
    return narrativeSections(text, knowledge.partialsOn(period.end), period);
  });
  return sections.filter(({ section }, index) => sections.findIndex((one) => one.section === section) === index);
}
