import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import { readDate } from "../../domain/text/date-text.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { namedDays } from "../calendar/named-days.ts";
import type { Content } from "../text/content.ts";
import { placeIn, quoted } from "../text/passages.ts";

const REFERENCE =
  /^\s*\((?:Ban hành )?kèm theo\s+(\p{L}+(?:\s\p{L}+){0,2})\s+số\s*:?\s*(\d+)\s*\/\s*([^\s,]+)(?:\s+ngày\s+(\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})))?/iu;
const NUMBER = /(?:^|[\t\n])\s*Số\s*:\s*(\d+)\s*\/\s*([^\s\t\n]+)/u;

/** Lines of the head of a document among which its number stands. */
const HEAD = 30;

/** "(Kèm theo Báo cáo số 1274/BC-SGDĐT ngày …)" above an annex names the document's own number and day. */
export const annexOf: CheckRule<Content> = {
  id: "content/annex-of",
  severity: "error",
  check: ({ passages, day: written, title }) => {
    // Minutes say their day in their first lines.
    const day = written ?? (title === "BIÊN BẢN" ? passages.slice(0, HEAD).flatMap(namedDays)[0]?.day : undefined);
    const [, number, symbol] = passages.slice(0, HEAD).flatMap(({ text }) => NUMBER.exec(text) ?? []);
    if (number === undefined) return [];
    return passages.flatMap((passage): readonly RuleHit[] => {
      const match = REFERENCE.exec(passage.text);
      if (!match) return [];
      const [text, , said = "", mark = "", date] = match;
      const at = placeIn(passage, match.index, match.index + text.length);
      const own = `${number}/${symbol}`;
      const written = `${said}/${mark.replace(/[),.;]+$/, "")}`;
      const read = date === undefined ? undefined : readDate(date.replace(/\s+/gu, " "));
      const wrongDay = day !== undefined && read !== undefined && read !== "impossible" && read !== day;
      return [
        ...(Number(said) === Number(number) && written.split("/").slice(1).join("/") === symbol
          ? []
          : [
              {
                at,
                found: `phụ lục ghi kèm theo văn bản số ${written}`,
                expected: `số của chính văn bản: ${own}`,
                fix: `Ghi ${quoted(own)}`,
              },
            ]),
        ...(wrongDay
          ? [
              {
                at,
                found: `phụ lục ghi ngày ${date}`,
                expected: `ngày của chính văn bản: ${formatDate(day)}`,
                fix: "Ghi đúng ngày ban hành",
              },
            ]
          : []),
      ];
    });
  },
};
