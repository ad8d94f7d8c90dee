import type { DocumentType } from "../../domain/checking/layout-law.ts";
import type { LegalDocument, LegalRegister } from "../../domain/criteria/legal.ts";
import { documentSymbol } from "../../domain/text/document-symbol.ts";
import { placeText } from "../../domain/workbook/cell.ts";
import type { ListSheet } from "../../domain/workbook/form.ts";
import { CITED, RECOGNITIONS } from "../../domain/workbook/known-sheets.ts";
import { datumIn, type ListRow, type PeriodData } from "../../domain/workbook/submission.ts";
import { typeNamed } from "./document-type.ts";

/**
 * The register with the documents that only cells name: the decision of a recognition with its day, the document that
 * gave a task. Their number can be printed; what a cell does not say is a hole where it is wanted. Where rows give one number
 * several days, each row still has its own decision, unless two days are of one year: one of them is wrong then.
 */
export function withUnlisted(
  legal: LegalRegister,
  { province, reports }: PeriodData,
  sheets: readonly ListSheet[],
  types: readonly DocumentType[],
): LegalRegister {
  const documents = new Map(legal.documents);
  const dated: { readonly row: ListRow; readonly document: LegalDocument }[] = [];
  const columns = documentColumns(sheets);
  for (const { lists } of [...(province ? [province] : []), ...reports]) {
    for (const [sheet, column] of columns) {
      for (const row of lists.get(sheet) ?? []) {
        const one = documentIn(row, sheet, column, types);
        if (!one || legal.documents.has(one.number)) continue;
        if (one.date) dated.push({ row, document: one });
        const known = documents.get(one.number);
        if (!known) documents.set(one.number, one);
        // Nobody can say which of two days a bare number means.
        else if (known.date !== one.date) documents.set(one.number, withoutDay(known));
      }
    }
  }
  const rowDecisions = rowDecisionsOf(
    dated.filter(({ document }) => documents.get(document.number)!.date === undefined),
  );
  return rowDecisions.size === 0 ? { ...legal, documents } : { ...legal, documents, rowDecisions };
}

/** Rows with a day of their own, where no other day of the same year makes one of them wrong. */
function rowDecisionsOf(
  dated: readonly { readonly row: ListRow; readonly document: LegalDocument }[],
): ReadonlyMap<string, LegalDocument> {
  const days = new Map<string, Set<string>>();
  const yearOf = ({ number, date }: LegalDocument): string => `${number} ${date!.slice(0, 4)}`;
  for (const { document } of dated) {
    const year = yearOf(document);
    days.set(year, (days.get(year) ?? new Set()).add(document.date!));
  }
  const sure = dated.filter(({ document }) => days.get(yearOf(document))!.size === 1);
  return new Map(sure.map(({ row, document }) => [placeText(row.place), document]));
}

/** Sheet and column of each cell that holds a document's number; both forms may have the same sheet. */
const documentColumns = (sheets: readonly ListSheet[]): readonly (readonly [string, string])[] => {
  const named = sheets.flatMap(({ id, columns }) =>
    id === CITED.sheet ? [] : columns.filter(({ type }) => type === "document").map((one) => [id, one.id] as const),
  );
  return [...new Map(named.map((pair) => [pair.join("/"), pair])).values()];
};

function documentIn(
  row: ListRow,
  sheet: string,
  column: string,
  types: readonly DocumentType[],
): LegalDocument | undefined {
  const cell = datumIn(row, column);
  const number = String(cell?.value ?? "");
  const symbol = documentSymbol(number);
  if (!cell || !symbol) return undefined;
  const date = sheet === RECOGNITIONS.sheet ? datumIn(row, RECOGNITIONS.date) : undefined;
  return {
    number,
    type: typeNamed(symbol, types),
    ...(date ? { date: String(date.value) } : {}),
    verified: false,
    place: cell.place,
    unlisted: true,
  };
}

const withoutDay = ({ date: _, ...rest }: LegalDocument): LegalDocument => rest;
