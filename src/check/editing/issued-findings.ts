import type { EditedDocument } from "../../domain/document/edited-document.ts";
import { ownParagraphs } from "../../domain/document/shown-text.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { changedWords } from "./changed-words.ts";
import { unreadFindings } from "./verify-document.ts";

/** Every word that is not as written, every blank that was filled in, and what nobody sees or can read. */
export function issuedFindings(recorded: readonly string[], document: EditedDocument): readonly Finding[] {
  const place = (passage: string): Finding["place"] => ({ file: document.file, passage });
  const words = changedWords(recorded, document).map((one): Finding => {
    const { before, after, around, filled } = one;
    if (filled) {
      return {
        code: "verify/filled-in",
        severity: "info",
        place: place(one.place),
        found: `điền "${after}": “${around}”`,
        expected: "chỗ để trống cho văn thư",
      };
    }
    const how = before === "" ? `thêm "${after}"` : after === "" ? `bỏ "${before}"` : `"${after}" thay cho "${before}"`;
    return {
      code: "verify/word-changed",
      severity: "error",
      place: place(one.place),
      found: `${how}: “${around}”`,
      expected: before === "" ? "không có những chữ này" : `"${before}" như khi lập`,
      fix: "văn bản đã phát hành thì không sửa; cần sửa thì ban hành văn bản đính chính hoặc thay thế",
    };
  });
  const unseen = ownParagraphs(document).flatMap((paragraph) =>
    paragraph.unseen
      .filter(({ from, to }) => paragraph.text.slice(from, to).trim() !== "")
      .map(
        ({ from, to, why }): Finding => ({
          code: "verify/unseen",
          severity: "error",
          place: place(paragraph.place),
          found: `"${paragraph.text.slice(from, to).trim()}" có trong tệp nhưng người đọc không thấy (${why})`,
          expected: "mọi chữ hiện trên trang như khi lập",
          fix: "bỏ định dạng ấy",
        }),
      ),
  );
  return [...words, ...unseen, ...unreadFindings(document)];
}
