import type { Workbook, Worksheet } from "exceljs";
import type { FormSheet } from "../../domain/workbook/form.ts";
import { paint } from "./form-style.ts";
import { landscapePage } from "./landscape-page.ts";

/** Rows of the frame that every sheet of a form has; see `Form` in the domain. */
const CODE_ROW = 3;
const HEADER_ROW = 4;
export const FIRST_ROW = 5;
/** Bold headers break at words in narrow columns. */
const BOLD_WIDTH = 1.25;
/** A sheet up to this wide is printed on one page; a wider one over several, its title and note within the first. */
const ONE_PAGE = 250;
const PAGE_WIDTH = 170;
const NOTE_WIDTH = 130;
/** Column A, hidden. */
export const KEY_COLUMN = 1;

export interface FrameColumn {
  readonly id: string;
  readonly header: string;
  readonly width: number;
}

/**
 * A sheet with the form's frame: title, note, hidden codes, headers; panes frozen, A4 landscape, headers repeated on
 * every page. `frozen` is the number of visible columns kept at the left.
 */
export function framedSheet(
  workbook: Workbook,
  sheet: FormSheet,
  columns: readonly FrameColumn[],
  subtitle: string,
  note: string,
  frozen: number,
): Worksheet {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const pages = total <= ONE_PAGE ? 1 : Math.ceil(total / PAGE_WIDTH);
  const last = pages === 1 ? columns.length + 1 : columnWithin(columns, NOTE_WIDTH);
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: "frozen", xSplit: frozen + 1, ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: {
      ...landscapePage(HEADER_ROW, pages),
      horizontalCentered: true,
      ...(pages === 1 ? {} : { printTitlesColumn: `A:${String.fromCharCode(65 + frozen)}` }),
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C&P/&N" },
  });
  worksheet.columns = [{ width: 4, hidden: true }, ...columns.map(({ width }) => ({ width }))];

  worksheet.mergeCells(1, 2, 1, last);
  worksheet.getCell(1, 2).value = subtitle === "" ? sheet.title : `${sheet.title} – ${subtitle}`;
  paint(worksheet.getCell(1, 2), "title");
  worksheet.getRow(1).height = 24;

  worksheet.mergeCells(2, 2, 2, last);
  worksheet.getCell(2, 2).value = note;
  paint(worksheet.getCell(2, 2), "note");
  worksheet.getRow(2).height = heightOf([[note, pages === 1 ? total : NOTE_WIDTH]]);

  worksheet.getCell(CODE_ROW, KEY_COLUMN).value = `#ntm:${sheet.id}`;
  for (const [index, column] of columns.entries()) {
    worksheet.getCell(CODE_ROW, index + 2).value = column.id;
    worksheet.getCell(HEADER_ROW, index + 2).value = column.header;
    paint(worksheet.getCell(HEADER_ROW, index + 2), "header");
  }
  worksheet.getRow(CODE_ROW).hidden = true;
  worksheet.getRow(HEADER_ROW).height = heightOf(
    columns.map(({ header, width }) => [header, width]),
    BOLD_WIDTH,
  );
  return worksheet;
}

/**
 * Locks all cells but the open ones; without a password, because it guards against slips only. Rows and columns may
 * be made higher and wider.
 */
export function lockSheet(worksheet: Worksheet): void {
  // It only sets the options: without a password the promise waits for nothing.
  void worksheet.protect("", { formatColumns: true, formatRows: true });
}

/** The last column that ends within a width. */
function columnWithin(columns: readonly FrameColumn[], width: number): number {
  let taken = 0;
  const first = columns.findIndex((column) => {
    taken += column.width;
    return taken > width;
  });
  return first + 1;
}

/** Points that the highest of the texts needs in a column of its width; 11 pt letters, which are narrower than digits. */
export function heightOf(texts: readonly (readonly [string, number])[], letterWidth = 0.85): number {
  const lines = texts.map(([text, width]) => Math.ceil((text.length * letterWidth) / width));
  return Math.max(1, ...lines) * 15 + 3;
}
