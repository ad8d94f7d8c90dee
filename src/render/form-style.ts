import type { Border, Borders, Cell, Fill, Font } from "exceljs";

const FAMILY = "Times New Roman";
const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: FAMILY, size: 11, ...more });
const fill = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const thin: Partial<Border> = { style: "thin", color: { argb: "FF808080" } };
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** Looks of a form's cells, by what the cell is for; number formats are given beside. */
export type Look = "title" | "note" | "header" | "group" | "label" | "entry" | "mark" | "closed" | "total";

const LOOKS: Readonly<Record<Look, Pick<Cell, "font" | "alignment"> & { fill?: Fill; border?: Partial<Borders> }>> = {
  title: { font: font({ bold: true, size: 14 }), alignment: { horizontal: "left", vertical: "middle" } },
  note: { font: font({ italic: true }), alignment: { vertical: "top", wrapText: true } },
  header: {
    font: font({ bold: true }),
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    fill: fill("FFD9E2F3"),
    border: box,
  },
  group: { font: font({ bold: true }), alignment: { vertical: "middle" }, fill: fill("FFF2F2F2"), border: box },
  label: { font: font(), alignment: { vertical: "middle", wrapText: true }, border: box },
  entry: {
    font: font({ color: { argb: "FF1F3864" } }),
    alignment: { vertical: "middle", wrapText: true },
    border: box,
  },
  mark: {
    font: font({ color: { argb: "FF1F3864" } }),
    alignment: { horizontal: "center", vertical: "middle" },
    border: box,
  },
  closed: { font: font(), alignment: { vertical: "middle" }, fill: fill("FFD9D9D9"), border: box },
  total: { font: font({ bold: true }), alignment: { vertical: "middle" }, fill: fill("FFF2F2F2"), border: box },
};

export function paint(cell: Cell, look: Look, numberFormat?: string): void {
  const { font: face, alignment, fill: ground, border } = LOOKS[look];
  cell.style = {
    font: face,
    alignment,
    ...(ground ? { fill: ground } : {}),
    ...(border ? { border } : {}),
    ...(numberFormat ? { numFmt: numberFormat } : {}),
  };
}

/** Format of a filled number cell: as many decimals as the value has; an empty cell shows what is typed. */
export function numberFormatOf(value: number | undefined): string {
  if (value === undefined) return "General";
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

export const DATE_FORMAT = "dd/mm/yyyy";
export const TEXT_FORMAT = "@";
