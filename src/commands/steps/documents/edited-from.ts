import { basename, relative } from "node:path";
import type { HashedFile } from "../../../domain/document/written-manifest.ts";
import { sha256 } from "../../../read/workspace/hash.ts";
import { findWorkspace } from "../../../read/workspace/workspace.ts";
import type { OpenedDocument } from "./edited-document.ts";

/** The edited document and its trace as the record of a refreshed one names them: by path in the workspace, or bare name. */
export function editedFrom(folder: string, { bytes, documentPath, files }: OpenedDocument): readonly HashedFile[] {
  const { root } = findWorkspace(folder);
  const nameOf = (file: string): string => {
    const way = relative(root, file).replaceAll("\\", "/");
    return /^(\.\.(\/|$)|[a-z]:|\/)/i.test(way) ? basename(file) : way;
  };
  return [
    { file: nameOf(documentPath), sha256: sha256(bytes) },
    { file: nameOf(files.trace.path), sha256: files.trace.sha256 },
  ];
}
