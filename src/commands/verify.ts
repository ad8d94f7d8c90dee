import { presentTexts } from "../check/editing/present-texts.ts";
import { verifyDocument } from "../check/editing/verify-document.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { dataFindings } from "./steps/documents/data-findings.ts";
import { type EditedRequest, openEdited, recompose } from "./steps/documents/edited-document.ts";

export interface VerifiedDocument {
  readonly findings: readonly Finding[];
  /** Printings of figures as written, and how many stand as written. */
  readonly figures: number;
  readonly standing: number;
}

/** Compares an edited document with its trace and with the present data; writes nothing. */
export async function verifyEdited(request: EditedRequest): Promise<VerifiedDocument> {
  const opened = await openEdited(request);
  const { trace, document } = opened;
  const now = await recompose(request.folder, opened);
  const present = now.ok ? presentTexts(trace.paragraphs, now.paragraphs) : undefined;
  const verified = verifyDocument(trace, document, present ? { present } : {});
  return { ...verified, findings: [...verified.findings, ...dataFindings(opened, now)] };
}
