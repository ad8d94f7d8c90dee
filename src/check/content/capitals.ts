import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, type Passage, quoted } from "../text/passages.ts";

const LAW = "Nghị định 30/2020/NĐ-CP, Phụ lục II";

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const runningText = (passages: readonly Passage[]): readonly Passage[] =>
  passages.filter(({ kind, capitals }) => kind !== "cell" && !capitals);

/** Nhân dân; in names such as Ủy ban nhân dân it stays lower case. */
export const capitalPeople: CheckRule<Content> = {
  id: "content/capital-people",
  severity: "warning",
  clause: `${LAW}, mục V, khoản 1`,
  check: ({ passages, words }) =>
    hitsOf(runningText(passages), /(?<!\p{L})nhân dân(?!\p{L})/gu, (match, passage) => {
      const before = passage.text.slice(0, match.index).trimEnd();
      if (words.capitals.people.some((one) => before.toLowerCase().endsWith(one.toLowerCase()))) return undefined;
      return { found: "viết “nhân dân”", expected: "“Nhân dân” viết hoa", fix: "Viết hoa chữ N" };
    }),
};

/** Nhà nước where it acts: "Đảng và Nhà nước"; "ngân sách nhà nước" is left alone. */
export const capitalState: CheckRule<Content> = {
  id: "content/capital-state",
  severity: "warning",
  clause: `${LAW}, mục V, khoản 1`,
  check: ({ passages, words }) =>
    hitsOf(runningText(passages), /(?<!\p{L})nhà nước(?!\p{L})/gu, (match, passage) => {
      const before = passage.text.slice(0, match.index).trimEnd();
      if (!words.capitals.state.some((one) => before.endsWith(one))) return undefined;
      return { found: "viết “nhà nước”", expected: "“Nhà nước” viết hoa", fix: "Viết hoa chữ N" };
    }),
};

/** In citations of clauses Điều is capital, khoản and điểm are not. */
export const capitalClause: CheckRule<Content> = {
  id: "content/capital-clause",
  severity: "warning",
  clause: `${LAW}, mục V, khoản 7`,
  check: ({ passages }) => [
    ...hitsOf(
      runningText(passages),
      /(?<=[\p{L}\d,;] )(?:Khoản \d+|Điểm \p{Ll})(?=[ ,;](?:[KkĐđ]|\p{L}))/gu,
      ([text]) => ({
        found: `viết ${quoted(text)}`,
        expected: quoted(lower(text)),
        fix: "Viết thường “khoản”, “điểm” khi viện dẫn",
      }),
    ),
    ...hitsOf(
      runningText(passages),
      /(?<!\p{L})điều \d+(?=\s+(?:Luật|Bộ luật|Nghị|Thông tư|Quyết định|Pháp lệnh|Quy|của)|\s*[,;)])/gu,
      ([text]) => ({
        found: `viết ${quoted(text)}`,
        expected: quoted(upper(text)),
        fix: "Viết hoa “Điều” khi viện dẫn",
      }),
    ),
  ],
};

/** The type of a specific document: "Quyết định số 321/QĐ-TTg". */
export const capitalDocumentType: CheckRule<Content> = {
  id: "content/capital-document-type",
  severity: "warning",
  clause: `${LAW}, mục V, khoản 6`,
  check: ({ citations, words }) =>
    citations.flatMap(({ type, hasWord, to, symbol, passage }) =>
      !type || !hasWord || words.documentTypes.includes(type.text) || passage.capitals || /^\p{Lu}/u.test(type.text)
        ? []
        : [
            {
              at: { ...passage.place, from: type.from, to },
              found: `viết ${quoted(`${type.text} số ${symbol}`)}`,
              expected: quoted(`${upper(type.text)} số ${symbol}`),
              fix: "Viết hoa chữ đầu của tên loại văn bản",
            },
          ],
    ),
};

const NAMED = /^\p{L}+(?: (?:xã|phố|trấn))?(?: \p{Lu}\p{Ll}*){0,3}/u;

/** The common noun of an administrative unit inside a sentence: "thị xã Kỳ Anh", not "Thị xã Kỳ Anh". */
export const capitalUnit: CheckRule<Content> = {
  id: "content/capital-unit",
  severity: "warning",
  clause: `${LAW}, mục III, khoản 1, điểm a`,
  check: ({ passages, words }) => {
    const nouns = words.capitals.units.map(upper).join("|");
    const pattern = new RegExp(
      `(?<=[\\p{L}\\d,;”)] )(?:${nouns})(?=(?: \\p{Lu}\\p{Ll}+)|, (?:${words.capitals.units.join("|")})| đạt chuẩn)`,
      "gu",
    );
    return hitsOf(runningText(passages), pattern, (match, passage) => {
      const rest = passage.text.slice(match.index);
      const named = words.capitals.unitNames.some((one) => rest.startsWith(one));
      const afterName = /(?:TP|TX|TT|H)\.? $/u.test(passage.text.slice(0, match.index));
      // "; Huyện Nghi Xuân: …" labels an item of a list.
      const label = /^\p{L}+(?: \p{L}+){1,4}:/u.test(rest) && /; $/.test(passage.text.slice(0, match.index));
      // "(Xã đạt chuẩn nông thôn mới; Phường đạt chuẩn đô thị văn minh)": names in a list that writes each with a capital.
      const listed = /\(\p{Lu}[^()]*; $/u.test(passage.text.slice(0, match.index));
      // "Đoàn Công tác Huyện Đức Thọ" keeps its own case; a quoted name too.
      if (named || afterName || label || listed || isQuoted(passage.text, match.index)) return undefined;
      return {
        found: `viết ${quoted(NAMED.exec(rest)?.[0] ?? match[0])}`,
        expected: `${quoted(lower(match[0]))} viết thường: danh từ chung chỉ đơn vị hành chính`,
        fix: `Viết thường “${lower(match[0])}”`,
      };
    });
  },
};

/** Names of bodies: "Ủy ban nhân dân", "Ban Chỉ đạo", "Bộ Công Thương". */
export const capitalBody: CheckRule<Content> = {
  id: "content/capital-body",
  severity: "warning",
  clause: `${LAW}, mục IV, khoản 1`,
  check: ({ passages, words }) => {
    const known = new Map(words.capitals.bodies.map((one) => [one.name.toLowerCase(), one]));
    const names = [...known.keys()].sort((one, other) => other.length - one.length);
    const pattern = new RegExp(`(?<!\\p{L})(?:${names.join("|").replaceAll(" ", "\\s+")})(?!\\p{L})`, "giu");
    return hitsOf(runningText(passages), pattern, (match, passage) => {
      const found = match[0].replace(/\s+/gu, " ");
      const { name, always } = known.get(found.toLowerCase()) ?? { name: found };
      const before = passage.text.slice(0, match.index);
      // "các sở Tài chính, Xây dựng" are several of a kind.
      const isCommon =
        /^\p{Ll}/u.test(found) &&
        (!always || /(?:các|những|nhiều) $/iu.test(before) || isEndOfWord(before, found, words));
      if (found === name || isCommon || found === found.toUpperCase() || startsSentence(before, found, name))
        return undefined;
      return { found: `viết ${quoted(found)}`, expected: quoted(name), fix: `Ghi “${name}”` };
    });
  },
};

/** "tiến bộ | khoa học và công nghệ": the first syllable belongs to the word before it. */
function isEndOfWord(before: string, found: string, { compounds }: Content["words"]): boolean {
  const [, last = ""] = /(\p{L}+)\s$/u.exec(before.slice(-12)) ?? [];
  return compounds.has(`${last.toLowerCase()} ${found.split(" ")[0]}`);
}

/** A common name at the start of a sentence: only its first letter is capital. */
const startsSentence = (before: string, found: string, name: string): boolean =>
  /(?:^|[.?!:]\s+|^\s*[-+•]\s*)$/u.test(before) && lower(found) === name.toLowerCase();

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}
