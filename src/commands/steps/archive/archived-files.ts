import { join, relative } from "node:path";
import { allSources } from "../../../domain/document/written-manifest.ts";
import type { Workspace } from "../../../read/workspace/workspace.ts";
import type { RecordedManifest } from "../../../write/record/recorded-outputs.ts";
import { presentFile } from "./present-file.ts";

/** What an unpacked archive begins with, for whoever finds it. */
const GUIDE = { from: "data/workspace/archive.md", to: "DOC-TRUOC.md" } as const;
const PERIODS = "data/periods/";
/** Of these an office's own folder takes the place of the package's as a whole: those that were read are recorded. */
const CROSS_CHECKS = "data/cross-checks/";

/**
 * Files of an archive by their paths in it: what the documents were made from, all rules and templates as they hold in
 * the workspace, the documents as they stand with their traces and manifests.
 */
export function archivedFiles(
  kept: readonly { readonly dir: string; readonly documents: readonly RecordedManifest[] }[],
  workspace: Workspace,
): Map<string, Uint8Array> {
  const { locate, list, root } = workspace;
  const files = new Map<string, Uint8Array>();
  const add = (path: string, from: string): void => {
    // What is no plain file is no source, or was found missing before.
    const bytes = files.get(path) ?? presentFile(from, path);
    if (bytes) files.set(path, bytes);
  };
  const rules = ["data", "templates"].flatMap((folder) => list(folder, "").map((name) => `${folder}/${name}`));
  const shared = rules.filter((path) => !path.startsWith(PERIODS) && !path.startsWith(CROSS_CHECKS) && !isHidden(path));
  for (const path of shared) add(path, locate(path));
  add(GUIDE.to, locate(GUIDE.from));
  for (const { dir, documents } of kept) {
    const folder = relative(root, dir).replaceAll("\\", "/");
    for (const { name, document, sources, editedFrom = [], outputs } of documents) {
      for (const { file } of allSources(sources)) add(file, locate(file));
      for (const { file } of editedFrom) add(file, join(root, file));
      for (const own of [name, ...outputs.map(({ file }) => file), `${document}.giai-trinh.yaml`]) {
        add(`${folder}/${own}`, join(dir, own));
      }
    }
  }
  return files;
}

/** Files that systems and Excel leave beside others. */
const isHidden = (path: string): boolean => /(^|\/)(\.|~\$)/.test(path);
