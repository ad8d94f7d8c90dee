import { escapeXml } from "../../src/domain/text/escape-xml.ts";
import { type DocxParts, docxFile } from "../support/word/docx-file.ts";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((one) => (one.startsWith("<") ? one : run(one))).join("")}</w:p>`;
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith("<w:tc>") ? one : cell(p(one)))).join("")}</w:tr>`;
export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>${rows.join("")}</w:tbl>`;
export const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const noteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
export const deleted = (text: string): string =>
  `<w:del w:id="9" w:author="a"><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`;
export const inserted = (text: string): string => `<w:ins w:id="9" w:author="a">${run(text)}</w:ins>`;

/** Paragraphs of a sound template by name, so that a defect is a change of one of them. */
const SOUND = {
  title: p('Kết quả {{period "this"}}'),
  count: p('Toàn tỉnh làm được {{qty "roads-built" zero="chưa có"}} đường giao thông.'),
  open: p('{{#if (gt "news-items" 0)}}'),
  news: p('Báo, đài đăng {{qty "news-items"}} về xây dựng nông thôn mới.'),
  otherwise: p("{{else}}"),
  none: p("Chưa có tin, bài được đăng."),
  close: p("{{/if}}"),
  inline: p('Sản phẩm{{#if (gt "ocop-products" 0)}} đã công nhận {{qty "ocop-products"}}{{else}} chưa có{{/if}}.'),
  head: row("Xã", "Quyết định"),
  each: row('{{#each (where "recognitions" title="commune" date=(within "period"))}}', ""),
  item: row("{{unit.name}}", "{{#if (present decision)}}{{symbol decision}}{{else}}-{{/if}}"),
  empty: row("{{else}}", ""),
  nobody: row("Không có xã nào", ""),
  endEach: row("{{/each}}", ""),
  noted: p("Số liệu do các huyện báo cáo", noteMark, "."),
  boxed: p(box(p('Kỳ {{period "this"}}'))),
};
type Pieces = Record<keyof typeof SOUND, string>;

const HEADER = p('Số liệu đến ngày {{period "end"}}');
const NOTE = p(' Đến ngày {{period "end"}}.');

export interface Defect {
  readonly body?: Partial<Pieces>;
  readonly header?: string;
  readonly note?: string;
  readonly parts?: DocxParts["parts"];
}

export function file({ body = {}, header = HEADER, note = NOTE, parts }: Defect): Buffer {
  const all: Pieces = { ...SOUND, ...body };
  const { head, each, item, empty, nobody, endEach, noted, boxed, ...before } = all;
  return docxFile({
    body: [...Object.values(before), table(head, each, item, empty, nobody, endEach), noted, boxed, SECTION].join(""),
    header,
    footnotes: `<w:footnote w:id="2">${note}</w:footnote>`,
    ...(parts ? { parts } : {}),
  });
}

const SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/></w:sectPr>';
