import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, quoted } from "../text/passages.ts";

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
/**
 * Words in which a tone stands where it never belongs: before ê, ô, ơ, â, ă; over the u of qu; over the first of "oai",
 * "oan", "uyên"; over the last of "ai", "cua". Small letters, or a capital in front.
 */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}\p{Ll}{0,3}(?:[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụừứửữựỳýỷỹỵ][ăâêôơ]|[òóỏõọ][ae]\p{Ll}|[ùúủũụ]y\p{Ll}|[ae][íìỉĩịúùủũụýỳỷỹỵóòỏõọ]|[âôơê][íìỉĩịúùủũụýỳỷỹỵ]|(?<![qQ])u[àáảãạ](?!\p{L}))\p{Ll}{0,3}|[Qq][ùúủũụ]\p{Ll}{1,4})(?![\p{L}\p{N}])/gu;
/** Onset, vowels, coda; qu and gi hold a vowel letter that belongs to the onset. */
const PARTS = /^(qu|gi(?=[aăâeêoôơuưy])|[bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]+)([cghmnpt]*)$/u;

/** A tone over the wrong vowel: "qủa", "thọai", "đựơc", "tòan". Both ways of "hóa" and "hoá" are right. */
export const toneMark: CheckRule<Content> = {
  id: "content/tone-mark",
  severity: "warning",
  check: ({ passages }) =>
    hitsOf(passages, WORD, ([text]) => {
      const right = rightly(text);
      return right === undefined || right === text
        ? undefined
        : { found: `${quoted(text)} đặt dấu thanh sai chữ`, expected: quoted(right), fix: `Sửa thành “${right}”` };
    }),
};

/** The word with its tone where it belongs; `undefined` where it has none, or is no Vietnamese syllable. */
function rightly(word: string): string | undefined {
  const apart = word.normalize("NFD");
  const tone = TONE.exec(apart)?.[0];
  if (tone === undefined) return undefined;
  const letters = apart.replace(TONE, "").normalize("NFC");
  const parts = PARTS.exec(letters.toLowerCase());
  if (!parts) return undefined;
  const [, onset = "", vowels = "", coda = ""] = parts;
  const written = apart.slice(0, apart.search(TONE)).normalize("NFC").length - 1 - onset.length;
  const places = placesOf(vowels, coda);
  if (places.length === 0 || places.includes(written)) return undefined;
  const at = onset.length + places[0]!;
  return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize("NFC");
}

/** Where the tone of a rhyme may stand. */
function placesOf(vowels: string, coda: string): readonly number[] {
  if (vowels.length === 1) return [0];
  const marked = [...vowels].findLastIndex((letter) => "ăâêôơ".includes(letter));
  if (marked >= 0) return [marked];
  if (vowels.includes("ư")) return [vowels.indexOf("ư")];
  if (vowels.length === 3) return [1];
  if (coda !== "") return [1];
  return /^(?:oa|oe|uy)$/.test(vowels) ? [0, 1] : [0];
}
