import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { hitsOf, type Passage, placeIn, quoted } from "../text/passages.ts";
import { textAfter, textBefore } from "../text/window.ts";

const OPENING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "”": "“", "»": "«" };
const NAMES: Readonly<Record<string, string>> = {
  "(": "ngoặc đơn",
  "[": "ngoặc vuông",
  "“": "ngoặc kép",
  "«": "ngoặc kép",
};

interface Loose {
  readonly mark: string;
  readonly at: number;
}

/** Brackets and quotation marks in pairs within a paragraph; the bracket of "a)" and "1)" needs no partner. */
export const balance: CheckRule<Content> = {
  id: "content/balance",
  severity: "warning",
  check: ({ passages }) =>
    passages.flatMap((passage, index) => {
      const loose = looseMarks(passage.text);
      const next = passages[index + 1];
      const previous = passages[index - 1];
      return loose.flatMap(({ mark, at }) => {
        const opens = !(mark in OPENING);
        const partner = opens ? next : previous;
        // A quotation or bracket may hold several paragraphs.
        const continues = partner && looseMarks(partner.text).some((one) => isPartner(mark, one.mark));
        if (continues || passage.kind === "cell") return [];
        return [unpaired(passage, mark, at, opens)];
      });
    }),
};

const isPartner = (mark: string, other: string): boolean => OPENING[mark] === other || OPENING[other] === mark;

function unpaired(passage: Passage, mark: string, at: number, opens: boolean): RuleHit {
  const near = passage.text.slice(Math.max(0, at - (opens ? 0 : 24)), at + (opens ? 24 : 1));
  return {
    at: placeIn(passage, at, at + 1),
    found: `dấu ${NAMES[mark] ?? NAMES[OPENING[mark]!] ?? "ngoặc"} ${opens ? "mở không có dấu đóng" : "đóng không có dấu mở"}: ${quoted(near)}`,
    expected: "dấu ngoặc đi thành cặp",
    fix: opens ? "Thêm dấu đóng ở cuối phần trong ngoặc" : "Thêm dấu mở hoặc bỏ dấu thừa",
  };
}

/** "a) trường học", "2) nhà ở" */
const isNumbering = (text: string, at: number): boolean =>
  /(?:^|[\s;,.:(])(?:\p{L}|\d{1,2})$/u.test(textBefore(text, at, 4)) && /^\)\s+[\p{L}“]/u.test(textAfter(text, at, 12));

function looseMarks(text: string): readonly Loose[] {
  const open: Loose[] = [];
  const loose: Loose[] = [];
  for (const { 0: mark, index: at } of matchesOf(text, /[()[\]“”«»]/gu)) {
    if (mark in NAMES) open.push({ mark, at });
    if (!(mark in OPENING)) continue;
    const last = open.findLastIndex((one) => one.mark === OPENING[mark]);
    if (last >= 0) loose.push(...open.splice(last).slice(1));
    else if (mark !== ")" || !isNumbering(text, at)) loose.push({ mark, at });
  }
  const straight = matchesOf(text, /"/g);
  return [...loose, ...open, ...(straight.length % 2 === 1 ? [{ mark: '"', at: straight.at(-1)!.index }] : [])];
}

/** Two blanks where one belongs; the blanks that văn thư fills in are left alone. */
export const doubleSpace: CheckRule<Content> = {
  id: "content/double-space",
  severity: "info",
  check: ({ passages }) =>
    hitsOf(passages, /(?<=[\p{L}\d,;:.)”%]) {2,3}(?=[\p{L}\d(“])/gu, (match, passage) => {
      const before = passage.text.slice(0, match.index);
      const after = passage.text.slice(match.index + match[0].length);
      if (passage.kind === "cell" || /…|\.{3}|_{2}/u.test(passage.text)) return undefined;
      if (/(?:[Ss]ố:?|ngày|tháng|năm)$/u.test(before) || /^(?:tháng|năm)/u.test(after)) return undefined;
      return { found: "hai dấu cách liền nhau", expected: "một dấu cách", replacement: " " };
    }),
};

/** No blank before a mark, none inside brackets and quotation marks. */
export const spaceBeforeMark: CheckRule<Content> = {
  id: "content/space-before-mark",
  severity: "warning",
  check: ({ passages }) => [
    ...hitsOf(passages, /(?<=[\p{L}\d”)]) +(?=[,;:?!)”](?!\S*[.)]\S)|\.(?:\s|$)(?!\.))/gu, () => ({
      found: "có dấu cách trước dấu câu",
      expected: "dấu câu viết liền chữ trước",
      replacement: "",
    })),
    ...hitsOf(passages, /(?<=[(“]) +(?=[^\s)”])/gu, () => ({
      found: "có dấu cách sau dấu mở ngoặc",
      expected: "dấu mở ngoặc viết liền chữ sau",
      replacement: "",
    })),
  ],
};

/** A blank after a mark: "Nghi Xuân:2", "NTM.An toàn". */
export const spaceAfterMark: CheckRule<Content> = {
  id: "content/space-after-mark",
  severity: "warning",
  check: ({ passages }) =>
    hitsOf(
      passages,
      /[,;](?<=[\p{L})”].)(?=\p{L})|:(?<=\p{L}\p{L}:)(?=[\p{L}\d])|\.(?<=\p{Ll}\p{Ll}\.)(?=\p{Lu}\p{Ll})/gu,
      (match, passage) => {
        const word =
          /\S*$/u.exec(passage.text.slice(0, match.index))![0] + /^\S*/u.exec(passage.text.slice(match.index))![0];
        if (/https?:|www\.|@|\.(?:vn|com|gov|org)(?!\p{L})/u.test(word)) return undefined;
        return {
          found: `thiếu dấu cách sau “${match[0]}”: ${quoted(word)}`,
          expected: "một dấu cách sau dấu câu",
          replacement: `${match[0]} `,
        };
      },
    ),
};

/** A hyphen with a blank on one side only: "kiểu mẫu -5 có". */
export const hyphenSpace: CheckRule<Content> = {
  id: "content/hyphen-space",
  severity: "info",
  check: ({ passages }) =>
    hitsOf(passages, /(?<=\p{Ll}) -(?=\p{L}|\d+ \p{L})|(?<=\p{Ll})- (?=\p{L})/gu, (match, passage) => {
      const before = /(\p{L}+)$/u.exec(passage.text.slice(0, match.index))?.[1] ?? "";
      if (/^(?:âm|là|từ|đến|bằng|mức|khoảng|còn|giảm|tăng|đạt|dưới|trên)$/u.test(before)) return undefined;
      return {
        found: "gạch nối chỉ có dấu cách một bên",
        expected: "dấu cách ở cả hai bên: “ - ”",
        replacement: " - ",
      };
    }),
};

const SYMBOL_DASH = /\d\/[A-ZĐ]+[–—][A-ZĐ]+/gu;
const MOTTO_DASH = /Độc lập [–—] Tự do [–—] Hạnh phúc|\d\/[A-ZĐ]+[–—][A-ZĐ]+/gu;

/** En dash where the law writes a hyphen: in the motto and in symbols; elsewhere beside the same word with a hyphen. */
export const dash: CheckRule<Content> = {
  id: "content/dash",
  severity: "info",
  clause: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1 và khoản 3",
  check: ({ passages, document }) => {
    const hyphens = passages.some(({ text }) => /\p{L} - \p{L}/u.test(text));
    return [
      // The motto of a Word document is a matter of layout, and said there.
      ...hitsOf(passages, document.kind === "docx" ? SYMBOL_DASH : MOTTO_DASH, ([text]) => ({
        found: `ghi ${quoted(text)}`,
        expected: "gạch nối ngắn (-)",
        replacement: text.replace(/[–—]/g, "-"),
        severity: "error" as const,
      })),
      ...hitsOf(passages, /(?<=\p{L}) [–—] (?=\p{L})/gu, (_, passage) =>
        !hyphens || /Độc lập/u.test(passage.text)
          ? undefined
          : { found: "dùng gạch dài (–)", expected: "một loại gạch trong cả văn bản: “ - ”", replacement: " - " },
      ),
    ];
  },
};
