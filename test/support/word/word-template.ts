import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { changeOffice } from "../short-report.ts";
import { sampleWorkspace } from "../workspace.ts";
import { zipped } from "./zipped.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SPACES = [
  W,
  `xmlns:r="${OFFICE}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"',
].join(" ");
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

export interface WordTemplateParts {
  /** Content of the body, the header, the footer; of `w:footnotes` behind the separators. */
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly section?: string;
  /** Further relationships of the main part, content types, parts. */
  readonly relationships?: string;
  readonly types?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A paragraph of runs, each a text or a run's markup. */
export const p = (...runs: readonly string[]): string => `<w:p>${runs.map(run).join("")}</w:p>`;
export const run = (text: string): string =>
  text.startsWith("<")
    ? text
    : `<w:r><w:t xml:space="preserve">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r>`;
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join("")}</w:tblGrid>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell.startsWith("<") ? cell : p(cell)}</w:tc>`).join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;

/** A template as Word writes one, of the given content. */
export function wordTemplate({
  body,
  header = p(""),
  footer = p(""),
  footnotes = "",
  section = SECTION,
  relationships = "",
  types = "",
  parts = {},
}: WordTemplateParts): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${["document.main", "styles", "header", "footer", "footnotes"].map((name) => `<Override PartName="/word/${PARTS[name] ?? name}.xml" ContentType="${WORD}.${name}+xml"/>`).join("")}${types}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "styles", "styles.xml")}${relationship("rId2", "header", "header1.xml")}${relationship("rId3", "footer", "footer1.xml")}${relationship("rId4", "footnotes", "footnotes.xml")}${relationships}</Relationships>`,
    "word/document.xml": `${head}<w:document ${SPACES}><w:body>${body}${section}</w:body></w:document>`,
    "word/styles.xml": `${head}<w:styles ${W}><w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    "word/header1.xml": `${head}<w:hdr ${SPACES}>${header}</w:hdr>`,
    "word/footer1.xml": `${head}<w:ftr ${SPACES}>${footer}</w:ftr>`,
    "word/footnotes.xml": `${head}<w:footnotes ${SPACES}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${footnotes}</w:footnotes>`,
    ...parts,
  };
  return zipped(
    Object.fromEntries(
      Object.entries(files).map(([name, one]) => [name, typeof one === "string" ? strToU8(one) : one]),
    ),
  );
}

const PARTS: Readonly<Record<string, string>> = { "document.main": "document", header: "header1", footer: "footer1" };

/** What the settings say of the template: the head of a letter. */
const HEAD = "    head:\n      kind: letter\n      subject: ['V/v báo cáo {{period \"this\"}}']\n";

/** The sample's workspace, whose report of a half year is made from a Word template. */
export function wordWorkspace(
  template: Uint8Array,
  { annexes = "", head = HEAD, folder = sampleWorkspace() } = {},
): string {
  changeOffice(folder, (office) =>
    office.replace(
      /template: bao-cao-so-ket\n([\s\S]*?)annexes: \[[^\]]*\]\n/,
      (_, between: string) => `template: mau-word\n${head}${between}annexes: [${annexes}]\n`,
    ),
  );
  mkdirSync(join(folder, "templates"), { recursive: true });
  writeFileSync(join(folder, "templates/mau-word.docx"), template);
  return folder;
}
