import { basename } from "node:path";
import { rawText } from "./text-file.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

/** The dated register of units as it stands on disk. */
export interface UnitFiles {
  readonly registers: YamlFile;
  /** CSV text of every register named in `registers`, by file name. */
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * Reads `data/units`: `registers.yaml` and the CSV files that it names.
 *
 * `locate` finds a file by its path in the workspace. Throws `CannotRun` on a missing file.
 */
export function readUnitFiles(locate: (path: string) => string): UnitFiles {
  const registers = readYaml(locate("data/units/registers.yaml"), "data/units/registers.yaml");
  const tables = new Map(
    fileNames(registers.value).map((name): [string, string] => [name, tableText(locate(`data/units/${name}`), name)]),
  );
  return { registers, tables };
}

/** Names as far as they can be told; a wrong shape is reported by the validation, with its place. */
function fileNames(value: unknown): readonly string[] {
  const list = (value as { readonly registers?: unknown } | null)?.registers;
  if (!Array.isArray(list)) return [];
  return list
    .map((entry: unknown) => (entry as { readonly file?: unknown } | null)?.file)
    .filter((file): file is string => typeof file === "string" && file === basename(file));
}

const tableText = (path: string, name: string): string =>
  rawText(path, `data/units/${name}`)
    .replace(/^\uFEFF/, "")
    .normalize("NFC");
