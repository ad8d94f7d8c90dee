import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { hitsOf, type Passage, placeIn, quoted } from "../text/passages.ts";

const DECIMAL_POINT = /(?<![\p{L}\d.,/\uE000])\d+\.\d{1,2}(?=\s?%|\s(?:km|ha|tấn|tạ|kg|m²|m2|tỷ|triệu)(?!\p{L}))/gu;
const NO_POINTS = /(?<![\p{L}\d.,\uE000-])\d{4,9}(?![\d\uE000]|[.,/-]\d)/gu;
const YEAR = /^(?:19|20)\d\d$/;
const COUNTED = /^\s?(?:%|\p{L})/u;

/** Thousands in threes under points, decimals after a comma. */
export const numberStyle: CheckRule<Content> = {
  id: "content/number-style",
  severity: "warning",
  check: ({ passages }) => {
    const prose = passages.filter(({ kind }) => kind !== "cell");
    return [
      ...hitsOf(
        prose,
        DECIMAL_POINT,
        ([text]) => ({
          found: `ghi ${quoted(text)}`,
          expected: `phần thập phân sau dấu phẩy: ${quoted(text.replace(".", ","))}`,
          fix: "Thay dấu chấm bằng dấu phẩy",
        }),
        "plain",
      ),
      ...hitsOf(
        prose,
        NO_POINTS,
        (match, passage) => {
          const [text] = match;
          const after = passage.plain.slice(match.index + text.length);
          const inFraction = /\d\/$/.test(passage.plain.slice(0, match.index));
          if (text.startsWith("0") || !COUNTED.test(after) || (YEAR.test(text) && !inFraction)) return undefined;
          const right = text.replace(/\B(?=(?:\d{3})+$)/g, ".");
          return {
            found: `ghi ${quoted(text)}`,
            expected: `dấu chấm ngăn hàng nghìn: ${quoted(right)}`,
            fix: `Ghi ${right}`,
          };
        },
        "plain",
      ),
    ];
  },
};

/** No blank between a number and the percent sign. */
export const percentSpace: CheckRule<Content> = {
  id: "content/percent-space",
  severity: "warning",
  check: ({ passages }) =>
    hitsOf(passages, /(?<=\d)[ \u00A0]+%/gu, () => ({
      found: "có dấu cách trước dấu %",
      expected: "dấu % viết liền số",
      replacement: "%",
    })),
};

/** A blank between a number and the sign of its unit, or none, as the data says. */
export const unitSpace: CheckRule<Content> = {
  id: "content/unit-space",
  severity: "info",
  check: ({ passages, words }) =>
    passages.flatMap((passage) =>
      passage.quantities.flatMap((one) => {
        const spaced = /^[\s\u00A0]/u.test(passage.plain.slice(one.to));
        if (one.unit === "" || one.unit === "%" || spaced === words.style.unitSpace) return [];
        const right = spaced ? `${one.digits}${one.unit}` : `${one.digits} ${one.unit}`;
        return [
          {
            at: placeIn(passage, one.from, one.end),
            found: `ghi ${quoted(passage.text.slice(one.from, one.end))}`,
            expected: `${quoted(right)}: ${spaced ? "không có" : "có"} dấu cách giữa số và đơn vị`,
            replacement: right,
          },
        ];
      }),
    ),
};

const YEARS = /(?<![\d.,/])((?:19|20)\d\d)(\s*[-–]\s*)((?:19|20)\d\d)(?![\d.,]\d|\d)/gu;

/** Ranges of years in one style throughout the document: the form of most of them. */
export const rangeStyle: CheckRule<Content> = {
  id: "content/range-style",
  severity: "info",
  check: ({ passages }) => {
    const styles = passages.flatMap(({ text }) => matchesOf(text, YEARS).map(([, , dash]) => dash!));
    const counts = new Map<string, number>();
    for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
    const [most] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
    if (most === undefined || counts.size === 1) return [];
    return hitsOf(passages, YEARS, ([text, from, dash, to]) =>
      dash === most
        ? undefined
        : {
            found: `ghi ${quoted(text)}`,
            expected: `một cách ghi trong cả văn bản, phần lớn là ${quoted(`${from}${most}${to}`)}`,
            replacement: `${from}${most}${to}`,
          },
    );
  },
};

/** 04 or 4, not both before the same word of one paragraph. */
export const paddedCount: CheckRule<Content> = {
  id: "content/padded-count",
  severity: "info",
  check: ({ passages }) => passages.filter(({ kind }) => kind !== "cell").flatMap(mixedPadding),
};

function mixedPadding(passage: Passage) {
  const counts = matchesOf(passage.plain, /(?<![\p{L}\d.,/\uE000-])(0?[1-9])(?:\/\d+)?\s+(\p{L}+)/gu);
  /** By noun and number of digits: the first way it is written. */
  const ways = new Map<string, string>();
  for (const [, digit = "", noun = ""] of counts) {
    const key = `${digit.length} ${noun}`;
    if (!ways.has(key)) ways.set(key, digit);
  }
  return counts.flatMap((match) => {
    const [, digit = "", noun = ""] = match;
    const other = ways.get(`${3 - digit.length} ${noun}`);
    // Only the padded ones are named: without the zero is what most of a text has.
    if (!digit.startsWith("0") || other === undefined) return [];
    return [
      {
        at: placeIn(passage, match.index, match.index + digit.length),
        found: `ghi ${quoted(`${digit} ${noun}`)} bên cạnh ${quoted(`${other} ${noun}`)}`,
        expected: "một cách ghi số dưới 10 trong cùng đoạn",
        fix: "Thống nhất có hoặc không có số 0 phía trước",
      },
    ];
  });
}
