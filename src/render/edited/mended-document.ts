import type { TextPlace } from "../../domain/findings/text-place.ts";
import { textOf } from "../../wordml/runs-in.ts";
import { isolated, setText } from "../../wordml/split-runs.ts";
import { childrenOf, descendantsOf } from "../../wordml/xml.ts";
import { editedPackage } from "./edited-package.ts";

/** Other characters for a passage. */
export interface Replacement {
  readonly at: TextPlace & { readonly from: number; readonly to: number };
  readonly text: string;
}

/**
 * A copy of a Word document with passages replaced; looks, and everything around them, stay. Where two overlap only the
 * later one is made; how many were made is returned with the copy.
 */
export function mendedDocument(
  bytes: Uint8Array,
  file: string,
  replacements: readonly Replacement[],
): { readonly bytes: Uint8Array; readonly made: number } {
  const edited = editedPackage(bytes, file);
  // From the end of each paragraph, so that what is still to come keeps its place.
  const ordered = replacements.toSorted(
    (one, other) =>
      (one.at.part < other.at.part ? -1 : one.at.part > other.at.part ? 1 : 0) ||
      one.at.index - other.at.index ||
      other.at.from - one.at.from,
  );
  let made = 0;
  let before: Replacement["at"] | undefined;
  for (const { at, text } of ordered) {
    const isSame = before?.part === at.part && before.index === at.index;
    if (isSame && at.to > before!.from) continue;
    const tree = edited.tree(at.part);
    const paragraph = tree && descendantsOf(tree, "p")[at.index];
    const runs = paragraph ? isolated(paragraph, at.from, at.to) : [];
    const [first, ...rest] = runs;
    if (!first) continue;
    // Only its letters had to be composed, and that is done by now.
    if (runs.map(textOf).join("") === text) {
      made += 1;
      continue;
    }
    const [characters, ...others] = childrenOf(first, "t");
    if (!characters) continue;
    setText(characters, text);
    for (const other of others) first.removeChild(other);
    for (const run of rest) for (const child of childrenOf(run, "t")) run.removeChild(child);
    before = at;
    made += 1;
  }
  return { bytes: edited.bytes(), made };
}
