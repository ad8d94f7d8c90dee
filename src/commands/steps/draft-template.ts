import type { TemplateSource } from "../../compose/template/template-source.ts";

/** The shared part that closes a draft: what officers answered for. */
const QA = "qa";

/** A template as a draft has it: with the list of answered warnings at its end, where there is such a part. */
export const draftTemplate = (template: TemplateSource): TemplateSource =>
  template.partials.has(QA) ? { ...template, text: `${template.text.trimEnd()}\n\n{{> ${QA}}}\n` } : template;
