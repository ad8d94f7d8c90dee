import { type CityWords, sayingCityWords as say } from "../../../src/domain/office/city-words.ts";

const kept = new WeakMap<object, Map<string, unknown>>();

/** `sayingCityWords`, of the same value (dictionaries are read once in a process) once for the same words. */
export function sayingCityWords<T>(value: T, words: CityWords): T {
  if (typeof value !== "object" || value === null) return say(value, words);
  const known = kept.get(value) ?? new Map<string, unknown>();
  kept.set(value, known);
  const key = JSON.stringify(words);
  const said = (known.get(key) as T | undefined) ?? say(value, words);
  known.set(key, said);
  return said;
}
