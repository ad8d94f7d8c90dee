import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
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
): Table {
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

/** A borderless table of fixed widths (twips) whose rows never break. */
export function twoColumns(
  columns: readonly [number, number],
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table {
  return new Table({
    columnWidths: columns,
    width: { size: columns[0] + columns[1], type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) => new TableCell({ children, width: { size: columns[index]!, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}
