import type { DocumentType } from "../../domain/checking/layout-law.ts";
import type { LegalDocument, LegalRegister } from "../../domain/criteria/legal.ts";
import type { Period } from "../../domain/office/period.ts";
import { documentSymbol, mendedSymbol } from "../../domain/text/document-symbol.ts";
import { CITED } from "../../domain/workbook/known-sheets.ts";
import { type ListRow, valueIn } from "../../domain/workbook/submission.ts";
import { typeNamed } from "./document-type.ts";

export interface CitationContext {
  readonly legal: LegalRegister;
  /** Types of documents with their abbreviations. */
  readonly types: readonly DocumentType[];
  readonly period: Period;
}

/** A document of the sheet with its row. */
export interface CitedRow {
  readonly row: ListRow;
  readonly document: LegalDocument;
}

const text = (row: ListRow, column: string): string | undefined => {
  const value = valueIn(row, column);
  return value === undefined ? undefined : String(value).normalize("NFC").trim();
};

/** The document of a row. One without a number is named by its empty cell already. */
export function citedRow(row: ListRow, { types }: CitationContext): CitedRow | undefined {
  const typed = text(row, CITED.number);
  if (typed === undefined) return undefined;
  const { number, subscript } = withoutSubscript(typed);
  const symbol = documentSymbol(number) ?? documentSymbol(mendedSymbol(number) ?? "");
  const [date, issuer, title] = [CITED.date, CITED.issuer, CITED.subject].map((column) => text(row, column));
  return {
    row,
    document: {
      number,
      ...(subscript === undefined ? {} : { subscript }),
      type: text(row, CITED.type) ?? typeNamed(symbol ?? { number: "", groups: [] }, types),
      ...(issuer === undefined ? {} : { issuer }),
      ...(date === undefined ? {} : { date }),
      ...(title === undefined ? {} : { title }),
      verified: false,
      place: row.fields[CITED.number]!.place,
    },
  };
}

/** Small digits at the end of a symbol, as Unicode has them or as `data/office.yaml` writes them: NL₅, NL~5~. */
function withoutSubscript(number: string): { readonly number: string; readonly subscript?: string } {
  const [, before, marked, small] = /^(.*?)(?:~(\d+)~|([₀-₉]+))$/u.exec(number) ?? [];
  if (before === undefined) return { number };
  const subscript = marked ?? [...small!].map((digit) => String(digit.charCodeAt(0) - 0x2080)).join("");
  return { number: before + subscript, subscript };
}
