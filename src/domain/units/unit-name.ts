import type { Unit, UnitLevel, UnitRegister, UnitType } from "./unit.ts";

/** The unit that a text means, or the units it may mean; `undefined` when none comes near. */
type UnitMatch = { readonly unit: Unit } | { readonly candidates: readonly Unit[] };

const TYPE_WORDS: readonly (readonly [string, UnitType])[] = [
  ["thi tran", "township"],
  ["tt", "township"],
  ["thi xa", "town"],
  ["tx", "town"],
  ["thanh pho", "city"],
  ["tp", "city"],
  ["huyen", "ruralDistrict"],
  ["quan", "urbanDistrict"],
  ["q", "urbanDistrict"],
  ["dac khu", "specialZone"],
  ["h", "ruralDistrict"],
  ["tinh", "province"],
  ["phuong", "ward"],
  ["p", "ward"],
  ["xa", "commune"],
  ["x", "commune"],
];

/**
 * Finds a unit by a name that a person typed: with or without type word, diacritics, or abbreviation
 * ("TX. Kỳ Anh", "xã thạch liên", "Duc Tho"), tone marks on either vowel (Hoà, Hòa), i or y (Quí, Quý).
 *
 * A text with diacritics that match nothing only gives candidates: "Thạch Há" may be a slip for two units.
 * A bare name that is the label of a unit means that unit: "Thạch Hà" is the huyện, not its thị trấn.
 */
export function resolveUnit(register: UnitRegister, text: string, level?: UnitLevel): UnitMatch | undefined {
  const wanted = wordsOf(text);
  const plain = wanted.map(withoutMarks);
  const all = [register.province, ...register.districts, ...register.communes].filter(
    (unit) => level === undefined || unit.level === level,
  );
  const [size, type] = typeWord(plain);
  const units = type === undefined ? all : all.filter((unit) => unit.type === type);
  const marked = wanted.slice(size).map(canonical).join(" ");
  const exact = units.filter((unit) => wordsOf(unit.shortName).map(canonical).join(" ") === marked);
  if (exact.length > 0) return matchOf(exact, type === undefined ? text : undefined);
  const bare = plainName(wanted.slice(size));
  const loose = units.filter((unit) => plainName(wordsOf(unit.shortName)) === bare);
  if (loose.length === 0) return undefined;
  const isPlain = wanted.slice(size).every((word) => word === withoutMarks(word));
  return isPlain ? matchOf(loose, undefined) : { candidates: loose };
}

function matchOf(units: readonly Unit[], text: string | undefined): UnitMatch {
  const labelled = text === undefined ? [] : units.filter((unit) => sameWords(unit.label, text));
  const found = labelled.length === 1 ? labelled : units;
  return found.length === 1 ? { unit: found[0]! } : { candidates: found };
}

const sameWords = (left: string, right: string): boolean =>
  wordsOf(left).map(canonical).join(" ") === wordsOf(right).map(canonical).join(" ");

/** How many leading words name a type, and which; a text that is nothing but a type word has none. */
function typeWord(plain: readonly string[]): readonly [number, UnitType | undefined] {
  for (const [word, type] of TYPE_WORDS) {
    const size = word.split(" ").length;
    if (plain.length > size && plain.slice(0, size).join(" ") === word) return [size, type];
  }
  return [0, undefined];
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s.,]+/u)
    .filter((word) => word !== "");

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Letters without tone, then the tone: "hòa" and "hoà" become the same; final i and y too. */
function canonical(word: string): string {
  const apart = word.normalize("NFD");
  const tone = apart.match(TONES)?.join("") ?? "";
  return apart.replace(TONES, "").replace(/y$/, "i") + tone;
}

const withoutMarks = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

const plainName = (words: readonly string[]): string =>
  words.map((word) => withoutMarks(word).replace(/y$/, "i")).join(" ");
