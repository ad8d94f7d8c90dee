import { join } from "node:path";
import { EXPORT_VERSION } from "../../../domain/document/export-tables.ts";
import type { HashedFile, SourceFiles } from "../../../domain/document/written-manifest.ts";
import type { Period } from "../../../domain/office/period.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { hashedText } from "../../../load/rule-files.ts";
import { readPlainFile } from "../../../read/package/plain-file.ts";
import { sha256 } from "../../../read/workspace/hash.ts";
import { listFiles } from "../../../read/workspace/text-file.ts";

const PERIODS = "data/periods";
/** Rule data that changes no figure: words of the program, shapes for editors, what a new workspace begins with. */
const SILENT = /^data\/(periods|schemas|workspace|document-rules)\/|^data\/(helpers|findings)\.yaml$/;

/**
 * Everything that an export is made from, by hash, without opening a workbook: the files of the period and of all that
 * were closed before it (last year, the year so far, what cross-checks compare with), and every rule.
 */
export function exportSources(knowledge: Knowledge, period: Period): SourceFiles {
  const { files, workspace } = knowledge;
  const inputs = knowledge
    .periods()
    .filter(({ end, id }) => end < period.end || id === period.id)
    .flatMap(({ id }): readonly HashedFile[] => {
      const folder = workspace.locate(`${PERIODS}/${id}`);
      return listFiles(folder, "")
        .filter((name) => !/(^|\/)(\.|~\$)/.test(name))
        .map((name) => ({ file: `${PERIODS}/${id}/${name}`, sha256: sha256(readPlainFile(join(folder, name))) }));
    });
  const rules = [".yaml", ".csv"].flatMap((ending) => files.list("data", ending)).map((name) => `data/${name}`);
  const isSet = (path: string) => /^data\/criteria(-readings)?\//.test(path);
  const packed = files.list("data", ".gz").map((name) => `data/${name}`);
  const hashed = [
    ...rules.filter((path) => !SILENT.test(path)).map((path) => hashedText(knowledge, path)),
    ...packed
      .filter((path) => !SILENT.test(path))
      .map((path) => ({ file: path, sha256: sha256(readPlainFile(workspace.locate(path))) })),
  ];
  return {
    inputs,
    rules: hashed.filter(({ file }) => !isSet(file)),
    criteria: hashed.filter(({ file }) => isSet(file)),
    templates: [],
  };
}

/** One hash over all of it, the program and the format: equal hashes make equal tables. */
export function hashOfSources({ inputs, rules, criteria }: SourceFiles, period: string, version: string): string {
  const lines = [inputs, rules, criteria].flatMap((files) => files.map(({ file, sha256: hash }) => `${hash}  ${file}`));
  return sha256(Buffer.from([`ntm ${version}`, `export ${EXPORT_VERSION}`, period, ...lines.sort()].join("\n")));
}
