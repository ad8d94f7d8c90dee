import type { LegalRegister } from "../domain/criteria/legal.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { Period } from "../domain/office/period.ts";
import type { Forms } from "../domain/workbook/form.ts";
import { CITED } from "../domain/workbook/known-sheets.ts";
import type { PeriodData } from "../domain/workbook/submission.ts";
import { once } from "../read/workspace/once.ts";
import { citedDocuments } from "../validate/citations/cited-documents.ts";
import { withUnlisted } from "../validate/citations/unlisted-documents.ts";
import { listSheets } from "../validate/forms/forms.ts";
import type { Knowledge } from "./knowledge.ts";

/** What documents of a period may cite, made when first asked for, and what is odd in its own list of documents. */
export function citable(
  knowledge: Knowledge,
  period: Period,
  data: PeriodData,
  forms: Forms,
): { readonly legal: () => LegalRegister; readonly findings: readonly Finding[] } {
  const rows = data.province?.lists.get(CITED.sheet) ?? [];
  const context = () => ({ legal: knowledge.legal(), types: knowledge.documentTypes(), period });
  const { value: listed, findings } = rows.length > 0 ? citedDocuments(rows, context()) : NOTHING_LISTED;
  const legal = once(() =>
    withUnlisted(listed ?? knowledge.legal(), data, listSheets(forms), knowledge.documentTypes()),
  );
  return { legal, findings };
}

const NOTHING_LISTED = { value: undefined, findings: [] };
