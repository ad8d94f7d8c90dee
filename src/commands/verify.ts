import { outdatedCharts } from "../check/editing/chart-findings.ts";
import { planCharts } from "../check/editing/chart-plan.ts";
import { issuedFindings } from "../check/editing/issued-findings.ts";
import { presentTexts } from "../check/editing/present-texts.ts";
import { verifyDocument } from "../check/editing/verify-document.ts";
import { chartsOf } from "../domain/document/charts-of.ts";
import type { MarkedDocument } from "../domain/document/marked-document.ts";
import type { WrittenTrace } from "../domain/figures/written-trace.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { identityOf } from "../render/document/trace-json.ts";
import type { ComparedPage } from "../render/preview/edited-page.ts";
import { dataFindings } from "./steps/documents/data-findings.ts";
import { type EditedRequest, openRecorded, recompose } from "./steps/documents/edited-document.ts";
import { stateOf } from "./steps/documents/record-state.ts";
import { remadeFrom } from "./steps/documents/remade-document.ts";

export interface VerifyRequest extends EditedRequest {
  /** Of this program. */
  readonly version: string;
}

export interface VerifiedDocument {
  readonly findings: readonly Finding[];
  /** Printings of figures as written, and how many stand as written. */
  readonly figures: number;
  readonly standing: number;
  /** The trace is not what was written: figures were compared with what the manifest recorded, or not at all. */
  readonly altered: boolean;
  /** What a page of the document shows; nothing where its figures could not be compared. */
  readonly compared?: Pick<ComparedPage, "present"> & { readonly marked: () => MarkedDocument };
}

/** Compares an edited document with its trace, its manifest and the present data; writes nothing. */
export async function verifyEdited(request: VerifyRequest): Promise<VerifiedDocument> {
  const found = await openRecorded(request);
  if (!found.ok) return { findings: found.findings, figures: 0, standing: 0, altered: true };
  const opened = found.value;
  const { document, manifest } = opened;
  const now = await recompose(request.folder, opened);
  const remade = remadeFrom(opened, now, request.version);
  const computed = identityOf(opened.trace.paragraphs, opened.trace.topic);
  const { findings, altered } = stateOf(opened, remade);
  const records = [...found.findings, ...findings];
  // An altered trace proves nothing; made anew from the very same sources, the document as written is known again.
  const isMade = remade !== undefined && (altered || remade.identity !== computed);
  if (altered && !isMade && manifest?.text) {
    const numbers = issuedFindings(manifest.text, document).filter(({ found }) => /\p{N}/u.test(found));
    return { altered, figures: 0, standing: 0, findings: [...records, ...numbers, ...dataFindings(opened, now)] };
  }
  const trace: WrittenTrace = isMade ? remade.trace : opened.trace;
  const present = now.ok ? presentTexts(trace.paragraphs, now.paragraphs) : undefined;
  const verified = verifyDocument(trace, document, {
    ...(present ? { present } : {}),
    ...(manifest?.text ? { recorded: manifest.text } : {}),
  });
  const charts = outdatedCharts(document, now.ok ? planCharts(trace, document, chartsOf(now.document)) : []);
  const all = [...records, ...verified.findings, ...charts, ...dataFindings({ ...opened, trace }, now)];
  const { figures, standing, marked } = verified;
  const shown = now.ok ? { present: { origins: now.document.origins, trail: now.trail } } : {};
  return { figures, standing, altered, findings: all, compared: { marked, ...shown } };
}
