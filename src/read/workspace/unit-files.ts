import { basename, join } from "node:path";
import { readText } from "./text-file.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

/** The dated register of units as it stands on disk. */
export interface UnitFiles {
  readonly registers: YamlFile;
  /** CSV text of a register by the name of its file; read when first asked for. Nothing for a name that is a path. */
  readonly tables: { readonly get: (name: string) => string | undefined };
}

const REGISTERS = "data/units/registers.yaml";

/** How rule data is read by its path in the workspace. */
interface Files {
  readonly yaml: (path: string) => YamlFile;
  readonly text: (path: string) => string;
}

/**
 * Reads `data/units/registers.yaml`; of the CSV files that it names, those that are asked for. Throws `CannotRun` on a
 * missing file.
 */
export const readUnitFiles = ({ yaml, text }: Files): UnitFiles => ({
  registers: yaml(REGISTERS),
  tables: { get: (name) => (name === basename(name) ? text(`data/units/${name}`) : undefined) },
});

/** The same of a folder with `data` in it. */
export const unitFilesIn = (root: string): UnitFiles =>
  readUnitFiles({
    yaml: (path) => readYaml(join(root, path), path),
    text: (path) => readText(join(root, path), path),
  });
