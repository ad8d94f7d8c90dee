import type { XmlAttributes } from "../../package/plain-markup.ts";
import { type CellText, legacyFont, normalText, unescaped } from "./cell-text.ts";

/** Collects the text of a shared string (`si`) or an inline one (`is`); both are CT_Rst (ISO/IEC 29500-1, 18.4.8). */
export interface RichText {
  /** Depth 0 is a child of the string's element. */
  readonly open: (name: string, attributes: XmlAttributes, depth: number) => void;
  readonly text: (text: string) => void;
  readonly close: (depth: number) => void;
  /** The text of `t` and of the runs `r`; phonetic readings are no part of it. `undefined`: no string of the standard. */
  readonly take: () => CellText | undefined;
}

export function richText(): RichText {
  let text = "";
  let font: string | undefined;
  /** Depth of the element `t` that is open, or -1. */
  let listening = -1;
  let inRun = false;
  let texts = 0;
  let textsOfRun = 0;
  let isMalformed = false;
  return {
    open(name, attributes, depth) {
      if (listening >= 0) isMalformed = true;
      else if (depth === 0) {
        inRun = name === "r";
        textsOfRun = 0;
        if (name === "t") {
          listening = depth;
          isMalformed ||= ++texts > 1;
        }
      } else if (inRun && depth === 1 && name === "t") {
        listening = depth;
        isMalformed ||= ++textsOfRun > 1;
      } else if (inRun && depth === 2 && name === "rFont") font ??= legacyFont(attributes.val);
    },
    text(found) {
      if (listening >= 0) text += found;
    },
    close(depth) {
      if (depth === listening) listening = -1;
    },
    take() {
      const found = { text: normalText(unescaped(text)), ...(font === undefined ? {} : { legacyFont: font }) };
      const result = isMalformed ? undefined : found;
      [text, font, listening, inRun, texts, textsOfRun, isMalformed] = ["", undefined, -1, false, 0, 0, false];
      return result;
    },
  };
}
