import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ARCHIVE_RECORD } from "../../domain/document/period-archive.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { hasEntry } from "../package/plain-file.ts";
import { requireNewNames } from "./renamed-folders.ts";
import { listFiles } from "./text-file.ts";

/**
 * Where a run reads and writes.
 *
 * The workspace is the nearest folder upward that holds `data/office.yaml`; without one the package's own data (the
 * sample) serves, and output goes below the current folder. Rules and templates of the workspace take the place of
 * the package's files of the same path, one by one, so that an office keeps only what it changes. Workbooks never
 * do: an office whose period is missing must not get the sample's figures.
 */
export interface Workspace {
  /** Folder that holds `data/` and `out/`. */
  readonly root: string;
  /** Absolute path of a data or template file: the workspace's own, else the package's. */
  readonly locate: (path: string) => string;
  /** Paths of the files below a folder, of the workspace and the package together, in the order of their bytes. */
  readonly list: (folder: string, ending: string) => readonly string[];
}

const PERIODS = "data/periods";

/** Throws `CannotRun` when rule files of the workspace stand at places that bear another name now. */
export function findWorkspace(from: string): Workspace {
  const packageRoot = findPackageRoot();
  const own = findUpward(resolve(from), "data/office.yaml");
  if (own !== undefined) requireNewNames(own);
  const root = own ?? resolve(from);
  // An archive is whole: rules that came later change nothing in it.
  const isWhole = own !== undefined && hasEntry(join(own, ARCHIVE_RECORD));
  const fallback = isWhole ? root : (packageRoot ?? root);
  return {
    root,
    locate: (path) => {
      const mine = join(root, path);
      return hasEntry(mine) || (own !== undefined && path.startsWith(PERIODS)) ? mine : join(fallback, path);
    },
    list: (folder, ending) =>
      [...new Set([root, fallback].flatMap((base) => listFiles(join(base, folder), ending)))].sort(),
  };
}

/** The files that come with the program, whatever workspace it runs in. */
export function findPackage(): Omit<Workspace, "root"> {
  const root = findPackageRoot();
  if (root === undefined) throw new CannotRun("Không tìm thấy dữ liệu kèm chương trình; hãy cài lại ntm.");
  return { locate: (path) => join(root, path), list: (folder, ending) => listFiles(join(root, folder), ending) };
}

/**
 * The program's own folder, when `path` lies in it and the next version takes its place: of a package that brings
 * Node.js along, whose `app` holds the files of `findPackage`.
 */
export function programFolderOf(path: string): string | undefined {
  const root = findPackageRoot();
  if (root === undefined || basename(root) !== "app") return undefined;
  const folder = dirname(root);
  if (!["node.exe", "node"].some((name) => hasEntry(join(folder, name)))) return undefined;
  const way = relative(folder, resolve(path));
  return way === "" || !(way.startsWith("..") || resolve(way) === way) ? folder : undefined;
}

const findPackageRoot = (): string | undefined =>
  findUpward(dirname(fileURLToPath(import.meta.url)), "templates/README.md");

function findUpward(from: string, marker: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (hasEntry(join(folder, marker))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
