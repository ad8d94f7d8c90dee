import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** Documents of offices; copies that checking wrote are none. */
const DOCUMENT = /(?<!\.danh-dau|\.da-sua)\.(?:docx|md|txt)$/i;

/** The documents that an argument names: itself, or for a folder those in it and its folders, in the order of their names. */
export function documentsIn(folder: string, name: string): readonly string[] {
  if (!statSync(resolve(folder, name), { throwIfNoEntry: false })?.isDirectory()) return [name];
  return readdirSync(resolve(folder, name), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      // Word keeps a lock beside an open document, and hidden folders are programs' own.
      if (/^[~.]/.test(entry.name) || entry.isSymbolicLink()) return [];
      if (entry.isDirectory()) return documentsIn(folder, join(name, entry.name));
      return DOCUMENT.test(entry.name) ? [join(name, entry.name)] : [];
    });
}
