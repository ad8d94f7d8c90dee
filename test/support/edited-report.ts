import { copyFileSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenTrace } from "../../src/domain/figures/written-trace.ts";
import { madeWithTwoAnnexes } from "./made-documents.ts";
import { editDocx, typedInside, typedOver } from "./word/edited-docx.ts";

const OUT = "out/2024-H1/bao-cao-so-ket";

/** What somebody does who means no good, or pastes from a web page. */
export const HOSTILE = '<img src=x onerror="alert()"> javascript:alert()';

/**
 * Makes a folder a workspace with a report that a person edited: one number changed, one taken out, one typed into a new sentence that looks
 * like markup. Its name is not the report's.
 */
export async function editedReport(folder: string, name: string): Promise<void> {
  cpSync(await madeWithTwoAnnexes(), folder, { recursive: true });
  copyFileSync(join(folder, `${OUT}.docx`), join(folder, name));
  const trace = JSON.parse(readFileSync(join(folder, `${OUT}.trace.json`), "utf8")) as WrittenTrace;
  const anchors = trace.paragraphs.flatMap((paragraph) => paragraph.anchors);
  const anchorOf = (id: string): string => anchors.find(({ of }) => of === id)!.name;
  const words = `Trong kỳ có 37 mô hình mới ${HOSTILE}`.replaceAll("<", "&lt;");
  editDocx(
    join(folder, name),
    typedInside(anchorOf("concentrated-land"), "4.383 ha"),
    typedOver(anchorOf("funds-allocated"), ""),
    (xml) =>
      xml.replace(
        /(?=<w:p><w:pPr><w:pStyle w:val="Body"\/><\/w:pPr><w:r><w:t[^>]*>Ngay từ)/,
        `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`,
      ),
  );
}
