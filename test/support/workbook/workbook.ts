import type { Cell, CellValue, Sheet, Workbook } from "../../../src/domain/workbook/cell.ts";

/** A cell as tests write it: a bare value, a ready `CellValue`, or nothing. */
export type Written = number | string | boolean | null | CellValue;

/** A workbook from rows of bare values: `workbook("can-loc.xlsx", { "Chỉ tiêu": [["#ntm:indicators", "actual"], …] })`. */
export const workbook = (
  file: string,
  sheets: Readonly<Record<string, readonly (readonly Written[])[]>>,
): Workbook => ({
  file,
  sha256: "0".repeat(64),
  sheets: Object.entries(sheets).map(([name, rows]): Sheet => ({ name, hidden: false, rows: rowsOf(rows) })),
});

const rowsOf = (rows: readonly (readonly Written[])[]): readonly (readonly Cell[])[] =>
  rows
    .map((row, index) =>
      row.flatMap((written, column): Cell[] =>
        written === null
          ? []
          : [
              {
                row: index + 1,
                column: column + 1,
                content: contentOf(written),
              },
            ],
      ),
    )
    .filter((cells) => cells.length > 0);

function contentOf(written: Exclude<Written, null>): CellValue {
  if (typeof written === "number") return { kind: "number", value: written, percent: false };
  if (typeof written === "string") return { kind: "text", value: written };
  return typeof written === "boolean" ? { kind: "boolean", value: written } : written;
}
