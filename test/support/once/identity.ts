import type { DataSource } from "../../../src/validate/rules/data-source.ts";

const ids = new WeakMap<object, number>();
let last = 0;

/** A number of an object, the same as long as it is the same object: what is kept by it is kept for nothing else. */
export function idOf(value: object): number {
  const id = ids.get(value) ?? ++last;
  ids.set(value, id);
  return id;
}

/** The same of data read from files: each text is parsed once (`parsed-yaml.ts`). Nothing of data that was made otherwise. */
export function idsOf(sources: readonly DataSource[]): readonly number[] | undefined {
  const values = sources.map(({ value }) => value);
  const isParsed = (value: unknown): value is object =>
    typeof value === "object" && value !== null && Object.isFrozen(value);
  return values.every(isParsed) ? values.map(idOf) : undefined;
}

/** What was made under a key before, as far as it is kept; what is wrong is not. */
export function keeping<T>(most = 50): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    if (kept.has(key)) return kept.get(key)!;
    const made = make();
    kept.set(key, made);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return made;
  };
}
