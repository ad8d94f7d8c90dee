import type { ParsedTemplate } from "../../../../compose/template/template.ts";
import type { TemplateSource, Vocabulary } from "../../../../compose/template/template-source.ts";
import { templateDefects } from "../../../../compose/template-defects.ts";
import { CannotRun, type Finding } from "../../../../domain/findings/finding.ts";

/** A document that the register lacks may still be listed in the period's workbook. */
export const UNKNOWN_DOCUMENT = "template/unknown-citation";

/** Whether a template can only be judged with the period's own list of documents. */
export type Judged = "sound" | "citesUnknown";

/** Refuses a broken template before any workbook is opened, with every problem and its place. */
export function requireSoundTemplate(template: ParsedTemplate, vocabulary: Vocabulary): Judged {
  const findings = templateDefects(template, vocabulary);
  if (findings.length === 0) return "sound";
  if (findings.every(({ code }) => code === UNKNOWN_DOCUMENT)) return "citesUnknown";
  throw broken(findings);
}

/** The same once the period's documents are known: nothing may be left. */
export function requireKnownDocuments(template: ParsedTemplate, vocabulary: Vocabulary): void {
  const findings = templateDefects(template, vocabulary);
  if (findings.length > 0) throw broken(findings);
}

const broken = (findings: readonly Finding[]): CannotRun =>
  new CannotRun(`Mẫu văn bản có ${findings.length} chỗ sai, chưa lập được văn bản.`, { findings });

/** The shared part that closes a draft: what officers answered for. */
const QA = "qa";

/** A template as a draft has it: with the list of answered warnings at its end, where there is such a part. */
export const draftTemplate = (template: TemplateSource): TemplateSource =>
  template.partials.has(QA) ? { ...template, text: `${template.text.trimEnd()}\n\n{{> ${QA}}}\n` } : template;
