/** A piece of a format code (ISO/IEC 29500-1, 18.8.31). */
export type FormatToken =
  /** Printed as it stands. */
  | { readonly kind: "literal"; readonly text: string }
  /** `*x`: the character repeated to the width of the column. */
  | { readonly kind: "fill"; readonly text: string }
  /** `0`, `#`, `?`. */
  | { readonly kind: "digit"; readonly text: string }
  | { readonly kind: "point" | "comma" | "percent" | "exponent" | "slash" | "general" | "text" }
  /** A run of letters of a day or a time: `yyyy`, `m`, `AM/PM`. */
  | { readonly kind: "date"; readonly text: string }
  /** `[h]`: hours that go on past 24. */
  | { readonly kind: "elapsed"; readonly text: string };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** `[>=1000]`. */
  readonly condition?: FormatCondition;
  /** A colour of its own: a negative number in red needs no sign. */
  readonly isColoured: boolean;
}

export interface FormatCondition {
  readonly operator: "<" | "<=" | ">" | ">=" | "=" | "<>";
  readonly limit: number;
}

/** Excel's own limit on a format code. */
const LONGEST_FORMAT = 255;

const TOKEN =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(general)|(e[+-])|(am\/pm|a\/p|上午\/下午)|(y+|m+|d+|h+|s+|b+|g+|e+|a{3,})|([0#?])|([.,%/@;])|(.)/gisu;
const CONDITION = /^\s*(<=|>=|<>|<|>|=)\s*(-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s*$/i;

const SIGNS = { ".": "point", ",": "comma", "%": "percent", "/": "slash", "@": "text" } as const;

/** The sections of a format code in order; at most four are used. Letters that mean nothing are printed as they stand. */
export function formatSections(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let tokens: FormatToken[] = [];
  let condition: FormatCondition | undefined;
  let isColoured = false;
  const finish = () => {
    sections.push({ tokens: resolved(tokens), isColoured, ...(condition && { condition }) });
    [tokens, condition, isColoured] = [[], undefined, false];
  };
  const bracket = (text: string) => {
    const [, operator, limit] = CONDITION.exec(text) ?? [];
    const [, currency] = /^\$(.*?)(?:-[0-9A-Za-z-]*)?$/u.exec(text) ?? [];
    if (operator !== undefined) {
      condition = { operator: operator as FormatCondition["operator"], limit: Number(limit!.replace(",", ".")) };
    } else if (/^(h+|m+|s+)$/i.test(text)) tokens.push({ kind: "elapsed", text: text.toLowerCase() });
    else if (currency !== undefined) {
      if (currency !== "") tokens.push({ kind: "literal", text: currency });
    } else if (!/^(dbnum|natnum|eng)/i.test(text)) isColoured = true;
  };
  for (const [, quoted, escaped, blank, fill, inside, general, exponent, clock, date, digit, sign, other] of code
    .slice(0, LONGEST_FORMAT)
    .matchAll(TOKEN)) {
    if (sign === ";") finish();
    else if (inside !== undefined) bracket(inside);
    else if (blank !== undefined) tokens.push({ kind: "literal", text: " " });
    else if (fill !== undefined) tokens.push({ kind: "fill", text: fill });
    else if (general !== undefined) tokens.push({ kind: "general" });
    else if (exponent !== undefined) tokens.push({ kind: "exponent" });
    else if ((clock ?? date) !== undefined) tokens.push({ kind: "date", text: clock ?? date! });
    else if (digit !== undefined) tokens.push({ kind: "digit", text: digit });
    else if (sign !== undefined) tokens.push({ kind: SIGNS[sign as keyof typeof SIGNS] });
    else tokens.push({ kind: "literal", text: quoted ?? escaped ?? other ?? "" });
  }
  finish();
  return sections;
}

/**
 * Letters of days beside digits are words that a program forgot to quote ("0.0 km"): Excel knows no such format. Digits
 * after seconds are parts of a second, and belong to the time.
 */
function resolved(tokens: readonly FormatToken[]): readonly FormatToken[] {
  if (!tokens.some(isOfDate)) return tokens;
  const kept = withoutPartsOfSeconds(tokens);
  const isNumber = kept.some(({ kind }) => kind === "digit" || kind === "general");
  return isNumber ? kept.map((one) => (one.kind === "date" ? { kind: "literal", text: one.text } : one)) : kept;
}

const isOfDate = ({ kind }: FormatToken): boolean => kind === "date" || kind === "elapsed";

function withoutPartsOfSeconds(tokens: readonly FormatToken[]): readonly FormatToken[] {
  const isSeconds = (one: FormatToken | undefined) =>
    one !== undefined && "text" in one && isOfDate(one) && /^s+$/i.test(one.text);
  let inParts = false;
  return tokens.filter((one, index) => {
    if (one.kind === "point") inParts = isSeconds(tokens[index - 1]);
    else if (one.kind !== "digit") inParts = false;
    return !inParts;
  });
}
