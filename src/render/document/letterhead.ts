import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Letterhead, Opening, Run } from "../../domain/document/report-document.ts";
import { textWidth } from "../../domain/text/text-width.ts";
import { paragraph, plain } from "./paragraph.ts";
import type { Rendering } from "./rendering.ts";
import { ruleLine } from "./rule-line.ts";

const NBSP = "\u00a0";

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
  const number = [paragraph(rendering, "number", numberRuns(rendering, head))];
  if (opening.kind === "letter") {
    const about = opening.subject[0]?.[0]?.text.startsWith(formulas.about.trim()) ? [] : plain(formulas.about);
    number.push(paragraph(rendering, "letterSubject", [...about, ...brokenLines(opening.subject)]));
  }
  return twoColumns(columns, [
    [names, nation],
    [number, [paragraph(rendering, "placeDate", plain(placeDate(rendering, head)))]],
  ]);
}

type Head = Omit<Letterhead, "parent" | "issuer">;

/** Numbers below ten have a leading zero (II.3c). */
function numberRuns({ layout }: Rendering, { number, symbol }: Head): readonly Run[] {
  const [before = "", after = ""] = layout.formulas.number.split("{symbol}");
  const shown = number === undefined ? NBSP.repeat(layout.blanks.number) : number.padStart(2, "0");
  return [{ text: before.replace("{number}", shown) }, ...symbol, ...(after === "" ? [] : plain(after))];
}

/** Days below ten and months 1 and 2 have a leading zero, other months none (II.4b). */
function placeDate({ layout }: Rendering, { place, date }: Head): string {
  const values: Readonly<Record<string, string>> = {
    place,
    day: date.day === undefined ? NBSP.repeat(layout.blanks.day) : String(date.day).padStart(2, "0"),
    month: date.month <= 2 ? `0${date.month}` : String(date.month),
    year: String(date.year),
  };
  return layout.formulas.placeDate.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
}

/** The lines of a subject as one paragraph with line breaks. */
export const brokenLines = (lines: readonly (readonly Run[])[]): readonly Run[] =>
  lines.flatMap((line, index) =>
    index === 0 ? line : line.map((run, place) => (place === 0 ? { ...run, text: `\n${run.text}` } : run)),
  );

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
