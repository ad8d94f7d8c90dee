import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import type { WordPlace } from "../../domain/word/word-template.ts";

/** Tells what is wrong at characters of a paragraph of a Word template, or with the paragraph. */
export type TemplateComplaint = (
  code: string,
  place: WordPlace,
  at: { readonly from: number; readonly to: number } | undefined,
  words: FindingWords,
) => void;

/** Collects complaints as findings of a file; each is an error. */
export const complaintsInto =
  (file: string, findings: Finding[]): TemplateComplaint =>
  (code, { text, passage }, at, words) => {
    const span = at ? { from: at.from, to: at.to } : {};
    findings.push({ code, severity: "error", place: { file, passage, text: { ...text, ...span } }, ...words });
  };
