import { type LayoutRule, placeOf, quoted } from "../looks/layout-rule.ts";

const CLOSING = ["recipientsLabel", "recipient", "authority", "otherPost", "signer"];
const PROSE = ["paragraph", "item", "bullet", "article"];

/** The last sentence ends with "./.", close to its last word (forms of Phụ lục III). */
export const endMark: LayoutRule = {
  id: "nd30/ending",
  check: ({ components }) => {
    const body = components.filter(({ kind }) => !CLOSING.includes(kind));
    const last = body.at(-1);
    // A document that ends with a table has its mark below or in it.
    if (!last || !PROSE.includes(last.kind)) return [];
    const { piece } = last;
    if (/[^\s\u00a0.]\.\/\.$/u.test(piece.text)) return [];
    const expected = "“./.” liền sau chữ cuối của văn bản";
    const found = /\.\/\.$/.test(piece.text)
      ? quoted(piece.text.slice(-12))
      : `kết thúc bằng ${quoted(piece.text.slice(-20))}`;
    return [{ at: placeOf(piece), found, expected }];
  },
};
