import type { IsoDate } from "../text/iso-date.ts";

/** Where a value stands: the trail of a figure ends here. */
export interface CellPlace {
  /** Path of the workbook relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly sheet: string;
  /** A1 address without `$`. */
  readonly address: string;
}

/**
 * A spreadsheet cell as a plain value. Text is NFC; a formula is its cached result.
 *
 * `uncalculated` is a formula that no program has computed yet; `error` carries Excel's code, e.g. `#DIV/0!`.
 */
export type CellValue =
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "date"; readonly value: IsoDate }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "uncalculated"; readonly value: string };

/** One filled cell. Row and column are 1-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly content: CellValue;
  /** The formula's text, when the cell has one. */
  readonly formula?: string;
  /** Address of the top left cell, when this cell is a covered part of a merged range. */
  readonly mergedInto?: string;
  /** Name of the cell's font, when it is not a Unicode one (.VnTime, VNI-Times): the text needs converting. */
  readonly legacyFont?: string;
}

/** A sheet's filled cells, row by row in order; empty cells and rows are absent. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  /** Path relative to the workspace, with forward slashes. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  /** Serial numbers count from 1904, as old versions for the Mac did. */
  readonly date1904?: boolean;
  readonly sheets: readonly Sheet[];
}

export const placeText = (place: CellPlace): string => `${place.file} › ${place.sheet}!${place.address}`;
