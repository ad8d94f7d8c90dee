/** A place in a text file: line and column, both 1-based, the column in UTF-16 units as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** "dòng 12, cột 5". */
export const positionText = ({ line, column }: Position): string => `dòng ${line}, cột ${column}`;
