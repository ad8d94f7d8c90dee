import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { placeIn, quoted } from "../text/passages.ts";
import { namedDays, timeOf } from "./named-days.ts";

/** From Sunday on, as calendars count. */
const NAMES = [
  ["chủ nhật", "chúa nhật"],
  ["thứ hai", "thứ 2"],
  ["thứ ba", "thứ 3"],
  ["thứ tư", "thứ 4"],
  ["thứ năm", "thứ 5"],
  ["thứ sáu", "thứ 6"],
  ["thứ bảy", "thứ bẩy", "thứ 7"],
] as const;

const ALL = NAMES.flat()
  .map((name) => name.replace(" ", "\\s+"))
  .join("|");
const BEFORE = new RegExp(`(?<!\\p{L})(${ALL})\\s*[,(]?\\s*(?:ngày\\s+)?$`, "iu");
const AFTER = new RegExp(`^\\s*[,(]?\\s*(?:là\\s+|tức\\s+)?(${ALL})(?![\\p{L}\\d])`, "iu");

/** A weekday beside a day that is another one: "thứ Năm, ngày 20/3/2024" was a Wednesday. */
export const weekday: CheckRule<Content> = {
  id: "content/weekday",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      namedDays(passage).flatMap(({ day, from, to, text }) => {
        const before = BEFORE.exec(passage.text.slice(Math.max(0, from - 24), from))?.[1];
        const name = before ?? AFTER.exec(passage.text.slice(to, to + 24))?.[1];
        if (name === undefined) return [];
        const said = NAMES.findIndex((names) =>
          (names as readonly string[]).includes(name.toLowerCase().replace(/\s+/gu, " ")),
        );
        const real = new Date(timeOf(day)).getUTCDay();
        if (said === real) return [];
        const right = NAMES[real]![0].replace(/ (.)/u, (_, letter: string) => ` ${letter.toUpperCase()}`);
        return [
          {
            at: placeIn(passage, from, to),
            found: `${quoted(`${name} ${text}`)}: ngày này là ${right}`,
            expected: `thứ và ngày khớp với lịch: ${right}`,
            fix: "Kiểm tra thứ hay ngày sai rồi sửa",
          },
        ];
      }),
    ),
};
