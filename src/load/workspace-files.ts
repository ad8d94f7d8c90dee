import { sha256 } from "../read/workspace/hash.ts";
import { keptSettings, PROGRAM } from "../read/workspace/kept-settings.ts";
import { onceEach } from "../read/workspace/once.ts";
import { readContent, readText } from "../read/workspace/text-file.ts";
import type { Workspace } from "../read/workspace/workspace.ts";
import { parseYaml, type YamlFile } from "../read/workspace/yaml-file.ts";

/** Rule data and templates of a workspace by their paths in it; each file is read when first asked for, and once. */
export interface WorkspaceFiles {
  /** NFC, LF. Throws `CannotRun` when the file cannot be read. */
  readonly text: (path: string) => string;
  /** The file as it is: templates drawn in Word. Throws as above. */
  readonly bytes: (path: string) => Buffer;
  /** SHA-256 of the text. Throws as above. */
  readonly hash: (path: string) => string;
  /** Throws `CannotRun` also for what is no YAML. */
  readonly yaml: (path: string) => YamlFile;
  /** The YAML files of a folder, of the workspace and the package together. */
  readonly yamlIn: (folder: string) => readonly YamlFile[];
  readonly list: Workspace["list"];
}

const OFFICE = "data/office.yaml";

export function workspaceFiles({
  locate,
  list,
  settings,
  ...office
}: Pick<Workspace, "locate" | "list" | "settings"> & Partial<Pick<Workspace, "root" | "owns">>): WorkspaceFiles {
  // The settings were read to know whose workspace it is.
  const text = onceEach((path: string) => (path === OFFICE ? settings() : readText(locate(path), path)));
  const hash = onceEach((path: string) => sha256(Buffer.from(text(path))));
  const yaml = onceEach((path: string) => {
    const made = path === OFFICE ? madeOf(text(path), office) : undefined;
    return parseYaml(text(path), path, { hash: hash(path), made });
  });
  const listed = onceEach((ending: string) => onceEach((folder: string) => list(folder, ending)));
  return {
    text,
    hash,
    bytes: onceEach((path: string) => readContent(locate(path), path)),
    yaml,
    yamlIn: (folder) => listed(".yaml")(folder).map((name) => yaml(`${folder}/${name}`)),
    list: (folder, ending) => listed(ending)(folder),
  };
}

/** What an earlier run made of the office's settings: each office has its own, so the build knows nothing of them. */
const madeOf = (settings: string, { root, owns }: Partial<Pick<Workspace, "root" | "owns">>): unknown =>
  root !== undefined && PROGRAM !== undefined && owns?.(OFFICE) ? keptSettings(root, settings, PROGRAM) : undefined;
