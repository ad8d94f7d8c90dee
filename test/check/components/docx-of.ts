import type {
  CheckedBlock,
  CheckedDocument,
  CheckedPage,
  CheckedParagraph,
  CheckedRun,
  CheckedTable,
  DrawnLine,
} from "../../../src/domain/checking/checked-document.ts";
import { escapeXml } from "../../../src/domain/text/escape-xml.ts";
import { docxFile } from "../../support/word/docx-file.ts";

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const emu = (mm: number): number => Math.round(mm * 36_000);

/** Space between a cell's edge and its text, mm. */
const CELL_MARGIN = 2;

/** A Word file as a person makes it by hand: every look written at its place, no style but the default one. */
export function docxOf({ sections }: CheckedDocument): Buffer {
  // A part of lists is never empty.
  const lists: string[] = ["-"];
  const [first] = sections;
  const body = sections
    .map(({ page, blocks }, index) => {
      const width = page!.width - page!.margins.left - page!.margins.right;
      const written = blocks.map((block) => blockXml(block, width, lists)).join("");
      return index === sections.length - 1
        ? written + sectionXml(page!)
        : `${written}<w:p><w:pPr>${sectionXml(page!)}</w:pPr></w:p>`;
    })
    .join("");
  const header = (first!.headers.default ?? []).map((one) => paragraphXml(one, 165, lists)).join("") || "<w:p/>";
  return docxFile({
    body,
    styles: STYLES,
    numbering: [...lists.map(abstractXml), ...lists.map((_, index) => listXml(index))].join(""),
    header,
    parts: PARTS,
  });
}

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml("Times New Roman")}<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;

function sectionXml({ width, height, margins, headerDistance }: CheckedPage): string {
  const { top, bottom, left, right } = margins;
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(headerDistance)}" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;
}

const blockXml = (block: CheckedBlock, width: number, lists: string[]): string =>
  block.kind === "paragraph" ? paragraphXml(block, width, lists) : tableXml(block, lists);

function tableXml({ columns, bordered, rows }: CheckedTable, lists: string[]): string {
  const border = (side: string): string =>
    `<w:${side} w:val="${bordered ? "single" : "nil"}"${bordered ? ' w:sz="4" w:space="0" w:color="auto"' : ""}/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const margins = ["left", "right"].map((side) => `<w:${side} w:w="${twips(CELL_MARGIN)}" w:type="dxa"/>`).join("");
  const body = rows
    .map(({ cells }) => {
      const written = cells.map(({ blocks }, index) => {
        const width = columns[index]!;
        const inside = blocks.map((block) => blockXml(block, width - 2 * CELL_MARGIN, lists)).join("");
        return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
      });
      return `<w:tr>${written.join("")}</w:tr>`;
    })
    .join("");
  const total = columns.reduce((sum, one) => sum + one, 0);
  const grid = columns.map((one) => `<w:gridCol w:w="${twips(one)}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(total)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

const ALIGNMENTS = { left: "left", centre: "center", right: "right", justify: "both" } as const;

function paragraphXml({ runs, look, lines, label }: CheckedParagraph, width: number, lists: string[]): string {
  const border = lines.find(({ by }) => by === "border");
  const side = border ? Math.max(0, (width - border.length) / 2) : 0;
  if (label !== undefined) lists.push(label);
  const number = label === undefined ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.length}"/></w:numPr>`;
  const drawn = border
    ? `<w:pBdr><w:${border.at === "above" ? "top" : "bottom"} w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>`
    : "";
  const line =
    look.line.kind === "multiple"
      ? `w:line="${Math.round(look.line.value * 240)}" w:lineRule="auto"`
      : `w:line="${look.line.value * 20}" w:lineRule="${look.line.kind}"`;
  const spacing = `<w:spacing w:before="${look.before * 20}" w:after="${look.after * 20}" ${line}/>`;
  const indents = `<w:ind w:left="${twips(look.left + side)}" w:right="${twips(look.right + side)}" w:firstLine="${twips(look.firstLine)}"/>`;
  const shapes = lines.filter(({ by }) => by === "shape").map(shapeXml);
  return `<w:p><w:pPr>${number}${drawn}${spacing}${indents}<w:jc w:val="${ALIGNMENTS[look.align]}"/></w:pPr>${runs.map(runXml).join("")}${shapes.join("")}</w:p>`;
}

function runXml({ text, look, field }: CheckedRun): string {
  const { font, size, bold, italic, underline } = look;
  const properties = `<w:rPr>${fontXml(font)}${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}${underline ? '<w:u w:val="single"/>' : ""}<w:sz w:val="${size * 2}"/></w:rPr>`;
  const written = text
    .split(/([\t\n])/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece === "\t" ? "<w:tab/>" : piece === "\n" ? "<w:br/>" : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    );
  const run = `<w:r>${properties}${written.join("")}</w:r>`;
  return field === undefined ? run : `<w:fldSimple w:instr=" ${field} ">${run}</w:fldSimple>`;
}

function fontXml(font: string): string {
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;
}

/** A line as Word draws one: an anchored connector. */
function shapeXml({ length, at }: DrawnLine, index: number): string {
  const extent = `cx="${emu(length)}" cy="0"`;
  const down = at === "above" ? -20_000 : 240_000;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${down}</wp:posOffset></wp:positionV><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${index + 1}" name="Line ${index + 1}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
}

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** A list of one paragraph that prints the label. */
function abstractXml(label: string, index: number): string {
  const [, number = "", mark = ""] = /^(.+?)([.)]?)$/.exec(label.trim())!;
  const [format, start] =
    number === "-"
      ? ["bullet", 1]
      : /^\d+$/.test(number)
        ? ["decimal", Number(number)]
        : /^[IVX]+$/.test(number)
          ? ["upperRoman", ROMAN.indexOf(number)]
          : ["lowerLetter", number.charCodeAt(0) - 96];
  const text = format === "bullet" ? "-" : `%1${mark}`;
  return `<w:abstractNum w:abstractNumId="${index}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>`;
}

const listXml = (index: number): string => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OVERRIDES = [
  ["document", "document.main"],
  ...["styles", "numbering", "header1"].map((one) => [one, one.replace("1", "")]),
];

/** The parts that a program beside Word needs to find its way. */
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${OVERRIDES.map(
    ([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${type}+xml"/>`,
  ).join("")}</Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${["styles", "numbering"]
    .map((one, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${one}" Target="${one}.xml"/>`)
    .join("")}<Relationship Id="rId9" Type="${OFFICE}/header" Target="header1.xml"/></Relationships>`,
};
