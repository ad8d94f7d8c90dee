import { existsSync, readFileSync } from "node:fs";
import { sha256 } from "./hash.ts";

/** Where the build keeps trees of templates, beside the program; nothing there when run from sources. */
const MADE = new URL("../made-templates/", import.meta.url);

/** What the build calls that which it makes of a template's text: a text that somebody edits has another name. */
export const madeTemplateName = (file: string, text: string): string => sha256(Buffer.from(`${file}\n${text}`));

/** The syntax tree of this name. */
export function madeTree(name: string): unknown {
  const made = new URL(`${name}.json`, MADE);
  return existsSync(made) ? JSON.parse(readFileSync(made, "utf8")) : undefined;
}
