import type { ChangedElement } from "./changed-xml.ts";
import { runsIn, textOf } from "./runs-in.ts";
import { childrenOf } from "./xml.ts";

/** A run with the offsets of its characters in the paragraph's text, `to` exclusive. */
export interface RunSpan {
  readonly element: ChangedElement;
  /** The run that it was a part of: the first part is that run itself, the others stand nowhere before `placeSpans`. */
  readonly origin: ChangedElement;
  readonly from: number;
  readonly to: number;
}

/**
 * The runs of a paragraph after cutting those that reach over one of the offsets, each part with the same properties. One
 * walk for all cuts: a paragraph may be marked in thousands of places. Characters are counted as composed letters (NFC).
 */
export function runsCutAt(paragraph: ChangedElement, offsets: readonly number[]): readonly RunSpan[] {
  const cuts = [...new Set(offsets)].sort((one, other) => one - other);
  const spans: RunSpan[] = [];
  let from = 0;
  let next = 0;
  for (const { element } of runsIn(paragraph, "accepted")) {
    composeLetters(element);
    const to = from + textOf(element).length;
    let rest = element;
    while (next < cuts.length && cuts[next]! <= from) next += 1;
    for (; next < cuts.length && cuts[next]! < to; next += 1) {
      const cut = cuts[next]!;
      const behind = splitAt(rest, cut - from);
      spans.push({ element: rest, origin: element, from, to: cut });
      [rest, from] = [behind, cut];
    }
    spans.push({ element: rest, origin: element, from, to });
    from = to;
  }
  return spans;
}

/** Of spans in order those that hold characters from one offset to another, which both are cuts. */
export function spansBetween(spans: readonly RunSpan[], from: number, to: number): readonly RunSpan[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < spans.length && spans[end]!.from < to) end += 1;
  return spans.slice(low, end);
}

/** Places in a paragraph are counted in composed letters (NFC). */
export function composeLetters(run: ChangedElement): void {
  for (const text of childrenOf(run, "t")) {
    const written = text.textContent ?? "";
    if (written !== written.normalize("NFC")) setText(text, written.normalize("NFC"));
  }
}

/** What comes to stand right before and right after runs. */
export interface Neighbours {
  readonly before: ReadonlyMap<ChangedElement, readonly ChangedElement[]>;
  readonly after: ReadonlyMap<ChangedElement, readonly ChangedElement[]>;
}

/** Puts the parts of cut runs behind each other, with their neighbours: all of a run at once, since a DOM counts its children anew each time. */
export function placeSpans(spans: readonly RunSpan[], { before, after }: Neighbours): void {
  const groups = new Map<ChangedElement, ChangedElement[]>();
  for (const { element, origin } of spans) {
    const group = groups.get(origin);
    if (group) group.push(element);
    else groups.set(origin, [element]);
  }
  for (const [origin, [, ...others]] of groups) {
    const behind = others.flatMap((one) => [...(before.get(one) ?? []), one, ...(after.get(one) ?? [])]);
    insert(origin, [...(after.get(origin) ?? []), ...behind], origin.nextSibling);
    insert(origin, before.get(origin) ?? [], origin);
  }
}

function insert(
  beside: ChangedElement,
  elements: readonly ChangedElement[],
  next: ChangedElement["nextSibling"],
): void {
  if (elements.length === 0) return;
  const fragment = beside.ownerDocument!.createDocumentFragment();
  for (const one of elements) fragment.appendChild(one);
  beside.parentNode!.insertBefore(fragment, next);
}

/** Cuts a run in two after so many characters and returns the second, which stands nowhere yet. */
function splitAt(run: ChangedElement, characters: number): ChangedElement {
  const second = run.cloneNode(false) as ChangedElement;
  let left = characters;
  for (const child of childrenOf(run)) {
    if (child.localName === "rPr") {
      second.appendChild(child.cloneNode(true));
      continue;
    }
    const length = lengthOf(child);
    if (left >= length && !(left === 0 && length > 0)) {
      left -= length;
      // What has no characters (a drawing, a mark) stays with the text before it.
      continue;
    }
    if (left > 0) {
      const text = child.textContent ?? "";
      const rest = child.cloneNode(true) as ChangedElement;
      setText(child, text.slice(0, left));
      setText(rest, text.slice(left));
      second.appendChild(rest);
      left = 0;
    } else second.appendChild(child);
  }
  return second;
}

const lengthOf = (child: ChangedElement): number => {
  const single = child.ownerDocument!.createElement("r");
  single.appendChild(child.cloneNode(true));
  return textOf(single).length;
};

/** Text of a `w:t`; spaces at its ends are kept. */
export function setText(text: ChangedElement, value: string): void {
  text.textContent = value;
  if (/^\s|\s$/.test(value)) text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
}
