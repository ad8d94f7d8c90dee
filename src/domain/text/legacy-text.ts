/** TCVN 5712:1993 (VN3), the "ABC" code of the .Vn fonts, as its characters appear when taken for Windows-1252. */
const TCVN3: ReadonlyMap<string, string> = new Map(
  pairs(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
  ),
);

const [GRAVE, ACUTE, TILDE, HOOK, DOT] = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"] as const;
const [HAT, BREVE] = ["\u0302", "\u0306"] as const;

/** VNI-Windows writes most letters as a base and a mark after it. */
const VNI_TONES: Readonly<Record<string, string>> = { ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT };
const VNI_HATS: Readonly<Record<string, string>> = {
  â: HAT,
  á: HAT + ACUTE,
  à: HAT + GRAVE,
  å: HAT + HOOK,
  ã: HAT + TILDE,
  ä: HAT + DOT,
};
const VNI_BREVES: Readonly<Record<string, string>> = {
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
const VNI_LETTERS: ReadonlyMap<string, string> = new Map(pairs("ñæóòôöîÑÆÓÒÔÖÎ", "đỉĩịơưỵĐỈĨỊƠƯỴ"));

/** Letters that neither code has: the font was changed, the text under it is Unicode already. */
const UNICODE_LETTERS = /[ăĂđĐĩĨũŨơƠưƯ\u1EA0-\u1EF9]|\p{M}/u;

/**
 * A text that was typed for a font of before Unicode, in Unicode: .VnTime and its kin (TCVN3), VNI-Times and its kin
 * (VNI-Windows). Fonts whose name ends in "H" (.VnTimeH) show every letter as a capital.
 *
 * @example
 * legacyText("Hµ TÜnh", ".VnTime") // => "Hà Tĩnh"
 * legacyText("Haø Tónh", "VNI-Times") // => "Hà Tĩnh"
 */
export function legacyText(text: string, font: string): string {
  if (UNICODE_LETTERS.test(text)) return text;
  if (/^vni/i.test(font)) return fromVni(text);
  const letters = [...text].map((letter) => TCVN3.get(letter) ?? letter).join("");
  return font.endsWith("H") ? letters.toUpperCase() : letters;
}

const fromVni = (text: string): string =>
  text
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñæóòôöî]/giu, (found: string, base?: string, mark?: string) => {
      if (base === undefined || mark === undefined) return VNI_LETTERS.get(found) ?? found;
      const marks = marksOf(base.toLowerCase(), mark.toLowerCase());
      const letter = VNI_LETTERS.get(base) ?? base;
      return marks === undefined ? letter + (VNI_LETTERS.get(mark) ?? mark) : letter + marks;
    })
    .normalize("NFC");

const marksOf = (base: string, mark: string): string | undefined =>
  VNI_TONES[mark] ??
  ("aeo".includes(base) ? VNI_HATS[mark] : undefined) ??
  (base === "a" ? VNI_BREVES[mark] : undefined);

function pairs(codes: string, letters: string): readonly (readonly [string, string])[] {
  const targets = [...letters];
  return [...codes].map((code, index) => [code, targets[index]!] as const);
}
