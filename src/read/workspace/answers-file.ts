import { join } from "node:path";
import { hasEntry } from "../package/plain-file.ts";
import { sha256 } from "./hash.ts";
import { readText } from "./text-file.ts";
import { parseYaml, type YamlFile } from "./yaml-file.ts";

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
  if (!hasEntry(path)) return undefined;
  const file = `${folder}/${ANSWERS_FILE}`;
  const text = readText(path, file);
  return hasContent(text) ? { yaml: parseYaml(text, file), sha256: sha256(Buffer.from(text)) } : undefined;
}

/** The answers beside a document (`bao-cao.giai-trinh.yaml` for `bao-cao.docx`), if it has any. Throws as above. */
export function readDocumentAnswers(path: string, file: string): YamlFile | undefined {
  const beside = (of: string): string => `${of.replace(/\.[^./\\]*$/, "")}.${ANSWERS_FILE}`;
  if (!hasEntry(beside(path))) return undefined;
  const text = readText(beside(path), beside(file));
  return hasContent(text) ? parseYaml(text, beside(file)) : undefined;
}

/** A file whose answers were all taken out keeps its comments; to YAML that is no document. */
const hasContent = (text: string): boolean => text.split("\n").some((line) => !/^\s*(#|$)/.test(line));
