import { CannotRun, type Finding } from "../../../domain/findings/finding.ts";
import type { WorkspaceFiles } from "../../../load/workspace-files.ts";
import type { YamlFile } from "../../../read/workspace/yaml-file.ts";

/** Reads rule files one after another: what cannot be read is a finding, and never hides what is wrong with the others. */
export interface RuleReader {
  readonly yaml: (path: string) => YamlFile | undefined;
  readonly yamlIn: (folder: string) => readonly YamlFile[];
  readonly text: (path: string) => string | undefined;
  readonly bytes: (path: string) => Buffer | undefined;
  readonly list: WorkspaceFiles["list"];
  /** The same for what another step reads; a file that is not there and need not be is `undefined`. */
  readonly attempt: <T>(path: string, step: () => T) => T | undefined;
  /** Every file that was looked at, in the order of reading. */
  readonly files: () => readonly string[];
  /** Whether every file of a folder, or the file itself, could be read. */
  readonly isWhole: (path: string) => boolean;
  readonly findings: () => readonly Finding[];
}

export function ruleReader(files: WorkspaceFiles): RuleReader {
  const read = new Map<string, readonly Finding[]>();
  const attempt = <T>(path: string, step: () => T): T | undefined => {
    try {
      const value = step();
      if (value !== undefined) read.set(path, []);
      return value;
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      read.set(path, error.findings.length > 0 ? error.findings : [unreadable(path, error)]);
      return undefined;
    }
  };
  const yaml = (path: string) => attempt(path, () => files.yaml(path));
  return {
    yaml,
    yamlIn: (folder) => files.list(folder, ".yaml").flatMap((name) => yaml(`${folder}/${name}`) ?? []),
    text: (path) => attempt(path, () => files.text(path)),
    bytes: (path) => attempt(path, () => files.bytes(path)),
    list: files.list,
    attempt,
    files: () => [...read.keys()],
    isWhole: (path) =>
      [...read].every(([file, findings]) => findings.length === 0 || !(file === path || file.startsWith(`${path}/`))),
    findings: () => [...read.values()].flat(),
  };
}

const unreadable = (file: string, { message }: CannotRun): Finding => ({
  code: "rules/unreadable",
  severity: "error",
  place: { file },
  found: message.replace(/\.$/, ""),
  expected: "tệp có tồn tại và có quyền đọc",
});
