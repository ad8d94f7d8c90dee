const NUMERALS: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** "Phụ lục" alone; "Phụ lục I", "Phụ lục II" where there are two or more (III.1a, Phần I Phụ lục I). */
export const annexLabel = (word: string, index: number, count: number): string =>
  count === 1 ? word : `${word} ${roman(index + 1)}`;

function roman(value: number): string {
  const [size, sign] = NUMERALS.find(([one]) => one <= value) ?? [value, ""];
  return value === 0 ? "" : sign + roman(value - size);
}
