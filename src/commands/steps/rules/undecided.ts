import type { Finding } from "../../../domain/findings/finding.ts";
import type { YamlFile } from "../../../read/workspace/yaml-file.ts";

/** Names that rule data may rightly speak of, though what they name is broken: nobody can tell yet. */
export interface Undecided {
  /** Codes of findings on unknown names of this kind. */
  readonly codes: readonly string[];
  /** The names; absent where they cannot be read either: then no name of the kind is decided. */
  readonly names?: readonly string[] | undefined;
}

/** Without the findings that only follow from others. */
export const decided = (findings: readonly Finding[], undecided: readonly Undecided[]): readonly Finding[] =>
  findings.filter(
    ({ code, found }) =>
      !undecided.some(
        ({ codes, names }) => codes.includes(code) && (names?.some((name) => speaksOf(found, name)) ?? true),
      ),
  );

/** As a name in quotes, or as the end of a reference: "roads", "plan:roads". */
const speaksOf = (found: string, name: string): boolean =>
  [`"${name}"`, `:${name}"`].some((one) => found.includes(one));

/**
 * The names in lists of files that did not become what they name; `undefined` when a list or a name cannot be read.
 * `list` is the key of the list in each file, `key` that of the name in each entry.
 */
export function lostNames(
  files: readonly YamlFile[],
  [list, key]: readonly [string, string],
  isKept: (name: string) => boolean,
): readonly string[] | undefined {
  const entries = files.map(({ value }) => valueAt(value, list));
  if (!entries.every(Array.isArray)) return undefined;
  const names = entries.flat().map((entry) => valueAt(entry, key));
  return names.every((name) => typeof name === "string") ? names.filter((name) => !isKept(name)) : undefined;
}

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
