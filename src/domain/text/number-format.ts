/** How a number is printed. There is no document-wide number of decimals. */
export interface NumberFormat {
  readonly decimals: number;
  /** Drop zeros at the end of the decimals: 80 %, not 80,0 %. Money keeps them: 1,950 tỷ đồng. */
  readonly trimZeros: boolean;
  /** Print counts below ten with two digits: 04. */
  readonly padded: boolean;
  /** Divisor between the stored and the printed unit: stored đồng, printed triệu đồng → 1000000. */
  readonly scale: number;
}
