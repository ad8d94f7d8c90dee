import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { CheckWords } from "../../domain/checking/document-words.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, type Passage, quoted } from "../text/passages.ts";
import { textBefore } from "../text/window.ts";

const DOUBLED = /(?<![\p{L}\p{N}])(\p{L}+)(\s+)(\1)(?![\p{L}\p{N}])(?=\s*(\p{L}+|\d)?)/giu;

/** The same word twice: "phục hồi hồi nâng cấp", "ngày ngày 25/8/2021"; not "luôn luôn". */
export const doubledWord: CheckRule<Content> = {
  id: "content/doubled-word",
  severity: "error",
  check: ({ passages, words }) =>
    hitsOf(
      passages.filter((one) => one.kind !== "cell" && hasDoubled(one)),
      DOUBLED,
      (match, { text: whole }) => {
        const [text, one = "", , other = "", next = ""] = match;
        const lower = one.toLowerCase();
        const legitimate = words.reduplications.includes(`${lower} ${lower}`) && !/^\d/.test(next);
        // "Ban ban hành", "Hội Hội": a name beside a common word.
        if (legitimate || one !== other || /^\p{Lu}/u.test(one) || lower.length < 2) return undefined;
        const before = /(\p{L}+) $/u.exec(textBefore(whole, match.index, 12))?.[1] ?? "";
        if (meet(words, before.toLowerCase(), lower, next.toLowerCase())) return undefined;
        return { found: `lặp chữ ${quoted(text)}`, expected: quoted(one), fix: `Bỏ một chữ “${one}”` };
      },
    ),
};

/** Whether a word comes again at once, or blanks other than the usual may hide it: the pattern is dear. */
function hasDoubled(passage: Passage): boolean {
  const tokens = passage.tokens;
  return /[\t\n]| {2}/.test(passage.text) || tokens.some((one, index) => one && one.lower === tokens[index + 1]?.lower);
}

/**
 * Whether one word ends and the next begins with the same syllable: "phân công | công việc", "thư ký | ký văn bản",
 * "các xã | xã hội hóa". In "phát triển triển kinh tế" no word begins with "triển kinh".
 */
function meet({ compounds, alone }: CheckWords, before: string, one: string, next: string): boolean {
  const ends = before === "" || compounds.has(`${before} ${one}`);
  const begins = compounds.has(`${one} ${next}`);
  return begins ? ends || alone.has(one) : before !== "" && ends && alone.has(one) && /^\p{L}/u.test(next);
}

/** Words that a spell checker lets pass: "phần đầu đạt chuẩn" for "phấn đấu". */
export const confusion: CheckRule<Content> = {
  id: "content/confusion",
  severity: "error",
  check: ({ passages, words }) => {
    const known = new Map(words.confusions.map((one) => [one.wrong, one]));
    const beginnings = new Set([...known.keys()].map(beginningOf));
    const suspects = passages.filter((one) => hasPair(one, beginnings));
    if (suspects.length === 0) return [];
    const texts = suspects.map(({ text }) => text.toLowerCase().replace(/\s+/gu, " "));
    const wrong = [...known.keys()].filter((one) => texts.some((text) => text.includes(one)));
    if (wrong.length === 0) return [];
    return hitsOf(
      suspects,
      new RegExp(`(?<!\\p{L})(?:${wrong.map((one) => one.replaceAll(" ", "\\s+")).join("|")})(?!\\p{L})`, "giu"),
      (match, passage) => {
        const [text] = match;
        const one = known.get(text.toLowerCase().replace(/\s+/gu, " "));
        if (!one || !isWrongHere(one, passage.text, match.index, match.index + text.length)) return undefined;
        const right = inCaseOf(text, one.right);
        return { found: `ghi ${quoted(text)}`, expected: quoted(right), fix: `Sửa thành “${right}” nếu đúng ý` };
      },
    );
  },
};

const beginningOf = (wrong: string): string => wrong.split(" ").slice(0, 2).join(" ");

/** Whether two of its words begin a listed confusion. */
function hasPair(passage: Passage, beginnings: ReadonlySet<string>): boolean {
  const tokens = passage.tokens;
  return (
    /[\t\n]| {2}/.test(passage.text) ||
    tokens.some((one, index) => one && beginnings.has(`${one.lower} ${tokens[index + 1]?.lower ?? ""}`))
  );
}

/** Whether the words around leave no other reading. */
function isWrongHere(
  { before, after, unless }: CheckWords["confusions"][number],
  text: string,
  from: number,
  to: number,
): boolean {
  const lead = text
    .slice(Math.max(0, from - 40), from)
    .trimEnd()
    .toLowerCase();
  const rest = text
    .slice(to, to + 40)
    .trimStart()
    .toLowerCase();
  const begins = (word: string): boolean => rest.startsWith(word) && !/^\p{L}/u.test(rest.slice(word.length));
  if (before && !before.some((word) => lead.endsWith(word))) return false;
  return (!after || after.some(begins)) && !unless?.some(begins);
}

function inCaseOf(found: string, right: string): string {
  if (found === found.toUpperCase()) return right.toUpperCase();
  return /^\p{Lu}/u.test(found) ? right.slice(0, 1).toUpperCase() + right.slice(1) : right;
}

/** "2021 - 202”": a year cut short. */
export const truncatedYear: CheckRule<Content> = {
  id: "content/truncated-year",
  severity: "error",
  check: ({ passages }) =>
    hitsOf(
      passages,
      // After "giai đoạn" it is a year whatever follows; elsewhere words behind a number make it a count.
      /(?<![\d.,/])(?:19|20)\d\d\s*[-–]\s*(?:(?:19|20)\d|(?:19|20))(?![\d.,%]|\s?\p{L})|(?<=(?:giai đoạn|nhiệm kỳ|năm học|thời kỳ)\s)(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d?(?!\d)/gu,
      ([text]) => ({
        found: `${quoted(text)}: năm sau thiếu chữ số`,
        expected: "hai năm đủ bốn chữ số",
        fix: "Ghi đủ năm",
      }),
    ),
};

/** "cho các huyện, xã năm để nâng cấp": a year is missing. */
export const missingYear: CheckRule<Content> = {
  id: "content/missing-year",
  severity: "warning",
  check: ({ passages, words }) => {
    const { afterMissingYear, beforeYear } = words.style;
    const pattern = new RegExp(
      `(?<![\\p{L}])(\\p{L}+)\\s+năm(?=\\s+(?:${afterMissingYear.join("|")})(?![\\p{L}]))`,
      "giu",
    );
    return hitsOf(passages, pattern, ([text, word = ""]) =>
      // "Ngã Năm" is a name.
      text.endsWith("Năm") ||
      beforeYear.includes(word.toLowerCase()) ||
      /^(?:bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|trăm)$/iu.test(word)
        ? undefined
        : {
            found: `${quoted(text)} không ghi năm nào`,
            expected: "sau “năm” là số năm",
            fix: "Bổ sung năm hoặc bỏ chữ “năm”",
          },
    );
  },
};
