import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** When a file was last changed, as a clock on the wall here shows it: "14/6/2024 08:05"; nothing where there is none. */
export function changedAt(path: string): string | undefined {
  const at = statSync(path, { throwIfNoEntry: false })?.mtime;
  if (!at) return undefined;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${at.getDate()}/${at.getMonth() + 1}/${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * Every file below the folders with its size and time, as one text that changes when any of them does. Looking costs a
 * millisecond for some hundred files, and works on the drives of a network, which tell nobody of changes.
 */
export const snapshotOf = (folders: readonly string[]): string => folders.flatMap(entriesOf).join("\n");

function entriesOf(folder: string): readonly string[] {
  return namesIn(folder).flatMap(({ name, isFolder }) => {
    const path = join(folder, name);
    if (isFolder) return entriesOf(path);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? [`${path} ${stat.size} ${stat.mtimeMs}`] : [];
  });
}

/** A folder that goes away while it is looked at has nothing in it; what Excel and systems leave beside files counts for nothing. */
function namesIn(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !/^(\.|~\$)/.test(name))
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return [];
  }
}
