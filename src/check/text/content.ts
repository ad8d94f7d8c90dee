import type { CheckedDocument } from "../../domain/checking/checked-document.ts";
import type { CheckWords } from "../../domain/checking/document-words.ts";
import type { LegalRegister } from "../../domain/criteria/legal.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { type Citation, citationsOf } from "./citations.ts";
import { documentDate } from "./document-date.ts";
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
}

/** `names` are official names that contain a numeral: "5 không 3 sạch", "Xã Sơn Kim 1". */
export function contentOf(
  document: CheckedDocument,
  words: CheckWords,
  legal: LegalRegister,
  names: readonly string[],
): Content {
  const passages = passagesOf(document, names, words.units);
  const latest = documentDate(passages);
  const citations = citationsOf(passages, words);
  return { document, passages, citations, words, legal, ...(latest === undefined ? {} : { latest }) };
}
