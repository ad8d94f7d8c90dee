import type { LegalDocument, LegalRegister } from "../../../domain/criteria/legal.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { Issue } from "../../../domain/office/issue.ts";
import { formatDate } from "../../../domain/text/vietnamese.ts";
import type { Origin } from "../../../domain/word/block.ts";
import { placeText } from "../../../domain/workbook/cell.ts";

type Citation = Extract<Origin, { readonly kind: "citation" }>;

/** Documents that are cited and were signed after this one; nobody knows before văn thư gives it its day. */
export function lateCitations(
  { origins }: ReportDocument,
  legal: LegalRegister,
  { date: signed }: Issue,
): readonly Finding[] {
  const cited = new Set(
    origins.flatMap((origin) => (origin.kind === "citation" ? (citedBy(origin, legal) ?? []) : [])),
  );
  return [...cited].flatMap(({ number, date, place }): readonly Finding[] => {
    if (date === undefined || date <= signed) return [];
    return [
      {
        code: "citation/after-signing",
        severity: "error",
        place: place ?? { file: "data/legal/documents.yaml" },
        found: `viện dẫn văn bản ${number} ngày ${formatDate(date)}, sau ngày ký ${formatDate(signed)}`,
        expected: `văn bản có từ ngày ${formatDate(signed)} trở về trước`,
        fix: "kiểm tra ngày của văn bản được viện dẫn và ngày ghi sau --date",
      },
    ];
  });
}

/** A decision of a row is known by its cell, where others have its number. */
function citedBy({ document, place }: Citation, { documents, rowDecisions }: LegalRegister): LegalDocument | undefined {
  const own = place && [...(rowDecisions?.values() ?? [])].find((one) => placeText(one.place!) === placeText(place));
  return own ?? documents.get(document);
}
