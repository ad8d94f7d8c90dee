import { readdirSync } from "node:fs";
import { join } from "node:path";
import { removeEmptyFolder, removeFile } from "./disk.ts";

/** Removes a folder with all that is in it; the file with the given name first, so that nobody acts on it half-way. */
export function removeFolder(path: string, first?: string): void {
  const entries = readdirSync(path, { withFileTypes: true }).sort((one) => (one.name === first ? -1 : 1));
  for (const entry of entries) {
    if (entry.isDirectory()) removeFolder(join(path, entry.name));
    else removeFile(join(path, entry.name));
  }
  removeEmptyFolder(path);
}
