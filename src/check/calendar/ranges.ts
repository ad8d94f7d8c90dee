import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, type Passage, placeIn, quoted } from "../text/passages.ts";
import { DAY_LENGTH, type NamedDay, namedDays, timeOf } from "./named-days.ts";

const TO = /^\s*(?:,?\s*(?:đến|tới)(?:\s+hết)?(?:\s+(?:chiều|sáng|tối|trưa))?(?:\s+ngày)?|[-–])\s*$/u;
const YEARS = /(?<![\d.,/])((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)(?![\d.,]\d|\d)/gu;
const MONTHS =
  /(?<!\p{L})từ\s+tháng\s+(\d{1,2})(?:\/(\d{4}))?\s+(?:đến|tới)(?:\s+hết)?\s+tháng\s+(\d{1,2})(?:(?:\/|\s+năm\s+)(\d{4}))?(?!\s+năm\s+(?:sau|tiếp))/giu;
const QUARTERS =
  /(?<!\p{L})quý\s+([IV]+|\d)(?:\s+năm\s+|\/)(\d{4})\s+(?:đến|tới)(?:\s+hết)?\s+quý\s+([IV]+|\d)(?:\s+năm\s+|\/)(\d{4})/giu;
/** "từ ngày 10 đến ngày 16 tháng 02": the month is said once. */
const DAYS =
  /(?<!\p{L})từ\s+ngày\s+(\d{1,2})\s+(?:đến|tới)(?:\s+hết)?\s+(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+\d{1,2}|\/\d{1,2})(?![\d/]\d{0,1}(?!\d))/giu;
/** "buổi sáng từ 07 giờ 30 phút đến 11 giờ": hours of one part of the day. */
const HOURS =
  /(?<!\p{L})(?:sáng|chiều|trưa)(?:,|:)?\s+từ\s+(\d{1,2})\s?(?:giờ|h)(?:\s?(\d{1,2})(?:\s?phút)?)?\s*(?:đến|tới|-|–)\s*(\d{1,2})\s?(?:giờ|h)(?:\s?(\d{1,2})(?:\s?phút)?)?/giu;
/** "khởi công ngày …, hoàn thành ngày …" */
const BEGUN = /(?<!\p{L})(?:khởi công|bắt đầu|khai mạc|triển khai|mở thầu|tiếp nhận)(?:\s+(?:từ|vào))?\s+ngày\s+$/iu;
const ENDED =
  /^[^.;\d]{0,40}(?<!\p{L})(?:hoàn thành|kết thúc|bế mạc|khánh thành|bàn giao|nghiệm thu)(?:\s+(?:vào|trước))?\s+ngày\s+$/iu;
const TERM = /thời hạn[^.;]{0,40}?(?:là\s+)?(\d{1,2})\s+(năm|tháng)[^.;\d]{0,30}$/iu;

const EXPECTED = "mốc đầu trước mốc cuối";
const FIX = "Kiểm tra hai mốc thời gian";

/** A stretch of time that runs backwards, or whose length is not the one that is said: "từ ngày 25/8/2024 đến ngày 12/8/2024". */
export const timeRanges: CheckRule<Content> = {
  id: "content/time-backwards",
  severity: "error",
  check: ({ passages }) => [
    ...passages.flatMap(dayRanges),
    ...hitsOf(passages, YEARS, ([text, from = "", to = ""], passage) => {
      const isSchoolYear = /năm học\s*$/iu.test(passage.text.slice(0, passage.text.indexOf(text)).slice(-12));
      if (from < to || (from === to && !isSchoolYear)) {
        if (!isSchoolYear || Number(to) - Number(from) === 1) return undefined;
        return { found: `năm học ${quoted(text)}`, expected: "năm học gồm hai năm liền nhau", fix: FIX };
      }
      return { found: `${quoted(text)} chạy ngược`, expected: EXPECTED, fix: FIX };
    }),
    ...hitsOf(passages, MONTHS, ([text, from, fromYear, to, toYear]) => {
      const year = fromYear ?? toYear;
      const backwards =
        year === undefined ? false : `${year}${from!.padStart(2, "0")}` > `${toYear ?? year}${to!.padStart(2, "0")}`;
      return backwards ? { found: `${quoted(text)} chạy ngược`, expected: EXPECTED, fix: FIX } : undefined;
    }),
    ...hitsOf(passages, DAYS, ([text, from, to]) =>
      Number(from) > Number(to) ? { found: `${quoted(text)} chạy ngược`, expected: EXPECTED, fix: FIX } : undefined,
    ),
    ...hitsOf(passages, HOURS, ([text, from, minute, to, toMinute]) =>
      60 * Number(from) + Number(minute ?? 0) > 60 * Number(to) + Number(toMinute ?? 0)
        ? { found: `${quoted(text)} chạy ngược`, expected: EXPECTED, fix: FIX }
        : undefined,
    ),
    ...hitsOf(passages, QUARTERS, ([text, from = "", fromYear = "", to = "", toYear = ""]) =>
      fromYear > toYear || (fromYear === toYear && quarter(from) > quarter(to))
        ? { found: `${quoted(text)} chạy ngược`, expected: EXPECTED, fix: FIX }
        : undefined,
    ),
  ],
};

const quarter = (text: string): number =>
  /^\d$/.test(text) ? Number(text) : ["I", "II", "III", "IV"].indexOf(text.toUpperCase()) + 1;

function dayRanges(passage: Passage): readonly RuleHit[] {
  const days = namedDays(passage);
  return days.flatMap((first, index) => {
    const last = days[index + 1];
    if (!last) return [];
    const between = passage.text.slice(first.to, last.from);
    const isSpan = BEGUN.test(passage.text.slice(Math.max(0, first.from - 30), first.from)) && ENDED.test(between);
    if (!isSpan && !TO.test(between)) return [];
    const at = placeIn(passage, first.from, last.to);
    if (last.day < first.day)
      return [
        { at, found: `${quoted(passage.text.slice(first.from, last.to))} chạy ngược`, expected: EXPECTED, fix: FIX },
      ];
    return termHits(passage, first, last);
  });
}

/** "thời hạn là 05 năm, kể từ ngày … đến hết ngày …" */
function termHits(passage: Passage, first: NamedDay, last: NamedDay): readonly RuleHit[] {
  const [, count, unit] = TERM.exec(passage.text.slice(Math.max(0, first.from - 120), first.from)) ?? [];
  if (count === undefined) return [];
  const end = new Date(timeOf(first.day));
  end.setUTCMonth(end.getUTCMonth() + Number(count) * (unit === "năm" ? 12 : 1));
  const gap = Math.abs(end.getTime() - timeOf(last.day)) / DAY_LENGTH;
  if (gap <= 3) return [];
  return [
    {
      at: placeIn(passage, first.from, last.to),
      found: `thời hạn ${count} ${unit} nhưng ${quoted(passage.text.slice(first.from, last.to))}`,
      expected: "thời hạn bằng khoảng thời gian giữa hai ngày",
      fix: FIX,
    },
  ];
}
