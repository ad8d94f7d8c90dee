import { walkXml, type XmlDefect } from "../package/walk-xml.ts";
import type { CellText } from "./cell-text.ts";
import { richText } from "./rich-text.ts";
import type { TextBudget } from "./text-budget.ts";

/** The texts of the table of shared strings in order; cells refer to them by index. `undefined` for one of no sense. */
export type SharedStrings = readonly (CellText | undefined)[];

export const TOO_MUCH_TEXT: XmlDefect = { code: "file/too-large", words: "chứa quá nhiều chữ" };

export function readSharedStrings(content: Buffer, budget: TextBudget): SharedStrings | XmlDefect {
  const texts: (CellText | undefined)[] = [];
  const item = richText();
  let inItem = false;
  let isTooMuch = false;
  const defect = walkXml(content, {
    root: "sst",
    isEnough: () => isTooMuch,
    open(name, attributes, depth) {
      if (depth === 1) inItem = name === "si";
      else if (inItem) item.open(name, attributes, depth - 2);
    },
    text(text) {
      if (inItem) item.text(text);
    },
    close(_, depth) {
      if (!inItem) return;
      if (depth > 1) {
        item.close(depth - 2);
        return;
      }
      const text = item.take();
      inItem = false;
      isTooMuch ||= !budget.take(text?.text ?? "");
      if (!isTooMuch) texts.push(text);
    },
  });
  return defect ?? (isTooMuch ? TOO_MUCH_TEXT : texts);
}
