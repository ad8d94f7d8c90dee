import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, placeIn, quoted } from "../text/passages.ts";

/** Letters of other scripts that look like Vietnamese ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  "\u00D0": "Đ",
  "\u0189": "Đ",
  "\u00F0": "đ",
  "\u0410": "A",
  "\u0412": "B",
  "\u0415": "E",
  "\u041A": "K",
  "\u041C": "M",
  "\u041D": "H",
  "\u041E": "O",
  "\u0420": "P",
  "\u0421": "C",
  "\u0422": "T",
  "\u0425": "X",
  "\u0430": "a",
  "\u0435": "e",
  "\u043E": "o",
  "\u0440": "p",
  "\u0441": "c",
  "\u0443": "y",
  "\u0445": "x",
};

const STRANGE = new RegExp(
  `[${Object.keys(LOOKALIKES).join("")}]|\\p{Mn}+|[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]`,
  "gu",
);

/** Unicode as TCVN 6909:2001 composes it: no marks apart from their letters, no look-alikes, nothing invisible. */
export const unicode: CheckRule<Content> = {
  id: "content/unicode",
  severity: "warning",
  clause: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4",
  check: ({ passages }) => [
    ...passages
      .filter(({ decomposed }) => decomposed)
      .map((passage) => ({
        at: placeIn(passage, 0, passage.text.length),
        found: "chữ và dấu ghi thành hai ký tự (Unicode tổ hợp)",
        expected: "ký tự dựng sẵn (NFC)",
        replacement: passage.text,
      })),
    ...hitsOf(passages, STRANGE, ([text]) => {
      const right = LOOKALIKES[text];
      return right === undefined
        ? {
            found: "có ký tự không nhìn thấy hoặc dấu rời",
            expected: "chỉ có chữ tiếng Việt dựng sẵn",
            replacement: "",
          }
        : { found: `chữ ${quoted(text)} của bộ chữ khác`, expected: `chữ “${right}” tiếng Việt`, replacement: right };
    }),
  ],
};
