import type { TemplateSource } from "../compose/template/template-source.ts";
import { type WordSource, wordText } from "../compose/word/word-source.ts";
import type { Outcome } from "../domain/findings/finding.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import type { DocumentSettings, WordHead } from "../domain/office/office.ts";
import { readWordTemplate } from "../read/template/word-template.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** The file of a document type's template: drawn in Word where the settings say its head, else Markdown. */
export const templateFile = ({ template, head }: Pick<DocumentSettings, "template" | "head">): string =>
  `templates/${template}${head ? WORD : MARKDOWN}`;

export const WORD = ".docx";
export const MARKDOWN = ".md.hbs";

export type TemplateText = Pick<TemplateSource, "file" | "text" | "word">;

/** What the language reads of a document type's template, or what is wrong with it as a Word file. */
export function templateText(
  files: Pick<WorkspaceFiles, "text" | "bytes">,
  type: string,
  settings: Pick<DocumentSettings, "template" | "head">,
): Outcome<TemplateText> {
  const file = templateFile(settings);
  const { head } = settings;
  if (!head) return { ok: true, value: { file, text: files.text(file) }, findings: [] };
  return wordSource(files.bytes(file), file, head, `documents.${type}.head`);
}

/** The same of the bytes of a Word template; `at` is the place of its head in the settings. */
export function wordSource(bytes: Buffer, file: string, head: WordHead, at: string): Outcome<TemplateText> {
  const read = readWordTemplate(bytes, file);
  if (!read.ok) return read;
  const { text, from } = wordText(head, read.value);
  const word: WordSource = { template: read.value, head: at, from };
  return { ok: true, value: { file, text, word }, findings: [] };
}

/** The same, for whoever can't go on without it. Throws `CannotRun` with every place that is wrong. */
export function soundTemplateText(
  files: Pick<WorkspaceFiles, "text" | "bytes">,
  type: string,
  settings: Pick<DocumentSettings, "template" | "head">,
): TemplateText {
  const read = templateText(files, type, settings);
  if (read.ok) return read.value;
  const { findings } = read;
  throw new CannotRun(`Mẫu ${templateFile(settings)} có ${findings.length} chỗ sai, chưa lập được văn bản.`, {
    findings,
  });
}
