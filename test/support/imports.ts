import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One import of a source file: what it names, and for a relative one the file below `src` that it means. */
export interface Import {
  readonly target: string;
  readonly file?: string;
}

const SOURCE = join(import.meta.dirname, "../../src");

export const sourceFiles: readonly string[] = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();

export const sourceOf = (file: string): string => readFileSync(join(SOURCE, file), "utf8");

/** Static, dynamic and type imports alike, and what is exported from elsewhere. */
export const importsOf = (file: string): readonly Import[] =>
  [...sourceOf(file).matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)"([^"]+)"/gm)].map(([, target]) =>
    target!.startsWith(".")
      ? { target: target!, file: join(dirname(file), target!).replaceAll("\\", "/") }
      : { target: target! },
  );

/** Groups of files that import one another in a circle (Tarjan's strongly connected components of two and more). */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    lowest.set(file, index.get(file)!);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== index.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return circles;
}
