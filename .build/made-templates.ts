import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { makeTemplate } from "../src/compose/template/compiled-template.ts";
import { parseTemplate } from "../src/compose/template/template.ts";
import { withAnnexes } from "../src/load/document-sources.ts";
import { madeTemplateName } from "../src/read/workspace/made-template.ts";
import { readText } from "../src/read/workspace/text-file.ts";

/**
 * Keeps templates by the hash of their text: a text that somebody edits has another hash, and is parsed and compiled anew.
 * Syntax trees are files in a folder of the program; the rest is the module that comes in the place of `made-code.ts`.
 */
export function makeTemplates(root: string, folder: string): string {
  const codes = new Map<string, string>();
  for (const [file, text] of [...sharedParts(root), ...documents(root)]) {
    const made = attempt(file, text);
    if (!made) continue;
    const name = madeTemplateName(file, text);
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(made.tree));
    const [facts, walkable] = [made.facts, made.walkable].map((one) => JSON.stringify(one));
    codes.set(
      name,
      `"${name}": () => ({ facts: ${facts}, walkable: () => (${walkable}), code: () => (${made.code}) }),`,
    );
  }
  return ["export const MADE_CODE = {", ...codes.values(), "};"].join("\n");
}

type Text = readonly [file: string, text: string];

function sharedParts(root: string): readonly Text[] {
  const below = (path: string) => readdirSync(join(root, path), { recursive: true, encoding: "utf8" });
  const paths = ["templates", "data/provinces"].flatMap((path) => below(path).map((name) => `${path}/${name}`));
  return paths.flatMap((one): readonly Text[] => {
    const path = one.replaceAll("\\", "/");
    // A pack's templates stand in for the program's: messages call both alike.
    const [file] = /templates\/partials\/.*\.md\.hbs$/.exec(path) ?? [];
    return file === undefined ? [] : [[file, readText(join(root, path), path).trimEnd()]];
  });
}

/** The lines of the head and the body of each document, with the annexes that the settings name at its end. */
function documents(root: string): readonly Text[] {
  const settings = ["data/office.yaml", "data/workspace/office.yaml"].map(
    (path) => load(readText(join(root, path), path)) as { readonly documents: Readonly<Record<string, DocumentType>> },
  );
  return settings
    .flatMap((office) => Object.values(office.documents))
    .filter(({ head }) => head === undefined)
    .flatMap(({ template, annexes = [] }) => {
      const file = `templates/${template}.md.hbs`;
      const text = withAnnexes(readText(join(root, file), file), annexes);
      return parseTemplate({ file, text, partials: new Map() }).programs.map((one): Text => [one.file, one.text]);
    });
}

interface DocumentType {
  readonly template: string;
  readonly annexes?: readonly string[];
  /** Of a template drawn in Word. */
  readonly head?: unknown;
}

/** A broken text is told at every run, by its place; it must not stop an installation. */
function attempt(file: string, text: string): ReturnType<typeof makeTemplate> | undefined {
  try {
    return makeTemplate(file, text);
  } catch {
    return undefined;
  }
}
