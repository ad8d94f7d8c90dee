import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/workspace.ts";

/**
 * tuned: rules were written while looking at its misses; held: its misses were read after measuring; later: written when the
 * rules stood, and measured before anything was mended: 46 of 67 content defects (68.7 %) and all 6 of layout were found,
 * with two kinds of false alarm, which is what others may see.
 */
export const SETS = ["tuned", "held", "later"] as const;
export type SetName = (typeof SETS)[number];

/** One mistake as an officer makes it: the characters of the source that become others. */
export interface Defect {
  /** What kind of thing is wrong; layout begins with "L-". */
  readonly kind: string;
  readonly was: string;
  readonly is: string;
}

/** A correct document in the marks of `drawing.ts`, and the single defects that are planted in it. */
export interface Planted {
  readonly name: string;
  readonly set: SetName;
  readonly source: string;
  readonly defects: readonly Defect[];
}

const SEPARATOR = /^=+$/m;

export const plantedDocuments = (): readonly Planted[] =>
  SETS.flatMap((set) => {
    const folder = join(ROOT, "test/planted", set);
    return readdirSync(folder)
      .sort()
      .map((file) => {
        const [source = "", defects = ""] = readFileSync(join(folder, file), "utf8").split(SEPARATOR);
        return { name: file.replace(".txt", ""), set, source, defects: defectsIn(defects) };
      });
  });

/** "kind: was => is", a line each; "\n" stands for a line break. */
const defectsIn = (text: string): readonly Defect[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, kind, was, is] = /^([a-zA-Z-]+): (.*?) => ?(.*)$/.exec(line) ?? [];
      if (kind === undefined || was === undefined || is === undefined) throw new Error(`no defect: ${line}`);
      return { kind, was: was.replaceAll("\\n", "\n"), is: is.replaceAll("\\n", "\n") };
    });

/** The source with a defect in it. Throws when there is nothing to change. */
export function withDefect(source: string, { was, is }: Defect): string {
  const changed = source.replace(was, () => is);
  if (changed === source) throw new Error(`nothing to change: ${was}`);
  return changed;
}
