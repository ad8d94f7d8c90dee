import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where a run reads and writes.
 *
 * The workspace is the nearest folder upward that holds `data/office.yaml`; without one the package's own
 * data (the sample) serves, and output goes below the current folder. A file of the workspace takes the place of the
 * package's file of the same path, one by one, so that an office keeps only what it changes.
 */
export interface Workspace {
  /** Folder that holds `data/` and `out/`. */
  readonly root: string;
  /** Absolute path of a data or template file: the workspace's own, else the package's. */
  readonly locate: (path: string) => string;
  /** Path as users and traces see it: relative to the workspace or the package, forward slashes. */
  readonly nameOf: (absolute: string) => string;
  readonly isSample: boolean;
}

export function findWorkspace(from: string): Workspace {
  const packageRoot = findUpward(dirname(fileURLToPath(import.meta.url)), "templates/README.md");
  const own = findUpward(resolve(from), "data/office.yaml");
  const root = own ?? resolve(from);
  const fallback = packageRoot ?? root;
  return {
    root,
    isSample: own === undefined || own === packageRoot,
    locate: (path) => {
      const mine = join(root, path);
      return existsSync(mine) ? mine : join(fallback, path);
    },
    nameOf: (absolute) => {
      const inside = relative(root, absolute);
      return (inside.startsWith("..") ? relative(fallback, absolute) : inside).split(sep).join("/");
    },
  };
}

function findUpward(from: string, marker: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, marker))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
