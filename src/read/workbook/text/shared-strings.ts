import { walkXml, type XmlDefect } from "../../package/walk-xml.ts";
import type { CellText } from "./cell-text.ts";
import { plainStrings } from "./plain-strings.ts";
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
  /** Places of items that the parser comes to later than those behind them. */
  const reserved: number[] = [];
  const keep = (text: CellText | undefined): void => {
    isTooMuch ||= !budget.take(text?.text ?? "");
    if (!isTooMuch) texts[reserved.shift() ?? texts.length] = text;
  };
  const defect = walkXml(content, {
    root: "sst",
    isEnough: () => isTooMuch,
    thin: plainStrings({
      take(plain) {
        for (const text of plain) {
          isTooMuch ||= !budget.take(text);
          if (!isTooMuch) texts.push({ text });
        }
      },
      reserve: () => void reserved.push(texts.push(undefined) - 1),
    }),
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
      inItem = false;
      keep(item.take());
    },
  });
  return defect ?? (isTooMuch ? TOO_MUCH_TEXT : texts);
}
