import { templateDefects } from "../../../compose/language/template-defects.ts";
import type { ParsedTemplate } from "../../../compose/template/template.ts";
import type { TemplateSource, Vocabulary } from "../../../compose/template/template-source.ts";
import { CannotRun } from "../../../domain/findings/finding.ts";

/** Refuses a broken template before any workbook is opened, with every problem and its place. */
export function requireSoundTemplate(template: ParsedTemplate, vocabulary: Vocabulary): void {
  const findings = templateDefects(template, vocabulary);
  if (findings.length === 0) return;
  throw new CannotRun(`Mẫu văn bản có ${findings.length} chỗ sai, chưa lập được văn bản.`, { findings });
}

/** The shared part that closes a draft: what officers answered for. */
const QA = "qa";

/** A template as a draft has it: with the list of answered warnings at its end, where there is such a part. */
export const draftTemplate = (template: TemplateSource): TemplateSource =>
  template.partials.has(QA) ? { ...template, text: `${template.text.trimEnd()}\n\n{{> ${QA}}}\n` } : template;
