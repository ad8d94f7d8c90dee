import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";

const ABBREVIATION = /(?<![\p{L}\d/.\uE000-])\p{Lu}{2,8}(?![\p{L}\d\uE000/]|\.\d|\.\uE000)/gu;
const ROMAN = /^[IVXLC]+$/;
/** "(sau đây viết tắt là BTXM)", "bê tông xi măng (BTXM)" */
const definedAs = (name: string): RegExp =>
  new RegExp(
    `\\((?:[^()]*(?:viết tắt|gọi tắt|gọi là)[^()]*)?${name}\\)|${name}\\s*(?:là viết tắt|\\(\\p{Ll}|:\\s*\\p{Ll})`,
    "u",
  );

/** An abbreviation that few know, used before the document says what it stands for. Once for each. */
export const abbreviation: CheckRule<Content> = {
  id: "content/abbreviation",
  severity: "info",
  check: ({ passages, words }) => {
    const seen = new Set(words.abbreviations.map((one) => one.toUpperCase()));
    const recipients = recipientsOf(passages);
    const prose = passages.filter(
      (passage) => passage.kind !== "cell" && !passage.capitals && !recipients.has(passage),
    );
    return prose.flatMap((passage, index) =>
      matchesOf(passage.plain, ABBREVIATION).flatMap((match) => {
        const [name] = match;
        if (seen.has(name) || ROMAN.test(name)) return [];
        if (isShouted(passage, match.index, name) || isOfPlace(passage, match.index, name)) return [];
        seen.add(name);
        const known = prose.slice(0, index).some(({ text }) => definedAs(name).test(text));
        if (known || definedAs(name).test(passage.text)) return [];
        return [
          {
            at: placeIn(passage, match.index, match.index + name.length),
            found: `${quoted(name)} chưa được giải thích`,
            expected: "chữ viết tắt ít gặp ghi đầy đủ ở lần đầu, kèm chữ viết tắt trong ngoặc",
            fix: `Ghi đầy đủ, sau đó ghi (${name})`,
          },
        ];
      }),
    );
  },
};

/** Words in capitals beside other words in capitals are shouted, not abbreviated: "PHỤ LỤC", "XEM XONG TRẢ LẠI". */
function isShouted({ plain }: Passage, at: number, name: string): boolean {
  const before = /(?:\p{Lu}+\s+)*$/u.exec(plain.slice(0, at))![0];
  const after = /^(?:\s+\p{Lu}+(?!\p{Ll}))*/u.exec(plain.slice(at + name.length))![0];
  return /[^\p{ASCII}Đ]/u.test(name) || /[^\p{ASCII}Đ\s]/u.test(before + after);
}

/** Some communes and townships are called so, alone or among others: "xã AL Bá", "thị trấn NT Mộc Châu, xã Ia Ko và AL Bá". */
const isOfPlace = ({ plain }: Passage, at: number, name: string): boolean =>
  name.length === 2 &&
  /(?:(?<!\p{L})(?:xã|phường|thị trấn|đặc khu|huyện|quận|và)|[,;:(])\s*$/iu.test(plain.slice(0, at)) &&
  /^\s+\p{Lu}\p{Ll}/u.test(plain.slice(at + name.length));

/** Recipients are listed in the short forms of the office. */
function recipientsOf(passages: readonly Passage[]): ReadonlySet<Passage> {
  const from = passages.findIndex(({ text }) => /^\s*Nơi nhận\s*:/u.test(text));
  const end = passages.findIndex(({ marker }, index) => index > from && marker !== "-");
  return new Set(from < 0 ? [] : passages.slice(from, end < 0 ? undefined : end));
}
