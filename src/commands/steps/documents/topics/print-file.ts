import { renderPrintFile } from "../../../../render/document/print-file.ts";
import { shownLines } from "../../../../render/package/shown-lines.ts";
import type { DocumentFiles } from "../../../../write/output.ts";
import { manifestOf, type OutputFile } from "../../../../write/record/manifest.ts";
import type { SoundDocument } from "../sound-document.ts";
import type { WriteRequest } from "../write-document.ts";

/** What the file is called; no code of a unit begins so. */
const PRINT_FILE = "in-chung";

/** All documents one after the other in one file for the printer, each from a page of its own; it has no trail. */
export async function printFile(
  documents: readonly SoundDocument[],
  { period, draft, writer, toPdf }: Omit<WriteRequest, "force">,
): Promise<DocumentFiles> {
  const [first] = documents;
  const name = draft ? `${PRINT_FILE}.du-thao` : PRINT_FILE;
  const docx = await renderPrintFile(
    documents.map(({ document }) => document),
    first!.layout,
    { draft },
  );
  const outputs: readonly OutputFile[] = [
    { name: `${name}.docx`, bytes: docx },
    ...(toPdf ? [{ name: `${name}.pdf`, bytes: await toPdf(docx, first!.document.properties.date) }] : []),
  ];
  const manifest = manifestOf({
    document: name,
    period,
    draft,
    writer,
    sources: first!.sources,
    outputs,
    text: shownLines(docx),
    findings: [],
  });
  return {
    files: [...outputs, { name: `${name}.manifest.json`, bytes: Buffer.from(manifest) }],
    document: { name },
  };
}
