import { brokenSentences } from "../../../check/check-sentences.ts";
import { lineOfSentence } from "../../../compose/template/line-of-sentence.ts";
import type { TemplateSource } from "../../../compose/template/template-source.ts";
import { placeInWord } from "../../../compose/word/word-source.ts";
import { composedDocument } from "../../../domain/checking/composed-document.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { Finding } from "../../../domain/findings/finding.ts";

/**
 * The document read over before anyone signs it: each broken sentence as an error at the line of the template that made
 * it, or at its place in the document where a person wrote it.
 */
export function sentenceFindings(document: ReportDocument, annexWord: string, template: Sources): readonly Finding[] {
  return brokenSentences(composedDocument(document, template.file, annexWord)).map(({ finding, text }): Finding => {
    const origin = originOf(text, template);
    const { passage } = finding.place;
    return {
      ...finding,
      place: origin ?? (passage === undefined ? {} : { passage }),
      found: `${passage ?? "văn bản"}: ${finding.found}`,
      fix: origin
        ? "sửa câu này của mẫu để vẫn đúng khi danh sách trống hoặc số là 0 (none=, zero=, {{#if}}); hoặc xem lại số liệu"
        : (finding.fix ?? "xem lại đoạn chuyên viên viết"),
    };
  });
}

type Sources = Pick<TemplateSource, "file" | "text" | "partials" | "word">;

/** The line of a template, or the paragraph of one drawn in Word. */
function originOf(sentence: string, template: Sources): Finding["place"] | undefined {
  const line = lineOfSentence(sentence, template);
  const { file, text, word } = template;
  if (!line || !word) return line;
  return placeInWord(line, file, text, word);
}
