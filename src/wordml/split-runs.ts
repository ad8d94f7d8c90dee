import { runsIn, textOf } from "./runs-in.ts";
import { childrenOf, type XmlElement } from "./xml.ts";

/**
 * Runs that hold exactly the characters `from` to `to` (exclusive) of a paragraph's text, in order: runs that reach over an
 * end are split in two, each with the same properties. Empty where the paragraph has no such characters.
 */
export function isolated(paragraph: XmlElement, from: number, to: number): readonly XmlElement[] {
  const found: XmlElement[] = [];
  let start = 0;
  for (const { element } of runsIn(paragraph, "accepted")) {
    composeLetters(element);
    const end = start + textOf(element).length;
    if (start < to && end > from) {
      const inside = from > start ? splitAt(element, from - start) : element;
      if (end > to) splitAt(inside, to - Math.max(start, from));
      found.push(inside);
    }
    start = end;
  }
  return found;
}

/** Places in a paragraph are counted in composed letters (NFC). */
function composeLetters(run: XmlElement): void {
  for (const text of childrenOf(run, "t")) {
    const written = text.textContent ?? "";
    if (written !== written.normalize("NFC")) setText(text, written.normalize("NFC"));
  }
}

/** Cuts a run in two after so many characters and returns the second, which stands behind the first. */
function splitAt(run: XmlElement, characters: number): XmlElement {
  const second = run.cloneNode(false) as XmlElement;
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
      const rest = child.cloneNode(true) as XmlElement;
      setText(child, text.slice(0, left));
      setText(rest, text.slice(left));
      second.appendChild(rest);
      left = 0;
    } else second.appendChild(child);
  }
  run.parentNode!.insertBefore(second, run.nextSibling);
  return second;
}

const lengthOf = (child: XmlElement): number => {
  const single = child.ownerDocument!.createElement("r");
  single.appendChild(child.cloneNode(true));
  return textOf(single).length;
};

/** Text of a `w:t`; spaces at its ends are kept. */
export function setText(text: XmlElement, value: string): void {
  text.textContent = value;
  if (/^\s|\s$/.test(value)) text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
}
