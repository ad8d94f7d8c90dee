import { DRAFT_NOTES } from "../../domain/document/draft-notes.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import type { Comment } from "./draft-notes.ts";

/**
 * The comments of `word/comments.xml` (ISO/IEC 29500-1, 17.13.4.2).
 *
 * Written as text because a draft of a full report has thousands, and as docx objects they cost seconds.
 */
export const commentsXml = (comments: readonly Comment[], date: IsoDate): string =>
  comments
    .map(
      ({ id, paragraphs }) =>
        `<w:comment w:id="${id}" w:author="${DRAFT_NOTES.author}" w:date="${date}T00:00:00Z" w:initials="${DRAFT_NOTES.initials}">${paragraphs
          .map(
            (text) =>
              `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`,
          )
          .join("")}</w:comment>`,
    )
    .join("");
