import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, quoted } from "../text/passages.ts";

/** "07 giờ 30 phút", "8 giờ 30", "7h30", "08h"; not "24/24 giờ", "100 giờ công". */
const TIME =
  /(?<![\d/.,:])(\d{1,2})\s?(?:giờ|h|g)(?:\s?(\d{1,2})(?:\s?(?:phút|p)(?!\p{L}))?(?![\d/]|[.,]\d))?(?![\p{L}\d])/gu;
/** Hours that are a length of time: "trong vòng 48 giờ". */
const LENGTH = /(?:trong|vòng|sau|quá|mỗi|khoảng|tối đa|ít nhất|đủ|trên|dưới|tới|thời hạn|là|gồm|tổng)\s*$/iu;

/** A time that no clock shows: "28 giờ 00 phút", "07 giờ 75 phút". */
export const clock: CheckRule<Content> = {
  id: "content/clock",
  severity: "error",
  check: ({ passages }) =>
    hitsOf(passages, TIME, ([text, hours = "", minutes], passage) => {
      const at = passage.text.indexOf(text);
      const isLength = LENGTH.test(passage.text.slice(Math.max(0, at - 16), at));
      const badHour = minutes !== undefined || !isLength ? Number(hours) > 24 && minutes !== undefined : false;
      const badMinute =
        minutes !== undefined && (Number(minutes) > 59 || (Number(hours) === 24 && Number(minutes) > 0));
      return badHour || badMinute
        ? {
            found: `${quoted(text)} không có trên đồng hồ`,
            expected: "giờ từ 0 đến 24, phút từ 0 đến 59",
            fix: "Ghi lại giờ, phút",
          }
        : undefined;
    }),
};
