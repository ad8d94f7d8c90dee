import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { amountOf, sameThing, sentencesWithNumbers } from "../text/measure.ts";
import { placeIn, quoted } from "../text/passages.ts";

const FROM = /(?<!\p{L})từ(?:\s+mức)?\s+$/u;
const TO = /^\s*(?:đến|tới|-|–)\s*$/u;
/** From more to less is right where something falls. */
const FALLS = /(?<!\p{L})(?:giảm|hạ|rút|thu hẹp|còn|xuống|bớt|kéo)(?!\p{L})/iu;

/** A range that runs backwards: "từ 400 mm đến 200 mm". */
export const backwards: CheckRule<Content> = {
  id: "content/range-backwards",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      sentencesWithNumbers(passage).flatMap(({ from, quantities }) =>
        quantities.flatMap((low, index) => {
          const high = quantities[index + 1];
          const { plain } = passage;
          if (!high || !FROM.test(plain.slice(Math.max(from, low.from - 12), low.from))) return [];
          const between = plain.slice(low.unit === "" ? low.to : low.end, high.from);
          const bare = low.unit === "" && TO.test(between);
          if (!bare && !(sameThing(low, high) && /^[^\d,;.]{0,12}(?:đến|tới|-|–)\s*$/u.test(between))) return [];
          const one = bare ? low.value : amountOf(low);
          const other = bare ? high.value : amountOf(high);
          if (one.lte(other) || FALLS.test(plain.slice(Math.max(from, low.from - 60), low.from))) return [];
          return [
            {
              at: placeIn(passage, low.from, high.end),
              found: `${quoted(passage.text.slice(low.from, high.end))}: số đầu lớn hơn số cuối`,
              expected: "khoảng đi từ số nhỏ đến số lớn",
              fix: "Đổi chỗ hai số hoặc sửa lại số sai",
            },
          ];
        }),
      ),
    ),
};
