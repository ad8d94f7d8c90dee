import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import { hitsOf, type Passage, type Passages, placeIn, quoted } from "../text/passages.ts";

/*
 * What a template leaves behind when a list was empty or a value was not there, and what a person leaves behind when a
 * clause was deleted: the sentence stands, its subject is gone.
 */

const around = (passage: Passage, at: number, length: number): string =>
  quoted(passage.text.slice(Math.max(0, at - 24), at + length + 24));

/** "0 huyện còn lại () đã có …"; a pair of brackets with blanks inside is a box to tick in a form. */
const emptyBrackets: CheckRule<Passages> = {
  id: "content/empty-brackets",
  severity: "error",
  check: ({ passages }) =>
    hitsOf(passages, /\((?:\s*[.,;:]\s*)?\)|“\s*”|\(\s{0,2}[.,;]\s{0,2}(?=\p{L})/gu, (match, passage) => ({
      found: `trong ngoặc không có gì: ${around(passage, match.index, match[0].length)}`,
      expected: "có nội dung giữa hai dấu ngoặc",
      fix: "bỏ cặp ngoặc, hoặc ghi nội dung còn thiếu",
    })),
};

/** "lúa (); . Công ty", "so với yêu cầu: ."; the marks of "v.v.,", "…", "./." and of numbers stand. */
const doubledMark: CheckRule<Passages> = {
  id: "content/doubled-mark",
  severity: "error",
  check: ({ passages }) =>
    hitsOf(
      passages,
      /[;:,] ?[;:,](?!\S*\/\/)|[;:,] ?\.(?![.\d/])|(?<![.…])\. [;:,.](?!\.)|(?<=[\p{L}\p{Nd})”%])\.\.(?![.…/])/gu,
      (match, passage) => {
        const before = passage.text.slice(0, match.index + 1);
        // A line of dots to be filled in, a list that is left open, a web address.
        if (/[._…]{3}/u.test(passage.text.slice(Math.max(0, match.index - 3), match.index + 6))) return undefined;
        if (/https?:$/u.test(before)) return undefined;
        return {
          found: `dấu câu liền dấu câu: ${around(passage, match.index, match[0].length)}`,
          expected: "giữa hai dấu câu có chữ",
          fix: "ghi phần còn thiếu, hoặc bỏ dấu thừa",
        };
      },
    ),
};

/** A footnote, bullet or numbered item without a word. */
const emptyItem: CheckRule<Passages> = {
  id: "content/empty-item",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage): readonly RuleHit[] => {
      if (passage.kind === "cell" || (passage.kind !== "footnote" && passage.marker === "")) return [];
      const typed = passage.text.trim().startsWith(passage.marker)
        ? passage.text.trim().slice(passage.marker.length)
        : passage.text;
      if (!/^[\s.,;:()“”"+•-]*$/u.test(typed) || /[._…]{3}/u.test(typed)) return [];
      // A sign that stands for another rule's business: a lone dash between two parts of a page.
      if (passage.kind !== "footnote" && passage.text.trim() === passage.marker) return [];
      return [
        {
          at: placeIn(passage, 0, passage.text.length),
          found: `${passage.kind === "footnote" ? "chú thích" : "ý"} không có chữ nào: ${quoted(passage.text)}`,
          expected: "có nội dung",
          fix: "ghi nội dung, hoặc bỏ cả dòng",
        },
      ];
    }),
};

/** A paragraph that begins with a comma, a semicolon, a full stop. */
const leadingMark: CheckRule<Passages> = {
  id: "content/leading-mark",
  severity: "error",
  check: ({ passages }) =>
    hitsOf(passages, /^\s*(?:[-+•]\s+|\d+[.)]\s+)?[,;:.](?![.\d…_])(?=\s*\p{L})/gu, (match, passage) =>
      passage.kind === "cell"
        ? undefined
        : {
            found: `câu bắt đầu bằng dấu câu: ${around(passage, match.index, match[0].length)}`,
            expected: "câu bắt đầu bằng chữ",
            fix: "ghi phần đầu câu còn thiếu, hoặc bỏ dấu thừa",
          },
    ),
};

/** "bằng so với cùng kỳ", "tăng so với" is right, "bằng so với" is not Vietnamese; "giảm 0" claims a change that is none. */
const equalComparison: CheckRule<Passages> = {
  id: "content/equal-comparison",
  severity: "error",
  check: ({ passages }) => [
    ...hitsOf(passages, /(?<![\p{L}])bằng so với/gu, (match, passage) => ({
      found: `${around(passage, match.index, match[0].length)}`,
      expected: "“bằng cùng kỳ”, “không đổi so với cùng kỳ”",
      fix: "bỏ “so với” sau “bằng”, hoặc thay “bằng” bằng “không đổi”",
    })),
    ...hitsOf(
      passages.filter(({ text }) => /(?:tăng|giảm)(?: thêm)? 0/u.test(text)),
      /(?<![\p{L}])(?:tăng|giảm)(?: thêm)? 0(?:,0+)?(?![\p{Nd}]|[.,/]\p{Nd})/gu,
      (match, passage) => ({
        found: `tăng hoặc giảm mà mức thay đổi là 0: ${around(passage, match.index, match[0].length)}`,
        expected: "“không đổi”, hoặc mức thay đổi khác 0",
        fix: "ghi “không đổi”, hoặc in thêm chữ số thập phân nếu có thay đổi nhỏ hơn",
      }),
      "plain",
    ),
  ],
};

/** "00 xã": a padded zero counts nothing; the clock ("8 giờ 00") and codes stay. */
const paddedZero: CheckRule<Passages> = {
  id: "content/padded-zero",
  severity: "error",
  check: ({ passages }) =>
    hitsOf(
      passages.filter(({ text }) => text.includes("00 ")),
      /(?<![\p{Nd}.,:/h-])00(?= \p{L})(?! (?:phút|giây))/gu,
      (match, passage) =>
        /giờ\s*$/u.test(passage.text.slice(0, match.index))
          ? undefined
          : {
              found: `số không viết thành 00: ${around(passage, match.index, 2)}`,
              expected: "“chưa có”, “không có”, hoặc bỏ ý này",
              fix: "viết lại câu cho trường hợp không có",
            },
      "plain",
    ),
};

/** Words that need a word after them. "hiện tại", "tồn tại" do not. */
const DANGLING =
  /(?<![\p{L}])(?:gồm|của|với|(?<!(?:[Hh]iện|[Tt]ồn|[Tt]hực|[Đđ]ương|[Nn]án|[Ll]ưu) )tại|tham gia|bao gồm)\s*(?:[.;,)]|$)/gu;

/** "tham gia .", "tại ;": the clause lost its object. */
export const lostObject: CheckRule<Passages> = {
  id: "content/lost-object",
  severity: "warning",
  check: ({ passages }) =>
    hitsOf(passages, DANGLING, (match, passage) => {
      if (passage.kind === "cell" || passage.capitals) return undefined;
      // With nothing between, the word may close the sentence itself ("đăng ký tham gia."): a blank before the mark may not.
      if (/tham gia/u.test(match[0]) && !/\s[.;,)]$/u.test(match[0])) return undefined;
      return {
        found: `sau “${/^[\p{L} ]+/u.exec(match[0])![0].trim()}” không có gì: ${around(passage, match.index, match[0].length)}`,
        expected: "có phần chữ đứng sau",
        fix: "ghi phần còn thiếu, hoặc bỏ cả ý",
      };
    }),
};

/** What no official document may hold, whoever wrote it: these refuse a document of our own before it is written. */
export const BROKEN_SENTENCES: readonly CheckRule<Passages>[] = [
  emptyBrackets,
  doubledMark,
  emptyItem,
  leadingMark,
  equalComparison,
  paddedZero,
];
