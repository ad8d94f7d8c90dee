import { checkTemplate } from "../../compose/language/template-defects.ts";
import type { ParsedTemplate } from "../../compose/template/template.ts";
import type { Vocabulary } from "../../compose/template/template-source.ts";
import { CannotRun } from "../../domain/findings/finding.ts";

/** Refuses a broken template before any workbook is opened, with every finding. */
export function requireSoundTemplate(template: ParsedTemplate, vocabulary: Vocabulary): void {
  const findings = checkTemplate(template, vocabulary);
  if (findings.length === 0) return;
  throw new CannotRun(`Mẫu văn bản có ${findings.length} chỗ sai, chưa lập được văn bản.`, { findings });
}
