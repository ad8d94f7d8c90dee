import type { CheckRule } from "../../domain/checking/check-rule.ts";
import { readDate } from "../../domain/text/date-text.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { hitsOf, placeIn, quoted } from "../text/passages.ts";

const SHORT_DATE = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu;
const LONG_DATE = /(?<!\p{L})ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/giu;
const EFFECT = /có hiệu lực(?: thi hành)?(?: kể)? từ(?: ngày)? (\d{1,2}\/\d{1,2}\/\d{4})/gu;

/** A day that no calendar has: 31/6/2024. */
export const impossibleDate: CheckRule<Content> = {
  id: "content/date-impossible",
  severity: "error",
  check: ({ passages }) =>
    [SHORT_DATE, LONG_DATE].flatMap((pattern) =>
      hitsOf(passages, pattern, ([text]) =>
        readDate(text) === "impossible"
          ? {
              found: `${quoted(text)} không có trong lịch`,
              expected: "ngày có thật",
              fix: "Đối chiếu với văn bản gốc rồi ghi lại",
            }
          : undefined,
      ),
    ),
};

/** Days below 10 and months 1 and 2 have two digits, the other months have no zero before them. */
export const datePadding: CheckRule<Content> = {
  id: "content/date-padding",
  severity: "warning",
  clause: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4",
  check: ({ passages }) =>
    [SHORT_DATE, LONG_DATE].flatMap((pattern) =>
      hitsOf(passages, pattern, ([text, , , year]) => {
        const day = readDate(text);
        if (day === undefined || day === "impossible" || year === undefined) return undefined;
        const short = formatDate(day);
        const [dd, mm] = short.split("/");
        const right = pattern === SHORT_DATE ? short : `${text.slice(0, 4)} ${dd} tháng ${mm} năm ${year}`;
        return right === text
          ? undefined
          : {
              found: `ghi ${quoted(text)}`,
              expected: `${quoted(right)}: ngày dưới 10, tháng 1, tháng 2 ghi thêm số 0, các tháng khác không thêm`,
              replacement: right,
            };
      }),
    ),
};

/** A cited document that is younger than the document that cites it. */
export const futureDate: CheckRule<Content> = {
  id: "content/date-future",
  severity: "error",
  check: ({ citations, latest }) =>
    citations.flatMap(({ date, symbol, passage }) =>
      date && latest && date.day > latest
        ? [
            {
              at: placeIn(passage, date.from, date.to),
              found: `${symbol} ghi ngày ${date.text}, sau thời gian của chính văn bản này`,
              expected: `ngày không muộn hơn ${formatDate(latest)}`,
              fix: "Đối chiếu ngày ký với văn bản được viện dẫn",
            },
          ]
        : [],
    ),
};

/** The year in a number is the year it was signed in: 124/2024/NQ-HĐND is of 2024. */
export const dateNumberYear: CheckRule<Content> = {
  id: "content/date-number-year",
  severity: "error",
  check: ({ citations }) =>
    citations.flatMap(({ date, year, symbol, passage }) =>
      date && year && !date.day.startsWith(year)
        ? [
            {
              at: placeIn(passage, date.from, date.to),
              found: `${symbol} ghi ngày ${date.text}`,
              expected: `ngày thuộc năm ${year} như trong số, ký hiệu`,
              fix: "Đối chiếu ngày ký với văn bản được viện dẫn",
            },
          ]
        : [],
    ),
};

/** A document takes effect on the day it is issued or later. */
export const dateEffect: CheckRule<Content> = {
  id: "content/date-effect",
  severity: "error",
  check: ({ passages, citations }) =>
    passages.flatMap((passage) =>
      matchesOf(passage.text, EFFECT).flatMap((match) => {
        const effect = readDate(match[1]!);
        const cited = citations.findLast(
          ({ date, to, passage: at }) => at === passage && date && to <= match.index && match.index - to < 120,
        );
        if (!cited?.date || !effect || effect === "impossible" || effect >= cited.date.day) return [];
        return [
          {
            at: placeIn(passage, match.index, match.index + match[0].length),
            found: `${cited.symbol} ban hành ngày ${cited.date.text} nhưng có hiệu lực từ ngày ${match[1]}`,
            expected: "ngày có hiệu lực không sớm hơn ngày ban hành",
            fix: "Đối chiếu hai ngày với văn bản được viện dẫn",
          },
        ];
      }),
    ),
};
