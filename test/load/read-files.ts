import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ROOT } from "../support/workspace.ts";

/** The golden file of what commands read; `npm run test:all -- test/load/files-read.alone.test.ts -u` makes it anew. */
const GOLDEN = join(import.meta.dirname, "../golden/files-read.txt");

/** Rules and templates of the package by their paths, the sample's workbooks apart. */
export const ruleFiles: readonly string[] = ["data", "templates"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((file) => !/^data\/(?:periods\/|\.)/.test(file))
    .sort(),
);

/** What the lines of a golden file name, folder by folder; `all` where a folder is read as a whole. */
export function namedIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, ReadonlySet<string>>();
  for (const [, folder, files] of text.matchAll(/^((?:data|templates)\b.*?): (.*)$/gm))
    named.set(folder!, new Set([...(named.get(folder!) ?? []), ...files!.split(", ")]));
  return named;
}

/** Files that nothing says to be read. */
export const unnamed = (named: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  ruleFiles.filter((file) => {
    const here = named.get(dirname(file));
    return !here?.has("all") && !here?.has(basename(file));
  });

export const agreed = (): string => readFileSync(GOLDEN, "utf8");

/** The heading of those that no command of the list reads. */
export const UNREAD = "$ none of these";

/** How many files the folders hold that are read as a whole: one more may be one that is not read. */
export const wholeFolders = (named: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  [...named]
    .filter(([folder, names]) => names.has("all") && !folder.startsWith("data/periods"))
    .map(([folder]) => `${ruleFiles.filter((file) => dirname(file) === folder).length} in ${folder}`)
    .sort();
