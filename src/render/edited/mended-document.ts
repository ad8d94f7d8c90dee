import type { TextPlace } from "../../domain/findings/text-place.ts";
import type { ChangedElement } from "../../wordml/changed-xml.ts";
import { replaceTexts, type TextReplacement } from "../../wordml/replace-texts.ts";
import { descendantsOf } from "../../wordml/xml.ts";
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
  const groups = new Map<string, Replacement[]>();
  for (const one of replacements) {
    const key = `${one.at.part}#${one.at.index}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const paragraphs = new Map<string, readonly ChangedElement[]>();
  const inPart = (part: string): readonly ChangedElement[] => {
    const tree = edited.tree(part);
    const known = paragraphs.get(part) ?? (tree ? descendantsOf(tree.documentElement!, "p") : []);
    paragraphs.set(part, known);
    return known;
  };
  let made = 0;
  for (const [first, ...others] of groups.values()) {
    const paragraph = inPart(first!.at.part)[first!.at.index];
    if (paragraph) made += replaceTexts(paragraph, apart([first!, ...others]));
  }
  return { bytes: edited.bytes(), made };
}

/** In order of place, those left out that overlap a later one. */
function apart(replacements: readonly Replacement[]): readonly TextReplacement[] {
  const kept: TextReplacement[] = [];
  for (const { at, text } of replacements.toSorted((one, other) => other.at.from - one.at.from)) {
    const later = kept.at(-1);
    if (!later || at.to <= later.from) kept.push({ from: at.from, to: at.to, text });
  }
  return kept.reverse();
}
