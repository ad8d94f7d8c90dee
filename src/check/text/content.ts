import type { CheckedDocument } from "../../domain/checking/checked-document.ts";
import type { CheckWords } from "../../domain/checking/document-words.ts";
import type { LegalRegister } from "../../domain/criteria/legal.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { type Citation, citationsOf } from "./citations.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** What the content rules look at: the words of a document in order, and what is known about words and documents. */
export interface Content {
  readonly document: CheckedDocument;
  readonly passages: readonly Passage[];
  readonly citations: readonly Citation[];
  readonly words: CheckWords;
  readonly legal: LegalRegister;
  /** Latest day the document can bear: its day, or the end of the month or year that a draft names. */
  readonly latest?: IsoDate;
  /** Its day, where it is filled in. */
  readonly day?: IsoDate;
  /** Name of its type in capitals: "GIẤY MỜI"; absent for letters. */
  readonly title?: string;
}

/** `names` are official names that contain a numeral: "5 không 3 sạch", "Xã Sơn Kim 1". */
export function contentOf(
  document: CheckedDocument,
  words: CheckWords,
  legal: LegalRegister,
  names: readonly string[],
): Content {
  const passages = passagesOf(document, names, words.units);
  const { latest, day } = documentDate(passages) ?? {};
  const title = titleOf(passages, words);
  const citations = citationsOf(passages, words);
  return {
    document,
    passages,
    citations,
    words,
    legal,
    ...(latest === undefined ? {} : { latest }),
    ...(day === undefined ? {} : { day }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The lines of the head of a document: letterheads may be set with tabs and line breaks. */
const headLines = (passages: readonly Passage[]): readonly string[] =>
  passages.slice(0, HEAD).flatMap(({ text }) => text.split(/[\t\n]+/).map((line) => line.trim()));

function titleOf(passages: readonly Passage[], { documentTypes }: CheckWords): string | undefined {
  const names = new Set([
    ...documentTypes.map((one) => one.toUpperCase()),
    "GIẤY MỜI",
    "GIẤY GIỚI THIỆU",
    "PHIẾU CHUYỂN",
  ]);
  return headLines(passages).find((line) => names.has(line.replace(/[\s:.]+$/, "")));
}

/** Component 4 of Nghị định 30/2020/NĐ-CP: "Hà Tĩnh, ngày 14 tháng 6 năm 2024"; day and month are blank in a draft. */
const DATED = /^[\p{L}\s.-]+, ngày\s*(\d{1,2})?[\s….]*tháng\s*(\d{1,2})?[\s….]*năm\s*(\d{4})\s*$/u;

/** How far from the top a document states its date. */
const HEAD = 30;

/** The latest day a document can bear and its own, from its head; `undefined` when it states none. */
function documentDate(passages: readonly Passage[]): { readonly latest: IsoDate; readonly day?: IsoDate } | undefined {
  for (const line of headLines(passages)) {
    const [, day, month, year] = DATED.exec(line) ?? [];
    if (year === undefined) continue;
    const last = (month ?? "12").padStart(2, "0");
    const latest = `${year}-${last}-${(day ?? String(lengthOf(Number(year), Number(last)))).padStart(2, "0")}`;
    return day !== undefined && month !== undefined ? { latest, day: latest } : { latest };
  }
  return undefined;
}

const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
