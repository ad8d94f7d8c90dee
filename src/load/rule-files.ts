import type { HashedFile } from "../domain/document/written-manifest.ts";
import { readPlainFile } from "../read/package/plain-file.ts";
import { sha256 } from "../read/workspace/hash.ts";
import type { Knowledge } from "./knowledge.ts";

const FILES = ["data/office.yaml", "data/number-kinds.yaml"] as const;
/** Folders of rules that shape every form, and those that shape or refuse documents beside them. */
const OF_FORMS = ["data/indicators", "data/forms", "data/units"] as const;
const OF_DOCUMENTS = [...OF_FORMS, "data/legal", "data/document-rules"] as const;

/**
 * The rules that documents are made by, by hash, whether or not this very one needed each: what is recorded does not
 * depend on what was made before. Criteria sets and templates are recorded by name.
 */
export const rulesOfDocuments = (knowledge: Knowledge): readonly HashedFile[] =>
  hashed(knowledge, [
    ...FILES,
    ...knowledge.crossCheckFiles(),
    ...within(knowledge, OF_DOCUMENTS),
    ...knowledge.unitTables(),
  ]);

/** The same for forms. */
export const rulesOfForms = (knowledge: Knowledge): readonly HashedFile[] =>
  hashed(knowledge, [...FILES, ...within(knowledge, OF_FORMS), ...knowledge.unitTables()]);

export const hashedText = ({ files, workspace }: Pick<Knowledge, "files" | "workspace">, path: string): HashedFile => ({
  file: path,
  sha256: /\.(?:gz|docx)$/.test(path) ? sha256(readPlainFile(workspace.locate(path))) : files.hash(path),
});

const hashed = (knowledge: Knowledge, paths: readonly string[]): readonly HashedFile[] =>
  paths.map((path) => hashedText(knowledge, path));

const within = ({ files }: Knowledge, folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => files.list(folder, ".yaml").map((name) => `${folder}/${name}`));
