import { existsSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./hash.ts";
import { readText } from "./text-file.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

/** Answers to warnings (giải trình), beside the workbooks of their period. */
export const ANSWERS_FILE = "giai-trinh.yaml";

export interface AnswersFile {
  readonly yaml: YamlFile;
  /** For the manifest. */
  readonly sha256: string;
}

/** The answers in a period's folder, if it has any; `folder` is its path in messages. Throws `CannotRun` on broken YAML. */
export function readAnswersFile(dir: string, folder: string): AnswersFile | undefined {
  const path = join(dir, ANSWERS_FILE);
  if (!existsSync(path)) return undefined;
  const file = `${folder}/${ANSWERS_FILE}`;
  const text = readText(path, file);
  return hasContent(text) ? { yaml: readYaml(path, file), sha256: sha256(Buffer.from(text)) } : undefined;
}

/** A file whose answers were all taken out keeps its comments; to YAML that is no document. */
const hasContent = (text: string): boolean => text.split("\n").some((line) => !/^\s*(#|$)/.test(line));
