import type { Border, Borders, Cell, Fill, Font, Protection, Style } from "exceljs";

const FAMILY = "Times New Roman";
const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: FAMILY, size: 11, ...more });
const fill = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
const thin: Partial<Border> = { style: "thin", color: { argb: "FF808080" } };
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** Looks of a form's cells, by what the cell is for; number formats are given beside. */
export type Look =
  | "title"
  | "subtitle"
  | "note"
  | "header"
  | "group"
  | "heading"
  | "label"
  | "entry"
  | "mark"
  | "closed"
  | "total";

type LookStyle = Pick<Cell, "font" | "alignment"> & {
  readonly fill?: Fill;
  readonly border?: Partial<Borders>;
  readonly protection?: Partial<Protection>;
};

/** Everything else of a sheet is locked. */
const open: Partial<Protection> = { locked: false };

const LOOKS: Readonly<Record<Look, LookStyle>> = {
  title: { font: font({ bold: true, size: 14 }), alignment: { horizontal: "left", vertical: "middle" } },
  subtitle: { font: font({ bold: true }), alignment: { horizontal: "left", vertical: "middle" } },
  note: { font: font({ italic: true }), alignment: { vertical: "top", wrapText: true } },
  header: {
    font: font({ bold: true }),
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    fill: fill("FFD9E2F3"),
    border: box,
  },
  group: { font: font({ bold: true }), alignment: { vertical: "middle" }, fill: fill("FFF2F2F2"), border: box },
  heading: { font: font({ bold: true }), alignment: { vertical: "middle", wrapText: true }, border: box },
  label: { font: font(), alignment: { vertical: "middle", wrapText: true }, border: box },
  entry: {
    font: font({ color: { argb: "FF1F3864" } }),
    alignment: { vertical: "middle", wrapText: true },
    border: box,
    protection: open,
  },
  mark: {
    font: font({ color: { argb: "FF1F3864" } }),
    alignment: { horizontal: "center", vertical: "middle" },
    border: box,
    protection: open,
  },
  closed: { font: font(), alignment: { vertical: "middle" }, fill: fill("FFD9D9D9"), border: box },
  total: { font: font({ bold: true }), alignment: { vertical: "middle" }, fill: fill("FFF2F2F2"), border: box },
};

export function paint(cell: Cell, look: Look, numberFormat?: string): void {
  cell.style = styleOf(look, numberFormat);
}

const styles = new Map<string, Partial<Style>>();

/** Cells alike share one object: exceljs looks it up by identity, and works out each other one anew, at half the time of a form. */
function styleOf(look: Look, numFmt?: string): Partial<Style> {
  const key = `${look} ${numFmt ?? ""}`;
  const style = styles.get(key) ?? { ...LOOKS[look], ...(numFmt ? { numFmt } : {}) };
  styles.set(key, style);
  return style;
}

/** What the cells of a column have where no cell is written: open to typing, without borders. */
export function openStyle(numberFormat: string): Partial<Style> {
  const { border: _, ...style } = LOOKS.entry;
  return { ...style, numFmt: numberFormat };
}

/** Format of a filled number cell: as many decimals as the value has; an empty cell shows what is typed. */
export function numberFormatOf(value: number | undefined): string {
  if (value === undefined) return "General";
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

export const DATE_FORMAT = "dd/mm/yyyy";
export const TEXT_FORMAT = "@";

/** A text as it has to be written so that `_x0041_` in it is not taken for an escape (ECMA-376 Part 1, 22.9.2.19). */
export const writtenText = (text: string): string => text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
