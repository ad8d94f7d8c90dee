import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./hash.ts";

/** Hash of the program's sources, put in by the bundler; run from its sources it changes from moment to moment. */
declare const NTM_SOURCES: string;
/** Nothing is kept by a program that does not know what it is. */
export const PROGRAM: string | undefined = typeof NTM_SOURCES === "string" ? NTM_SOURCES : undefined;

/** Where a workspace keeps what its settings came to: `{ <settingsKey>: <settingsWord> }`. It may be deleted at any time. */
export const KEPT_SETTINGS = { folder: ".ntm", name: "settings" } as const;

/** Of the text of settings as this very program reads it. */
export const settingsKey = (text: string, program: string): string => sha256(Buffer.from(`${program}\n${text}`));

/** What they came to, with a hash by which damage shows. */
export const settingsWord = (json: string): string => `${sha256(Buffer.from(json))} ${json}`;

/** What an earlier run of this very program made of the same settings; nothing where the file is absent or damaged. */
export function keptSettings(root: string, text: string, program: string): unknown {
  try {
    const kept: unknown = JSON.parse(
      readFileSync(join(root, KEPT_SETTINGS.folder, `${KEPT_SETTINGS.name}.json`), "utf8"),
    );
    const word = String((kept as Readonly<Record<string, unknown>> | null)?.[settingsKey(text, program)]);
    const json = word.slice(word.indexOf(" ") + 1);
    return word === settingsWord(json) ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
