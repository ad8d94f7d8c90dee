import { dirname, join, resolve } from "node:path";
import type { Writer } from "../domain/document/writer.ts";
import { findWorkspace } from "../read/workspace/workspace.ts";
import { outputFolders, recoverFolders } from "../write/replace/recover.ts";

export interface RecoverRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  /** Files that the command was given: what runs before left half written beside them is settled too. */
  readonly files: readonly string[];
}

/** Settles what runs that were killed left half written, before anything is read. */
export async function recoverWorkspace({ folder, files }: RecoverRequest, writer: Writer): Promise<void> {
  const out = outputFolders(join(findWorkspace(folder).root, "out"));
  await recoverFolders([...out, ...files.map((file) => dirname(resolve(folder, file)))], writer);
}
