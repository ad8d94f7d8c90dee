import { clauseLetter, roman, upperVi } from "../text/vietnamese.ts";

/** A level of an automatic numbering (ISO/IEC 29500-1, 17.9.6). */
export interface ListLevel {
  /** "decimal", "upperRoman", "bullet". */
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly start: number;
}

/** The number that Word puts before a paragraph: its list, the level in it from 0, all levels of the list. */
export interface ListNumber {
  readonly list: string;
  readonly level: number;
  readonly levels: readonly ListLevel[];
}

/** Counts automatic numbers as paragraphs come in the order of the document. */
export function listLabels(): (number: ListNumber) => string {
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
      return formatted(counted[index] ?? level?.start ?? 1, level?.format ?? "decimal");
    });
  };
}

function formatted(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(count);
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperLetter":
      return upperVi(clauseLetter(count));
    case "lowerLetter":
      return clauseLetter(count);
    case "none":
      return "";
    default:
      return String(count);
  }
}
