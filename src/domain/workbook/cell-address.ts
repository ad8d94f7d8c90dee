/** Where a cell stands in its sheet, 1-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B12`: an address without `$`. */
export const addressOf = ({ row, column }: CellPosition): string => columnLetters(column) + row;
