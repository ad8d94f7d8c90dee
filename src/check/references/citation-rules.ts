import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { placeIn, quoted } from "../text/passages.ts";

const CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6";

/** Type, then "số", then number and symbol: "Nghị quyết số 06-NQ/TU". */
export const citationNumberWord: CheckRule<Content> = {
  id: "content/citation-number-word",
  severity: "warning",
  clause: CLAUSE,
  check: (content) =>
    content.citations.flatMap(({ type, hasWord, from, to, symbol, passage }) =>
      !type || hasWord
        ? []
        : [
            {
              at: placeIn(passage, type.from, to),
              found: `${quoted(`${type.text} ${symbol}`)} thiếu chữ “số”`,
              expected: quoted(`${type.text} số ${symbol}`),
              fix: `Thêm “số” trước ${passage.text.slice(from, to)}`,
            },
          ],
    ),
};

/** Date, then "của", then issuer. */
export const citationOf: CheckRule<Content> = {
  id: "content/citation-of",
  severity: "warning",
  clause: CLAUSE,
  check: (content) =>
    content.citations.flatMap(({ date, after, end, symbol, passage }) => {
      const issuer = content.words.issuers.find((one) => after.startsWith(` ${one} `));
      return !date || !issuer
        ? []
        : [
            {
              at: placeIn(passage, date.to, end + 1 + issuer.length),
              found: `${symbol}: thiếu chữ “của” giữa ngày và cơ quan ban hành`,
              expected: quoted(`ngày ${date.text} của ${issuer} …`),
              fix: "Thêm “của”",
            },
          ];
    }),
};

/** No comma between symbol and date. */
export const citationComma: CheckRule<Content> = {
  id: "content/citation-comma",
  severity: "warning",
  clause: CLAUSE,
  check: (content) =>
    content.citations.flatMap(({ comma, from, to, symbol, date, passage }) =>
      comma && date
        ? [
            {
              at: placeIn(passage, from, to + 1),
              found: `thừa dấu phẩy sau ${symbol}`,
              expected: quoted(`${symbol} ngày ${date.text}`),
              fix: "Bỏ dấu phẩy",
            },
          ]
        : [],
    ),
};

/** One document, one form: "44/NQ-HĐND" beside "44/2021/NQ-HĐND", in the document or against the register. */
export const citationForms: CheckRule<Content> = {
  id: "content/citation-forms",
  severity: "warning",
  check: (content) => {
    const full = new Map<string, string>();
    for (const { year, number, suffix, symbol } of content.citations)
      if (year !== undefined) full.set(`${number}/${suffix}`, symbol);
    const registered = [...content.legal.documents.keys()];
    return content.citations.flatMap(({ year, number, suffix, from, to, symbol, passage }) => {
      if (year !== undefined || registered.includes(symbol)) return [];
      const [only, ...more] = registered.filter((one) => new RegExp(`^${number}/\\d{4}/${suffix}$`).test(one));
      const right = full.get(`${number}/${suffix}`) ?? (more.length === 0 ? only : undefined);
      return right === undefined
        ? []
        : [
            {
              at: placeIn(passage, from, to),
              found: `ghi ${symbol}`,
              expected: `một dạng duy nhất của số, ký hiệu: ${right}`,
              fix: `Đối chiếu văn bản gốc; nếu cùng một văn bản thì ghi ${right}`,
            },
          ];
    });
  },
};

/** Date, type and issuer as the register of documents has them. */
export const citationRegister: CheckRule<Content> = {
  id: "content/citation-register",
  severity: "error",
  check: (content) =>
    content.citations.flatMap(({ symbol, date, type, after, from, end, passage }) => {
      const listed = content.legal.documents.get(symbol);
      if (!listed) return [];
      const severity = listed.verified ? {} : { severity: "warning" as const };
      const issuer = /^\s+của\s+(.+)$/u.exec(after)?.[1];
      const sameIssuer = !issuer || !listed.issuer || startsAlike(issuer, listed.issuer);
      // Every province has a 211/KH-UBND: with another issuer it is another document.
      if (!sameIssuer && /UBND|HĐND|TU$|S[A-ZĐ]+/u.test(symbol)) return [];
      const hits: RuleHit[] = [];
      if (date && listed.date && date.day !== listed.date) {
        const [year, month, day] = listed.date.split("-");
        const right = `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
        hits.push({
          at: placeIn(passage, date.from, date.to),
          found: `${symbol} ghi ngày ${date.text}`,
          expected: `ngày ${right} theo danh mục văn bản${listed.verified ? "" : " (chưa đối chiếu với bản gốc)"}`,
          fix: "Đối chiếu với văn bản gốc",
          ...severity,
        });
      }
      if (!sameIssuer)
        hits.push({
          at: placeIn(passage, from, end),
          found: `${symbol} ghi của ${quoted(issuer)}`,
          expected: `của ${listed.issuer} theo danh mục văn bản`,
          fix: "Đối chiếu với văn bản gốc",
          ...severity,
        });
      if (type && contradicts(type.text, listed.type))
        hits.push({
          at: placeIn(passage, type.from, end),
          found: `${symbol} ghi là ${type.text}`,
          expected: `${listed.type} theo danh mục văn bản`,
          fix: "Đối chiếu với văn bản gốc",
          ...severity,
        });
      return hits;
    }),
};

const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/[ỦU][ỷỶyYỳ] ?ban nhân dân/giu, "UBND"],
  [/[Ủủ]y ban nhân dân/gu, "UBND"],
  [/hội đồng nhân dân/giu, "HĐND"],
  // "UBND tỉnh Hà Tĩnh" is "UBND tỉnh": the register names no province but its own. "Bà Rịa - Vũng Tàu" is one name.
  [/(?<=(?:UBND|HĐND|bộ) )tỉnh \p{Lu}\p{L}*(?: (?:- )?\p{Lu}\p{L}*)*/gu, "tỉnh"],
  [/nông nghiệp và phát triển nông thôn/giu, "nông nghiệp và ptnt"],
  [/ban thường vụ tỉnh ủy|tỉnh ủy/giu, "ban chấp hành đảng bộ tỉnh"],
];

const plainIssuer = (name: string): string =>
  SPELLED.reduce((text, [pattern, short]) => text.replace(pattern, short), name)
    .toLowerCase()
    .trim();

const startsAlike = (found: string, listed: string): boolean =>
  plainIssuer(found).startsWith(plainIssuer(listed)) ||
  plainIssuer(listed).startsWith(plainIssuer(found).split(/[,;.)]/)[0]!);

/** "Văn bản" and "Công văn" name the same thing, and "Thông báo" a "Thông báo kết luận". */
function contradicts(found: string, listed: string): boolean {
  const [one, other] = [found.toLowerCase(), listed.toLowerCase()];
  const loose = ["văn bản", "công văn"];
  return !one.startsWith(other) && !other.startsWith(one) && !loose.includes(one) && !loose.includes(other);
}
