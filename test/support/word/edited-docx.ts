import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipped } from "./zipped.ts";

/** Changes parts of a Word document in place, as an editor would on saving. Throws when a change changes nothing. */
export function editDocx(path: string, ...changes: readonly ((xml: string) => string)[]): void {
  const parts = unzipSync(readFileSync(path));
  for (const change of changes) {
    const before = strFromU8(parts["word/document.xml"]!);
    const after = change(before);
    if (after === before) throw new Error("nothing was edited");
    parts["word/document.xml"] = strToU8(after);
  }
  writeFileSync(path, zipped(parts));
}

/** Another text inside the anchor, as a person types with the cursor in the number. */
export const typedInside =
  (anchor: string, text: string) =>
  (xml: string): string =>
    xml.replace(new RegExp(`(w:name="${anchor}"[^>]*/><w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t[^>]*>)[^<]*`), `$1${text}`);

/** Another text in place of the whole anchor, as a person types over a selection: Word deletes the bookmark. */
export const typedOver =
  (anchor: string, text: string) =>
  (xml: string): string =>
    replaceAnchor(xml, anchor, text === "" ? "" : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);

function replaceAnchor(xml: string, anchor: string, by: string): string {
  const [start = ""] = new RegExp(`<w:bookmarkStart[^>]* w:name="${anchor}"[^>]*/>`).exec(xml) ?? [];
  const id = /w:id="(\d+)"/.exec(start)?.[1];
  if (id === undefined) return xml;
  const end = `<w:bookmarkEnd w:id="${id}"/>`;
  const from = xml.indexOf(start);
  return xml.slice(0, from) + by + xml.slice(xml.indexOf(end, from) + end.length);
}

export const reworded =
  (from: string, to: string) =>
  (xml: string): string =>
    xml.replace(from, to);
