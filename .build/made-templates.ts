import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemplate } from "../src/compose/template/compiled-template.ts";
import { madeTemplateName } from "../src/read/workspace/made-template.ts";
import { readText } from "../src/read/workspace/text-file.ts";

/**
 * Keeps the shared parts of templates as syntax trees and code under the hash of their text, in a folder of the program: a
 * text that somebody edits has another hash, and is parsed and compiled anew.
 */
export function makeTemplates(root: string, folder: string): void {
  const below = (path: string) => readdirSync(join(root, path), { recursive: true, encoding: "utf8" });
  const paths = ["templates", "data/provinces"].flatMap((path) => below(path).map((name) => `${path}/${name}`));
  for (const path of paths.map((one) => one.replaceAll("\\", "/"))) {
    // A pack's templates stand in for the program's: messages call both alike.
    const [file] = /templates\/partials\/.*\.md\.hbs$/.exec(path) ?? [];
    if (file === undefined) continue;
    const text = readText(join(root, path), path).trimEnd();
    const made = attempt(file, text);
    if (made) writeFileSync(join(folder, madeTemplateName(file, text)), JSON.stringify(made));
  }
}

/** A broken text is told at every run, by its place; it must not stop an installation. */
function attempt(file: string, text: string): ReturnType<typeof makeTemplate> | undefined {
  try {
    return makeTemplate(file, text);
  } catch {
    return undefined;
  }
}
