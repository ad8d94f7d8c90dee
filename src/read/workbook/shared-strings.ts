import { type CellText, cellText } from "./cell-text.ts";
import { type RichTextRun, type SharedString, SharedStringXform } from "./exceljs.ts";
import { walkXml } from "./walk-xml.ts";

/** The texts of `xl/sharedStrings.xml` in order; cells refer to them by index. Phonetic readings are left out. `undefined` when it is damaged. */
export async function readSharedStrings(chunks: Iterable<string>): Promise<readonly CellText[] | undefined> {
  const texts: CellText[] = [];
  const item = new SharedStringXform();
  let inside = false;
  const sound = await walkXml(chunks, {
    open(tag) {
      if (inside || tag.name === "si") item.parseOpen(tag);
      inside ||= tag.name === "si";
    },
    text(text) {
      if (inside) item.parseText(text);
    },
    close(name) {
      if (name === "si") {
        texts.push(cellText(runsOf(item.model)));
        inside = false;
      } else if (inside) {
        item.parseClose(name);
      }
    },
  });
  return sound ? texts : undefined;
}

const runsOf = (model: SharedString): readonly RichTextRun[] =>
  typeof model === "string" ? [{ text: model }] : (model.richText ?? []);
