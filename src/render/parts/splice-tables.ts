import { Paragraph, TextRun } from "docx";

// A private-use character: no document text holds it.
const MARK = "\ue000";
const MARKER = new RegExp(`<w:p><w:r><w:t xml:space="preserve">${MARK}(\\d+)${MARK}</w:t></w:r></w:p>`, "g");

/** A paragraph that stands for the table of this index until `spliceTables`. */
export const tableMarker = (index: number): Paragraph =>
  new Paragraph({ children: [new TextRun(`${MARK}${index}${MARK}`)] });

/** Puts the tables' XML in the place of their markers. Throws when one is left over. */
export function spliceTables(xml: string, tables: readonly string[]): string {
  let placed = 0;
  const spliced = xml.replace(MARKER, (_, index: string) => {
    placed += 1;
    return tables[Number(index)] ?? "";
  });
  if (placed !== tables.length) throw new Error(`${placed} of ${tables.length} tables found their place.`);
  return spliced;
}
