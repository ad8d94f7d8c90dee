import { basename } from "node:path";
import { readText } from "./text-file.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

/** The dated register of units as it stands on disk. */
export interface UnitFiles {
  readonly registers: YamlFile;
  /** CSV text of a register by the name of its file; read when first asked for. Nothing for a name that is a path. */
  readonly tables: { readonly get: (name: string) => string | undefined };
}

const REGISTERS = "data/units/registers.yaml";

/**
 * Reads `data/units/registers.yaml`; of the CSV files that it names, those that are asked for.
 *
 * `locate` finds a file by its path in the workspace. Throws `CannotRun` on a missing file.
 */
export function readUnitFiles(locate: (path: string) => string): UnitFiles {
  const read = new Map<string, string>();
  const get = (name: string): string | undefined => {
    if (name !== basename(name)) return undefined;
    const text = read.get(name) ?? readText(locate(`data/units/${name}`), `data/units/${name}`);
    read.set(name, text);
    return text;
  };
  return { registers: readYaml(locate(REGISTERS), REGISTERS), tables: { get } };
}
