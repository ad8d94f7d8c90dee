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
 * A spreadsheet cell as what it shows: its format says what its number means (ISO/IEC 29500-1, 18.8.30 and 18.8.31).
 * Text is NFC; a formula is its cached result.
 *
 * `time` is a time of day, a duration, or a number in a date format that is no day, as the sheet shows it ("7:30",
 * "########"). A hidden text is one that its format does not show. `uncalculated` is a formula that no program has computed yet, or whose result the workbook itself calls
 * out of date (`stale`: the setting that says so); `error` carries Excel's code, e.g. `#DIV/0!`.
 */
export type CellValue =
  | StoredNumber
  | { readonly kind: "text"; readonly value: string; readonly isHidden?: true }
  | { readonly kind: "date"; readonly value: IsoDate }
  | { readonly kind: "time"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "uncalculated"; readonly value: string; readonly stale?: string };

export interface StoredNumber {
  readonly kind: "number";
  readonly value: number;
  /** The sheet shows a hundred times the value, with "%". */
  readonly percent: boolean;
  /** How the sheet shows it, where that is more, or another thing, than the number. */
  readonly look?: NumberLook;
  /** Significant digits, where a typed number has more than the fifteen that programs keep. */
  readonly digits?: number;
}

/** A number as its format shows it: with words of a unit, divided by thousands, without its sign, not at all. */
export interface NumberLook {
  /** The whole of it in Vietnamese style: "27,8 tỷ"; empty for a hidden one. */
  readonly shown: string;
  /** The number that is shown, before rounding; `undefined` where its digits say no number. */
  readonly number: number | undefined;
  /** Words, signs of currency and of estimates around the digits; empty for none. */
  readonly before: string;
  readonly after: string;
}

/** One filled cell. Row and column are 1-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: CellValue;
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
