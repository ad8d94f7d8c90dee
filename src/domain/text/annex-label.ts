import { roman } from "./vietnamese.ts";

/** "Phụ lục" alone; "Phụ lục I", "Phụ lục II" where there are two or more (III.1a, Phần I Phụ lục I). */
export const annexLabel = (word: string, index: number, count: number): string =>
  count === 1 ? word : `${word} ${roman(index + 1)}`;
