import { clauseLetter, roman, upperVi } from "../text/vietnamese.ts";

/** A level of an automatic numbering (ISO/IEC 29500-1, 17.9.6). */
export interface ListLevel {
  /** "decimal", "upperRoman", "bullet". */
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly start: number;
}

/** Where a level begins that does not say so (17.9.25). */
export const NO_START = 0;

/** The number that Word puts before a paragraph: its list, the level in it from 0, all levels of the list. */
export interface ListNumber {
  readonly list: string;
  readonly level: number;
  readonly levels: readonly ListLevel[];
}

/** How letters count, from 1; in capitals. */
type Letters = (value: number) => string;

/** A … Z, AA, BB … (17.18.59): as Word counts. */
const latinLetters: Letters = (value) =>
  value < 1 ? "" : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));

/** A, B, C, D, Đ, E: as official documents do (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6đ). */
export const clauseLetters: Letters = (value) => (value < 1 ? "" : upperVi(clauseLetter(value)));

/** Counts automatic numbers as paragraphs come in the order of the document. */
export function listLabels(letters = latinLetters): (number: ListNumber) => string {
  const counts = new Map<string, number[]>();
  return ({ list, level: at, levels }) => {
    const counted = counts.get(list) ?? [];
    counts.set(list, counted);
    const own = levels[at];
    if (!own) return "";
    counted[at] = counted[at] === undefined ? own.start : counted[at] + 1;
    counted.length = at + 1;
    if (own.format === "bullet") return "-";
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const level = levels[index];
      return formatted(counted[index] ?? level?.start ?? 1, level?.format ?? "decimal", letters);
    });
  };
}

function formatted(value: number, format: string, letters: Letters): string {
  switch (format) {
    case "lowerRoman":
      return romanOf(value).toLowerCase();
    case "upperRoman":
      return romanOf(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "vietnameseCounting":
      return clauseLetter(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
}

/** Lists count from 0 where a document says so, and there is no Roman nought. */
const romanOf = (value: number): string => roman(Math.min(Math.max(0, value), 3999));
