import { basename, dirname, join, resolve } from "node:path";
import type { Writer } from "../../domain/document/writer.ts";
import { findPackage, findWorkspace } from "../../read/workspace/workspace.ts";
import { writeOutputs } from "../../write/output.ts";
import { requireNoSource } from "../../write/source-path.ts";

/** A file that a person named for a result. */
export interface ChosenOutput {
  /** Folder the command was started in; `out` is relative to it. */
  readonly folder: string;
  readonly out: string;
  /** Overwrite what stands there, if it is a result. */
  readonly force: boolean;
  readonly writer: Writer;
}

/** Throws `CannotRun` before anything is computed when the file is a source, or would be taken for one. `more` are the files that the command reads. */
export function requireNoSourceAt(folder: string, out: string, more: readonly string[] = []): void {
  const { root } = findWorkspace(folder);
  const own = ["data", "templates"].flatMap((name) => [join(root, name), findPackage().locate(name)]);
  requireNoSource(resolve(folder, out), [...own, ...more]);
}

/** Writes the file and returns its path. Throws `CannotRun` when it is a source, or when another file stands there without `force`. */
export async function writeChosen(bytes: Uint8Array, { folder, out, force, writer }: ChosenOutput): Promise<string> {
  requireNoSourceAt(folder, out);
  const path = resolve(folder, out);
  const { written } = await writeOutputs(dirname(path), [{ name: basename(path), bytes }], { writer, force });
  return written[0]!;
}
