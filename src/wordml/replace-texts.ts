import type { ChangedElement } from "./changed-xml.ts";
import { runsIn, textOf } from "./runs-in.ts";
import { composeLetters, setText } from "./split-runs.ts";
import { childrenOf } from "./xml.ts";

/** Other characters for those of a paragraph's text from `from` to `to`, exclusive. */
export interface TextReplacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The `w:t` of a paragraph with the offsets of their characters. */
interface Carrier {
  readonly element: ChangedElement;
  readonly from: number;
  readonly to: number;
}

/** Elements of a run that print one character (17.3.3). */
const SINGLE = new Set(["tab", "ptab", "br", "cr", "noBreakHyphen", "sym"]);

/**
 * Replaces characters of a paragraph in one walk. The replacements are in order and do not overlap; each keeps the look of
 * its first character. Returns how many were made: one that stands on no text (a tab, a drawing) is left.
 */
export function replaceTexts(paragraph: ChangedElement, wanted: readonly TextReplacement[]): number {
  const { carriers, text: whole } = carriersOf(paragraph);
  // Where only letters had to be composed that is done by now, and every run keeps its own look.
  const replacements = wanted.filter(({ from, to, text }) => whole.slice(from, to) !== text);
  let made = wanted.length - replacements.length;
  let next = 0;
  /** A replacement that reaches over several texts is written into the first and taken from the others. */
  let written = false;
  for (const { element, from, to } of carriers) {
    const text = element.textContent ?? "";
    const pieces: string[] = [];
    let done = from;
    while (next < replacements.length && replacements[next]!.from < to) {
      const one = replacements[next]!;
      if (one.to > from) {
        pieces.push(text.slice(done - from, Math.max(one.from, from) - from));
        if (!written) pieces.push(one.text);
        if (!written) made += 1;
        written = true;
        done = Math.min(one.to, to);
      }
      if (one.to > to) break;
      written = false;
      next += 1;
    }
    pieces.push(text.slice(done - from));
    const changed = pieces.join("");
    if (changed !== text) setText(element, changed);
  }
  return made;
}

function carriersOf(paragraph: ChangedElement): { readonly carriers: readonly Carrier[]; readonly text: string } {
  const carriers: Carrier[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { element } of runsIn(paragraph, "accepted")) {
    composeLetters(element);
    texts.push(textOf(element));
    for (const child of childrenOf(element)) {
      const length = child.localName === "t" ? (child.textContent ?? "").length : SINGLE.has(child.localName!) ? 1 : 0;
      if (child.localName === "t") carriers.push({ element: child, from: at, to: at + length });
      at += length;
    }
  }
  return { carriers, text: texts.join("") };
}
