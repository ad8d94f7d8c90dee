import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, quoted } from "../text/passages.ts";
import { textAfter } from "../text/window.ts";

const REFERENCE =
  /(?<!\p{L})(?:biểu|phụ lục)(?:\s+số)?(?:\s+(?:\d{1,2}|[IVX]+))?\s+(?:đính |gửi )?kèm theo(?!\p{L})/giu;
const ANNEX = /^\s*(?:#+\s*)?(?:phụ lục|biểu(?: mẫu| số)?)(?:\s+(?:\d+|[IVX]+))?(?:[.:]|\s*$|\s+\p{Lu})/iu;

/** "Chi tiết có biểu 2 kèm theo" while the file holds no annex; it may be a file of its own, so only a remark. */
export const annexReference: CheckRule<Content> = {
  id: "content/annex-reference",
  severity: "info",
  check: ({ passages, document, words }) => {
    const hasAnnex =
      document.sections.length > 1 ||
      passages.some(({ text, kind }) => kind === "prose" && ANNEX.test(text) && text.length < 120);
    return hasAnnex
      ? []
      : hitsOf(passages, REFERENCE, (match, passage) =>
          isOfAnother(words.documentTypes, textAfter(passage.text, match.index + match[0].length, 60))
            ? undefined
            : {
                found: `dẫn ${quoted(match[0])} nhưng tệp không có phụ lục, biểu nào`,
                expected: "phụ lục, biểu được dẫn đi cùng văn bản",
                fix: "Kèm phụ lục vào tệp, hoặc kiểm tra tệp gửi kèm",
              },
        );
  },
};

/** "Phụ lục II kèm theo Nghị định số 126/2024/NĐ-CP" is an annex of that decree; "kèm theo Quyết định này" is one of ours. */
function isOfAnother(types: readonly string[], after: string): boolean {
  const rest = after.trimStart().toLowerCase();
  const type = types.find((one) => rest.startsWith(one.toLowerCase()));
  return type !== undefined && !/^\s+này(?!\p{L})/u.test(rest.slice(type.length));
}
