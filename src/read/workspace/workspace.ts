import { readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ARCHIVE_RECORD } from "../../domain/document/period-archive.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { hasEntry } from "../package/plain-file.ts";
import { once } from "./once.ts";
import { requireNewNames } from "./renamed-files.ts";
import { listFiles, readText } from "./text-file.ts";

/**
 * Where a run reads and writes.
 *
 * The workspace is the nearest folder upward that holds `data/office.yaml`; without one the package's own data (the
 * sample) serves, and output goes below the current folder. Rules and templates of the workspace take the place of
 * the package's files of the same path, one by one, so that an office keeps only what it changes. Between the two stands
 * the pack of its province: `data/provinces/<code>/indicators/x.yaml` is read as `data/indicators/x.yaml`. Workbooks never
 * come from the package: an office whose period is missing must not get the sample's figures.
 */
export interface Workspace {
  /** Folder that holds `data/` and `out/`. */
  readonly root: string;
  /** Absolute path of a data or template file: the workspace's own, else the package's. */
  readonly locate: (path: string) => string;
  /** Paths of the files below a folder, of workspace, pack and package together, in the order of their bytes. */
  readonly list: (folder: string, ending: string) => readonly string[];
  /** Whether the office has a file or folder of its own there. */
  readonly owns: (path: string) => boolean;
  /** Text of `data/office.yaml`, which says whose workspace it is. Throws `CannotRun` when it can't be read. */
  readonly settings: () => string;
}

const PERIODS = "data/periods";
const OFFICE = "data/office.yaml";

/** Throws `CannotRun` when files of the workspace stand at places that bear another name now. */
export function findWorkspace(from: string): Workspace {
  const packageRoot = findPackageRoot();
  const own = workspaceAbove(from);
  const root = own ?? resolve(from);
  // An archive is whole: rules that came later change nothing in it.
  const isWhole = own !== undefined && hasEntry(join(own, ARCHIVE_RECORD));
  if (own !== undefined && own !== packageRoot) requireNewNames(own, isWhole);
  const fallback = isWhole ? root : (packageRoot ?? root);
  const settings = once(() => readText(join(own ?? fallback, OFFICE), OFFICE));
  const bases = [...new Set([root, fallback])];
  const packs = once(() => bases.map((base) => packOf(base, provinceIn(settings))).filter(({ top }) => hasEntry(top)));
  const layersOf = (path: string): readonly Layer[] => {
    const [first, ...others] = bases.map(plain) as [Layer, ...Layer[]];
    const between = isWhole || !PACKED.test(path) ? [] : packs();
    return root === packageRoot ? [...between, first] : [first, ...between, ...others];
  };
  return {
    root,
    settings,
    owns: (path) => root !== packageRoot && hasEntry(join(root, path)),
    locate: (path) => {
      if (own !== undefined && path.startsWith(PERIODS)) return join(root, path);
      if (path === OFFICE) return join(own ?? fallback, path);
      const places = layersOf(path).map(({ at }) => at(path));
      return places.find(hasEntry) ?? places.at(-1)!;
    },
    list: (folder, ending) =>
      [...new Set(layersOf(folder).flatMap(({ at }) => listFiles(at(folder), ending)))]
        // Packs are no folder of rules: what a province has of its own is read as if it stood beside the country's.
        .filter((name) => folder !== "data" || !name.startsWith("provinces/"))
        .sort(),
  };
}

/** What a pack of a province may hold; the rules of the language and of documents are the country's. */
const PACKED =
  /^(data|data\/number-kinds\.yaml|(data\/(indicators|forms|cross-checks|criteria|criteria-versions|legal)|templates)(\/.*)?)$/;

/** One of the trees of files that a workspace is made of. */
interface Layer {
  readonly top: string;
  readonly at: (path: string) => string;
}

const plain = (top: string): Layer => ({ top, at: below(top) });

/** As `join` does; it takes a path apart letter by letter, and a run asks for hundreds that are plain. */
function below(top: string): Layer["at"] {
  const base = top.endsWith(sep) ? top : `${top}${sep}`;
  return (path) =>
    PLAIN_PATH.test(path) ? `${base}${sep === "/" ? path : path.replaceAll("/", sep)}` : join(top, path);
}

/** No step is empty or begins with a dot. */
const PLAIN_PATH = /^[^/\\.][^/\\]*(?:\/[^/\\.][^/\\]*)*$/;

/** In a pack the folders of `data` stand side by side with `templates`. */
function packOf(base: string, code: string | undefined): Layer {
  const top = join(base, "data/provinces", code ?? "-");
  const at = below(top);
  return { top, at: (path) => at(path.replace(/^data(\/|$)/, "")) };
}

/** The province of the office's settings; whatever is wrong with them is told by whoever reads them. */
function provinceIn(settings: () => string): string | undefined {
  try {
    return /^province:\s*["']?(\d\d)\b/m.exec(settings())?.[1];
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

/** The nearest folder upward that is a workspace of an office. */
export const workspaceAbove = (from: string): string | undefined => findUpward(resolve(from), OFFICE);

/** Workspaces right below a folder; none where it can't be read. */
export const workspacesIn = (folder: string): readonly string[] => {
  try {
    return readableFolders(folder)
      .map((name) => join(folder, name))
      .filter((path) => hasEntry(join(path, OFFICE)));
  } catch {
    return [];
  }
};

const readableFolders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();

/** The files that come with the program, whatever workspace it runs in. */
export function findPackage(): Pick<Workspace, "locate" | "list" | "settings"> {
  const root = findPackageRoot();
  if (root === undefined) throw new CannotRun("Không tìm thấy dữ liệu kèm chương trình; hãy cài lại ntm.");
  return {
    settings: () => readText(join(root, OFFICE), OFFICE),
    locate: (path) => join(root, path),
    list: (folder, ending) => listFiles(join(root, folder), ending),
  };
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
