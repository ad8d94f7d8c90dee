import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { placeIn, quoted } from "../text/passages.ts";
import { textOf } from "./share.ts";

const BACK = /^\s*\p{L}+(?:\s+\p{L}+){0,3}?\s+(?:nêu trên|nói trên|nêu tại|kể trên|trên đây|có tên trên)(?!\p{L})/u;

/** "chuyển 17 đơn nêu trên" where the text above speaks of 07 đơn: a number that is said to stand above and does not. */
export const backReference: CheckRule<Content> = {
  id: "content/back-reference",
  severity: "warning",
  check: ({ passages }) => {
    const seen = new Map<string, Set<string>>();
    return passages.flatMap((passage) => {
      const hits = passage.quantities.flatMap((one) => {
        const noun = one.noun[0] ?? "";
        const values = seen.get(noun) ?? new Set<string>();
        const isBack = one.unit === "" && noun !== "" && BACK.test(passage.plain.slice(one.end, one.end + 60));
        const known = values.has(one.value.toString());
        if (!isBack) values.add(one.value.toString());
        seen.set(noun, values);
        if (!isBack || known || values.size === 0) return [];
        return [
          {
            at: placeIn(passage, one.from, one.end),
            found: `${quoted(textOf(passage, one))} ${noun} được nói là đã nêu, phía trên không có số này`,
            expected: "số trùng với chỗ đã nêu",
            fix: "Đối chiếu với chỗ được nhắc lại",
          },
        ];
      });
      return hits;
    });
  },
};
