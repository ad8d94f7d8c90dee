import { strFromU8, unzipSync } from "fflate";

/** Text of a .docx, a line per paragraph: the body, then the footnotes. */
export function docxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return ["word/document.xml", "word/footnotes.xml"]
    .flatMap((name) => (parts[name] ? [paragraphs(strFromU8(parts[name]))] : []))
    .join("\n");
}

const paragraphs = (xml: string): string =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g)]
        .map(([, text]) => text ?? " ")
        .join(""),
    )
    .join("\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

export const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
