import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { namesAt } from "../text/names.ts";
import { placeIn, quoted } from "../text/passages.ts";

const ANNOUNCED = /(?<!\p{L})[Cc]ác\s+(?:huyện|thị xã|xã|phường|địa phương)\s*:?\s+(?=\p{Lu})/gu;
/** "+ Huyện Đức Thọ: …" */
const ITEM = /^\s*[-+•]\s*(?:(?:Huyện|Thị xã|Thành phố|Xã|Phường)\s+)?([^:]{2,40}):/u;

/** "Các huyện A, B, C, D …:" and then an item for each: a name that has no item, when at least two others have one. */
export const announcedNames: CheckRule<Content> = {
  id: "content/announced-names",
  severity: "warning",
  check: ({ passages }) =>
    passages.flatMap((passage, index) => {
      if (!/:\s*$/u.test(passage.plain)) return [];
      const marker = passages[index + 1]?.marker ?? "";
      if (marker === "" || marker === passage.marker) return [];
      const end = passages.findIndex((one, at) => at > index && one.marker !== marker);
      const items = passages.slice(index + 1, end < 0 ? undefined : end);
      const titles = items.map(({ text }) => ITEM.exec(text)?.[1]?.trim() ?? "");
      return matchesOf(passage.plain, ANNOUNCED).flatMap((match) => {
        const start = match.index + match[0].length;
        const { names, to } = namesAt(passage.plain.slice(start), start);
        const missing = names.filter((name) => !titles.includes(name));
        if (names.length - missing.length < 2 || missing.length === 0 || titles.some((title) => !names.includes(title)))
          return [];
        return [
          {
            at: placeIn(passage, match.index, to),
            found: `nêu ${names.length} đơn vị nhưng phía dưới chỉ có ${items.length} mục, thiếu ${quoted(missing.join(", "))}`,
            expected: "mỗi đơn vị đã nêu có một mục",
            fix: `Bổ sung mục cho ${missing.join(", ")} hoặc bỏ tên khỏi câu dẫn`,
          },
        ];
      });
    }),
};
