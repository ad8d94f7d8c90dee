import type { Layout } from "../../domain/document/layout.ts";
import type { ReportDocument } from "../../domain/document/report-document.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { renderDocx } from "../document/docx.ts";

/** The Word file of a document: in the layout of Nghị định 30/2020/NĐ-CP, or as its Word template draws it. */
export async function renderedFile(
  document: ReportDocument,
  layout: Layout,
  options: { readonly draft: boolean; readonly identity?: DocumentIdentity },
): Promise<Uint8Array> {
  const { word } = document;
  if (!word) return renderDocx(document, layout, options);
  // Most offices draw no template in Word.
  const { renderWord } = await import("./word-docx.ts");
  return renderWord({ ...document, word }, layout, options);
}
