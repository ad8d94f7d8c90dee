import { strFromU8, unzipSync } from "fflate";
import type { ReportDocument } from "../../src/domain/document/report-document.ts";
import { renderDocx } from "../../src/render/document/docx.ts";
import { layout } from "./sample-document.ts";

/** The parts of a rendered document as text, by name. */
export async function rendered(
  document: ReportDocument,
  { draft = false } = {},
): Promise<Readonly<Record<string, string>>> {
  const bytes = await renderDocx(document, layout, { draft });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export interface Paragraph {
  readonly style: string;
  readonly text: string;
  readonly xml: string;
}

/** Every paragraph of a part in order, those of tables too. */
export const paragraphsOf = (xml: string): readonly Paragraph[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([one]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(one)?.[1] ?? "",
    text: one
      .replace(/<w:br\/>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&amp;", "&"),
    xml: one,
  }));

/** The definition of a style. */
export const styleOf = (parts: Readonly<Record<string, string>>, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(parts["word/styles.xml"]!)?.[0] ?? "";

/** Size in pt, bold, italic, alignment of a style. */
export function lookOf(parts: Readonly<Record<string, string>>, id: string): readonly unknown[] {
  const style = styleOf(parts, id);
  return [
    Number(/<w:sz w:val="(\d+)"/.exec(style)?.[1]) / 2,
    style.includes("<w:b/>"),
    style.includes("<w:i/>"),
    /<w:jc w:val="(\w+)"/.exec(style)?.[1],
  ];
}

export const textsOf = (xml: string, style: string): readonly string[] =>
  paragraphsOf(xml)
    .filter((one) => one.style === style)
    .map((one) => one.text);
