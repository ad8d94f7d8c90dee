import { letterSubject, numberRuns, placeDate } from "../../domain/document/head-lines.ts";
import type { Letterhead, Opening } from "../../domain/document/report-document.ts";
import { textWidth } from "../../domain/text/text-width.ts";
import { paragraph, plain } from "./paragraph.ts";
import type { Rendering } from "./rendering.ts";
import { ruleLine } from "./rule-line.ts";

/**
 * Components 1 to 4 and 5b (Mục IV Phần I Phụ lục I): names beside the national title; below, number and date on one
 * line, which is why the table has two rows. `columns` in twips.
 */
export function letterhead(
  rendering: Rendering,
  { parent, issuer, ...head }: Letterhead,
  opening: Opening,
  columns: readonly [number, number],
): string {
  const { layout } = rendering;
  const { formulas, styles } = layout;
  const names = [
    ...parent.map((line) => paragraph(rendering, "parent", plain(line))),
    ...issuer.map((line) => paragraph(rendering, "issuer", plain(line))),
    ruleLine(layout, "issuer", textWidth(issuer.at(-1) ?? "", styles.issuer), columns[0]),
  ];
  const nation = [
    paragraph(rendering, "nationalTitle", plain(formulas.nationalTitle)),
    paragraph(rendering, "motto", plain(formulas.motto)),
    ruleLine(layout, "motto", textWidth(formulas.motto, styles.motto), columns[1]),
  ];
  const number = [paragraph(rendering, "number", numberRuns(layout, head))];
  if (opening.kind === "letter") number.push(paragraph(rendering, "letterSubject", letterSubject(layout, opening)));
  return twoColumns(columns, [
    [names, nation],
    [number, [paragraph(rendering, "placeDate", plain(head.place === "" ? "" : placeDate(layout, head)))]],
  ]);
}

/** A borderless table of fixed widths (twips) whose rows never break; cells of paragraphs. */
export function twoColumns(
  columns: readonly [number, number],
  rows: readonly (readonly [readonly string[], readonly string[]])[],
): string {
  const cell = (paragraphs: readonly string[], width: number): string =>
    // A cell ends with a paragraph (ISO/IEC 29500-1, 17.4.65).
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>${paragraphs.join("") || "<w:p/>"}</w:tc>`;
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${columns[0] + columns[1]}"/>${FRAMELESS}</w:tblPr>`,
    `<w:tblGrid>${columns.map((one) => `<w:gridCol w:w="${one}"/>`).join("")}</w:tblGrid>`,
    ...rows.map(
      ([left, right]) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, columns[0])}${cell(right, columns[1])}</w:tr>`,
    ),
    "</w:tbl>",
  ].join("");
}

const FRAMELESS = [
  "<w:tblBorders>",
  ...["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (edge) => `<w:${edge} w:val="none" w:color="auto" w:sz="0"/>`,
  ),
  '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>',
  ...["top", "left", "bottom", "right"].map((side) => `<w:${side} w:type="dxa" w:w="0"/>`),
  "</w:tblCellMar>",
].join("");
