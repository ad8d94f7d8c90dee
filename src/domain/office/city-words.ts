import { upperFirst } from "../text/vietnamese.ts";
import type { Unit } from "../units/unit.ts";

/** Words of a province with those that this one has in their place (a city under the centre, other kinds of districts), in small letters. */
export type CityWords = readonly { readonly province: string; readonly city: string }[];

/** "Thành phố Hà Nội" is a city under the centre, "Tỉnh Nghệ An" none. */
export const isCity = ({ name }: Pick<Unit, "name">): boolean => /^thành phố /iu.test(name);

/**
 * A text with a city's words in place of a province's, in the letters of what they replace.
 *
 * @example
 * inCityWords("Tỉnh ủy, UBND tỉnh", words) // => "Thành ủy, UBND thành phố"
 */
export function inCityWords(text: string, words: CityWords): string {
  if (words.length === 0) return text;
  const say = sayings.get(words) ?? sayingOf(words);
  sayings.set(words, say);
  return say(text);
}

/** Forms and dictionaries have thousands of texts: what is looked for in each is made once. */
const sayings = new WeakMap<CityWords, (text: string) => string>();

function sayingOf(words: CityWords): (text: string) => string {
  const cityOf = new Map(words.map(({ province, city }) => [province, city]));
  const longestFirst = [...cityOf.keys()].sort((one, other) => other.length - one.length);
  const said = new RegExp(`(?<!\\p{L})(?:${longestFirst.join("|")})(?!\\p{L})`, "giu");
  return (text) => text.replace(said, (found) => inLettersOf(found, cityOf.get(found.toLocaleLowerCase("vi"))!));
}

/** A value with every text in it as a city says it: ids and codes have no such words. */
export function sayingCityWords<T>(value: T, words: CityWords): T {
  const said = (one: unknown): unknown => {
    if (typeof one === "string") return inCityWords(one, words);
    if (Array.isArray(one)) return one.map(said);
    if (one instanceof Map) return new Map([...one].map(([key, inner]) => [key, said(inner)]));
    if (one === null || typeof one !== "object" || Object.getPrototypeOf(one) !== Object.prototype) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, said(inner)]));
  };
  return words.length === 0 ? value : (said(value) as T);
}

/** The same of the keys of a map: units of measure that name kinds of units. */
export const keysInCityWords = <T>(map: ReadonlyMap<string, T>, words: CityWords): ReadonlyMap<string, T> =>
  words.length === 0 ? map : new Map([...map].map(([key, value]) => [inCityWords(key, words), value]));

function inLettersOf(found: string, word: string): string {
  if (found === found.toLocaleUpperCase("vi")) return word.toLocaleUpperCase("vi");
  return found === upperFirst(found) ? upperFirst(word) : word;
}
