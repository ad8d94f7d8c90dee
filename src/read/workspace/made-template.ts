import { existsSync, readFileSync } from "node:fs";
import { sha256 } from "./hash.ts";

/** Where the build keeps them, beside the program's chunks; nothing there when run from sources. */
const MADE = new URL("../made-templates/", import.meta.url);

/** Name of the file that keeps what the build made of a template's text. */
export const madeTemplateName = (file: string, text: string): string =>
  `${sha256(Buffer.from(`${file}\n${text}`))}.json`;

/** What the build made of a template's text; nothing of a text that somebody has edited since. */
export function madeTemplate(file: string, text: string): unknown {
  const made = new URL(madeTemplateName(file, text), MADE);
  return existsSync(made) ? JSON.parse(readFileSync(made, "utf8")) : undefined;
}
