import type { CheckedParagraph } from "../../domain/checking/checked-document.ts";
import type { ItemLabel, LabelReading } from "./component.ts";

const DECIMAL = /^((?:[IVX]+|[A-ZĐ]|\d{1,2})(?:\.\d{1,2})+)(\.?)(?=[\s\u00a0])/u;
const SIMPLE = /^(\(?)([IVXLC]+|\d{1,2}|[A-ZĐ]|[a-zđ])([.)/])(?=[\s\u00a0]|\p{L}{2}|[“"]|$)/u;

/** "1." in the numbers of clauses; more than 39 of a list is more likely a quantity or a year. */
const MOST = 99;

/** The number before a paragraph of the body, typed or automatic; `undefined` where it has none. */
export function labelOf({ text, label }: CheckedParagraph, letters: string): ItemLabel | undefined {
  const printed = label === undefined ? text.normalize("NFC").trimStart() : `${label.trim()} `;
  const decimal = DECIMAL.exec(printed);
  if (decimal) {
    const [, number = "", mark = ""] = decimal;
    const cut = number.lastIndexOf(".");
    const value = Number(number.slice(cut + 1));
    return { text: decimal[0], mark, readings: [{ series: "decimal", value, prefix: number.slice(0, cut) }] };
  }
  const simple = SIMPLE.exec(printed);
  if (!simple) return undefined;
  const [all, open = "", number = "", close = ""] = simple;
  if (open === "(" && close !== ")") return undefined;
  const readings = readingsOf(number, letters);
  return readings.length === 0 ? undefined : { text: all, mark: open + close, readings };
}

function readingsOf(number: string, letters: string): readonly LabelReading[] {
  if (/^\d/.test(number)) return Number(number) > MOST ? [] : [{ series: "number", value: Number(number) }];
  if (/^[a-zđ]$/u.test(number)) return [{ series: "letter", value: positionOf(number, letters) }];
  return [
    ...(/^[IVXLC]+$/.test(number) ? [{ series: "roman", value: romanValue(number) } as const] : []),
    ...(number.length === 1 ? [{ series: "upper", value: positionOf(number.toLowerCase(), letters) } as const] : []),
  ];
}

function positionOf(letter: string, letters: string): number | undefined {
  const index = [...letters].indexOf(letter);
  return index < 0 ? undefined : index + 1;
}

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const romanValue = (text: string): number =>
  [...text].reduce((sum, digit, index) => {
    const value = DIGITS[digit]!;
    return value < (DIGITS[text[index + 1] ?? ""] ?? 0) ? sum - value : sum + value;
  }, 0);

/** A dash, plus or dot before a paragraph, typed or automatic. */
export const bulletOf = ({ text, label }: CheckedParagraph): string | undefined =>
  /^[-–—˗+*•·▪◦o]$/u.exec(label?.trim() ?? "")?.[0] ?? /^[-–—˗+*•·▪◦](?=[\s\u00a0]|\p{L})/u.exec(text.trimStart())?.[0];
