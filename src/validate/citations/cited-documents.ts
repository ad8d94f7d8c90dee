import type { LegalDocument, LegalRegister } from "../../domain/criteria/legal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { ListRow } from "../../domain/workbook/submission.ts";
import { citedFindings } from "./cited-findings.ts";
import { type CitationContext, type CitedRow, citedRow } from "./cited-row.ts";
import { differences, sameNumberFindings } from "./same-number.ts";

/**
 * The register with what the province's sheet lists for the period, and what is odd about its rows. What both know alike
 * stays the register's.
 */
export function citedDocuments(
  rows: readonly ListRow[],
  context: CitationContext,
): { readonly value: LegalRegister; readonly findings: readonly Finding[] } {
  const { legal } = context;
  const documents = new Map(legal.documents);
  const seen = new Map<string, CitedRow>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const cited = citedRow(row, context);
    if (!cited) continue;
    const { number } = cited.document;
    findings.push(...citedFindings(cited, context));
    findings.push(...sameNumberFindings(cited, seen.get(number), legal.documents.get(number)));
    if (seen.has(number)) continue;
    seen.set(number, cited);
    documents.set(number, together(legal.documents.get(number), cited.document));
  }
  return { value: { ...legal, documents }, findings };
}

/** Where the sheet adds something, or says it otherwise, its row is what the period goes by. */
function together(known: LegalDocument | undefined, cited: LegalDocument): LegalDocument {
  if (!known) return cited;
  const addsNothing = (["date", "issuer", "title"] as const).every((key) => !(key in cited) || key in known);
  return addsNothing && differences(cited, known).length === 0 ? known : { ...known, ...cited, type: known.type };
}
