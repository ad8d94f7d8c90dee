import SharedStringXform, { type RichTextRun, type SharedString } from "exceljs/lib/xlsx/xform/strings/shared-string-xform.js";
import { type CellText, cellText } from "./cell-text.ts";
import { walkXml } from "./walk-xml.ts";

/** The texts of `xl/sharedStrings.xml` in order; cells refer to them by index. Phonetic readings are left out. */
export async function readSharedStrings(chunks: Iterable<string>): Promise<readonly CellText[]> {
  const texts: CellText[] = [];
  const item = new SharedStringXform();
  let inside = false;
  await walkXml(chunks, {
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
  return texts;
}

const runsOf = (model: SharedString): readonly RichTextRun[] =>
  typeof model === "string" ? [{ text: model }] : (model.richText ?? []);
