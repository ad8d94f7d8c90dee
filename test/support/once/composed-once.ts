import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { composePeriod as compose } from "../../../src/commands/steps/documents/compose-documents.ts";
import { findWorkspace } from "../../../src/read/workspace/workspace.ts";

/**
 * `composePeriod` for the commands that look at an edited document again: from the same data, rules and templates the
 * document is composed once in a process. Nearly all of their tests change the document and not the data.
 */
export const composePeriod: typeof compose = async (request) => {
  const { folder, ...rest } = request;
  const key = `${JSON.stringify(rest)} ${hashOf(findWorkspace(folder).root)}`;
  const composed = kept.get(key) ?? compose(request);
  kept.set(key, composed);
  // What cannot be composed says so with paths of this workspace.
  composed.catch(() => kept.delete(key));
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return composed;
};

const kept = new Map<string, ReturnType<typeof compose>>();
const MOST_KEPT = 10;

function hashOf(root: string): string {
  const hash = createHash("sha1");
  for (const folder of ["data", "templates"].filter((name) => existsSync(join(root, name)))) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest("base64");
}
