import type { Workbook } from "exceljs";
import type { Guide } from "../../domain/workbook/form.ts";
import { heightOf, lockSheet } from "./form-frame.ts";
import { paint } from "./form-style.ts";

const HEADING_WIDTH = 24;
const TEXT_WIDTH = 76;

/** The first sheet of a form: how to fill it in. It carries no machine code, so reading passes over it. */
export function addGuide(workbook: Workbook, { name, title, sections }: Guide, subtitle: string): void {
  const worksheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  worksheet.columns = [{ width: HEADING_WIDTH }, { width: TEXT_WIDTH }];
  worksheet.getCell(1, 1).value = title;
  paint(worksheet.getCell(1, 1), "title");
  worksheet.getCell(2, 1).value = subtitle;
  paint(worksheet.getCell(2, 1), "subtitle");
  for (const [index, { heading, text }] of sections.entries()) {
    const row = index + 4;
    worksheet.getCell(row, 1).value = heading;
    worksheet.getCell(row, 2).value = text;
    paint(worksheet.getCell(row, 1), "heading");
    paint(worksheet.getCell(row, 2), "label");
    worksheet.getRow(row).height = heightOf([[text, TEXT_WIDTH]]);
  }
  lockSheet(worksheet);
}
