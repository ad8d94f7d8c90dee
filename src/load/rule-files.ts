import type { HashedFile } from "../domain/document/written-manifest.ts";
import { sha256 } from "../read/workspace/hash.ts";
import type { Knowledge } from "./knowledge.ts";

/** Files and folders of rules that shape every document; criteria sets and templates are recorded by name. */
const FILES = ["data/office.yaml", "data/number-kinds.yaml"] as const;
const FOLDERS = ["data/indicators", "data/forms", "data/units", "data/legal", "data/document-rules"] as const;
const ENDINGS = [".yaml", ".csv"] as const;

/** All of them by hash, whether or not this very document needed each: what is recorded does not depend on what was made before. */
export function ruleFiles(knowledge: Pick<Knowledge, "files" | "crossCheckFiles">): readonly HashedFile[] {
  const { list } = knowledge.files;
  const paths = FOLDERS.flatMap((folder) =>
    ENDINGS.flatMap((ending) => list(folder, ending).map((name) => `${folder}/${name}`)),
  );
  return [...FILES, ...knowledge.crossCheckFiles(), ...paths].map((path) => hashedText(knowledge, path));
}

export const hashedText = ({ files }: Pick<Knowledge, "files">, path: string): HashedFile => ({
  file: path,
  sha256: sha256(Buffer.from(files.text(path))),
});
