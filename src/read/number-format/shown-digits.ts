import type { NumberLook, StoredNumber } from "../../domain/workbook/cell.ts";
import type { ChosenSection } from "./choose-section.ts";
import type { FormatToken } from "./format-code.ts";

/** Words, signs of currency and of estimates; the rest around a number is decoration. */
const WORD = /[\p{L}\p{N}\p{Sc}%‰°≈~∼≃<>≤≥²³]/u;
const MINUS = /[-−–]/;

/** A number as a section of digits shows it: plain where the sheet shows no more and no other than the number. */
export function shownDigits({ section, putsMinus }: ChosenSection, value: number): StoredNumber {
  const { tokens } = section;
  const pieces = piecesOf(tokens);
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const sign = putsMinus || saysMinus(pieces) || (value < 0 && section.isColoured) ? -1 : 1;
  const magnitude = scaled(Math.abs(value), percents, pieces.divisor);
  const isTrue = pieces.hasDigits && !pieces.addsDigits && (value === 0 || sign === Math.sign(value));
  const look: NumberLook = {
    shown: shownText(tokens, magnitude, pieces, putsMinus),
    number: pieces.addsDigits || (!pieces.hasDigits && value !== 0) ? undefined : sign * magnitude,
    before: wordsOf(pieces.before),
    after: wordsOf(pieces.after),
  };
  const percent = percents === 1;
  const isPlain =
    isTrue && look.shown !== "" && look.before === "" && look.after === "" && pieces.divisor === 1 && percents < 2;
  if (isPlain || isDash(look, value)) return { kind: "number", value, percent };
  return { kind: "number", value, percent, look: value === 0 ? { ...look, number: 0 } : look };
}

/** Accounting formats show zero as a dash. */
const isDash = ({ shown }: NumberLook, value: number): boolean => value === 0 && /^[-−–]+$/.test(shown);

interface Pieces {
  readonly before: string;
  readonly after: string;
  readonly hasDigits: boolean;
  /** Digits or a decimal sign stand among or beside the placeholders: the sheet shows another number. */
  readonly addsDigits: boolean;
  /** A thousand for each comma after the last digit of the whole or of the decimals. */
  readonly divisor: number;
  readonly decimals: number;
  readonly optionalDecimals: number;
  readonly isGrouped: boolean;
  readonly hasWholeZero: boolean;
  /** Printed as General does: fractions and powers of ten are other ways to write the same number. */
  readonly isGeneral: boolean;
}

function piecesOf(tokens: readonly FormatToken[]): Pieces {
  const isDigit = ({ kind }: FormatToken) => kind === "digit" || kind === "general";
  const first = tokens.findIndex(isDigit);
  const last = tokens.findLastIndex(isDigit);
  const isFraction = tokens.some(
    ({ kind }, index) => kind === "slash" && index > first && first >= 0 && isDenominator(tokens[index + 1]),
  );
  const textOf = (from: number, to: number, fills: boolean) =>
    tokens
      .slice(from, to)
      .map((one) =>
        one.kind === "literal" || (fills && one.kind === "fill") ? one.text : one.kind === "slash" ? "/" : "",
      )
      .join("");
  const hasDigits = first >= 0;
  const before = hasDigits ? textOf(0, first, true) : textOf(0, tokens.length, true);
  // The denominator of a fraction may be spelled out: "# ?/100".
  const tail = hasDigits ? textOf(last + 1, tokens.length, true) : "";
  const after = isFraction ? tail.replace(/^\s*\/\s*\d+/, "") : tail;
  const between = isFraction ? "" : textOf(first, last, true);
  const digits = tokens.filter(({ kind }) => kind === "digit" || kind === "point" || kind === "comma");
  const point = digits.findIndex(({ kind }) => kind === "point");
  const whole = point < 0 ? digits : digits.slice(0, point);
  const decimals = point < 0 ? [] : digits.slice(point + 1);
  return {
    before,
    after,
    hasDigits,
    addsDigits: hasDigits && (/\d\s*$/.test(before) || /^\s*[.,]?\d/.test(after) || /[\p{L}\p{N}.,]/u.test(between)),
    divisor: 1000 ** (commasAtEnd(whole) + commasAtEnd(decimals)),
    decimals: decimals.filter(({ kind }) => kind === "digit").length,
    optionalDecimals: decimals.filter((one) => one.kind === "digit" && one.text !== "0").length,
    isGrouped: whole.some(({ kind }, index) => kind === "comma" && index < whole.length - commasAtEnd(whole)),
    hasWholeZero: whole.some((one) => one.kind === "digit" && one.text === "0"),
    isGeneral: isFraction || tokens.some(({ kind }) => kind === "general" || kind === "exponent"),
  };
}

const isDenominator = (one: FormatToken | undefined): boolean =>
  one?.kind === "digit" || (one?.kind === "literal" && /^\d/.test(one.text));

function commasAtEnd(digits: readonly FormatToken[]): number {
  return digits.length - 1 - digits.findLastIndex(({ kind }) => kind !== "comma");
}

const saysMinus = ({ before, after, hasDigits }: Pieces): boolean =>
  hasDigits && (MINUS.test(before) || (/\(\s*$/.test(before) && /^\s*\)/.test(after)));

const scaled = (magnitude: number, percents: number, divisor: number): number =>
  percents === 0 && divisor === 1 ? magnitude : Number(((magnitude * 100 ** percents) / divisor).toPrecision(15));

/** The words in a piece of a format without the decoration around them: " (tỷ)" is "tỷ". */
function wordsOf(text: string): string {
  const characters = [...text];
  const first = characters.findIndex((one) => WORD.test(one));
  const last = characters.findLastIndex((one) => WORD.test(one));
  return first < 0 ? "" : characters.slice(first, last + 1).join("");
}

function shownText(tokens: readonly FormatToken[], magnitude: number, pieces: Pieces, putsMinus: boolean): string {
  const percents = tokens.filter(({ kind }) => kind === "percent").map(() => "%");
  const digits = pieces.hasDigits ? digitsOf(magnitude, pieces) : "";
  const text = `${pieces.before}${digits}${percents.join("")}${pieces.after}`;
  return `${putsMinus ? "-" : ""}${text}`.replace(/\s+/gu, " ").trim();
}

function digitsOf(magnitude: number, pieces: Pieces): string {
  if (pieces.isGeneral || magnitude >= 1e21) return String(magnitude).replace(".", ",");
  const [whole = "", rest = ""] = magnitude.toFixed(Math.min(pieces.decimals, 30)).split(".");
  const zeros = /0*$/.exec(rest)![0].length;
  const decimals = rest.slice(0, rest.length - Math.min(zeros, pieces.optionalDecimals));
  // "#" and "?" print no leading zero, and nothing at all for zero.
  const digits = whole === "0" && !pieces.hasWholeZero ? "" : whole;
  return `${pieces.isGrouped ? digits.replace(/\B(?=(?:\d{3})+$)/g, ".") : digits}${decimals === "" ? "" : `,${decimals}`}`;
}
