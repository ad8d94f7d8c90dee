import type { Writer } from "../../../domain/document/writer.ts";
import type { IsoDate } from "../../../domain/text/iso-date.ts";
import { canonicalPdf } from "../../../render/package/canonical-pdf.ts";
import { convertToPdf } from "../../../write/pdf/convert-to-pdf.ts";
import { type Environment, findLibreOffice } from "../../../write/pdf/find-libreoffice.ts";

/** A Word document as PDF; the same bytes for the same document, fonts and LibreOffice. */
export type ToPdf = (docx: Uint8Array, date: IsoDate) => Promise<Uint8Array>;

/** Throws `CannotRun` where LibreOffice is not installed: before there is anything to convert. */
export function pdfMaker(environment: Environment, writer: Writer): ToPdf {
  const program = findLibreOffice(environment);
  return async (docx, date) => canonicalPdf(await convertToPdf(program, docx, environment, writer), date);
}
