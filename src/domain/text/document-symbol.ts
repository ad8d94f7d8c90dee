/** Number and symbol of a document, taken apart. */
export interface DocumentSymbol {
  /** As written: "06". */
  readonly number: string;
  /** Norms carry the year of their number: 44/2021/NQ-HĐND. */
  readonly year?: string;
  /** The abbreviations of the symbol in their order: type (none for công văn), issuer, unit. */
  readonly groups: readonly string[];
}

const GROUP = String.raw`\p{Lu}[\p{L}\p{N}&.]*`;
/** Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3; with a year: Luật Ban hành văn bản quy phạm pháp luật. */
const STATE = new RegExp(String.raw`^(\d+)(?:\/(\d{4}))?\/(${GROUP}(?:-${GROUP})*)$`, "u");
/** The same in the letters that nearly all have: classes of all scripts take V8 milliseconds to compile. */
const COMMON = /^(\d+)(?:\/(\d{4}))?\/([A-ZĐ][A-ZĐa-zđ0-9&.]*(?:-[A-ZĐ][A-ZĐa-zđ0-9&.]*)*)$/;
/** Documents of the Party: 06-NQ/TU. */
const PARTY = new RegExp(String.raw`^(\d+)-(${GROUP})\/(${GROUP}(?:-${GROUP})*)$`, "u");

/** Number and symbol as their law wants them; `undefined` for anything else, a number below ten without its 0 included. */
export function documentSymbol(text: string): DocumentSymbol | undefined {
  const common = COMMON.exec(text);
  const [, number, year, symbol] = common ?? STATE.exec(text) ?? [];
  const [, partyNumber, type, issuer] = (!common && PARTY.exec(text)) || [];
  const digits = number ?? partyNumber;
  if (digits === undefined || digits !== paddedNumber(digits)) return undefined;
  if (type !== undefined) return { number: digits, groups: [type, ...issuer!.split("-")] };
  return { number: digits, ...(year === undefined ? {} : { year }), groups: symbol!.split("-") };
}

/** A sound form of what somebody typed: without "Số:" and blanks, with plain hyphens and the 0 of small numbers; `undefined` when that does not mend it. */
export function mendedSymbol(text: string): string | undefined {
  const tight = text
    .normalize("NFC")
    .trim()
    .replace(/^số\s*:?\s*/iu, "")
    .replace(/\s*([/\-‐-―])\s*/gu, (_, mark: string) => (mark === "/" ? "/" : "-"))
    .replace(/^\d+/, paddedNumber);
  return documentSymbol(tight) ? tight : undefined;
}

const paddedNumber = (digits: string): string => digits.replace(/^0+(?=\d)/, "").padStart(2, "0");
