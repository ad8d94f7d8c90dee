import { copyFileSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { verifyEdited } from "../../../src/commands/verify.ts";
import type { WrittenTrace } from "../../../src/domain/figures/written-trace.ts";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { madeWithTwoAnnexes } from "../../support/made-documents.ts";
import { editDocx } from "../../support/word/edited-docx.ts";
import { emptyWorkspace } from "../../support/workspace.ts";
import { WRITER } from "../../support/writer.ts";

export const OUT = "out/2024-H1";
export const DOCUMENT = `${OUT}/bao-cao-so-ket.docx`;
export const EDITED = "Sơ kết (anh Long sửa).docx";
/** Where the form puts Cẩm Xuyên's concentrated land, as in one-cell.test.ts. */
export const LAND = { file: "data/periods/2024-H1/cam-xuyen.xlsx", sheet: "Chỉ tiêu", address: "E27" };

/** A workspace with a report, and a renamed copy of it beside `data/` that a person edits. */
export async function editedReport(...changes: readonly ((xml: string) => string)[]): Promise<string> {
  const folder = emptyWorkspace();
  cpSync(await madeWithTwoAnnexes(), folder, { recursive: true });
  copyFileSync(join(folder, DOCUMENT), join(folder, EDITED));
  if (changes.length > 0) editDocx(join(folder, EDITED), ...changes);
  return folder;
}

export const traceIn = (folder: string, file = `${OUT}/bao-cao-so-ket.trace.json`): WrittenTrace =>
  JSON.parse(readFileSync(join(folder, file), "utf8"));

/** Name of the first anchor of a figure: the sample's order of sentences may change. */
export function anchorOf(folder: string, id: string): string {
  const anchors = traceIn(folder).paragraphs.flatMap((paragraph) => paragraph.anchors);
  return anchors.find(({ of }) => of === id)!.name;
}

export const verify = (folder: string, file = EDITED) => verifyEdited({ folder, file, version: WRITER.version });

/** What `ntm refresh` says it replaced, each once: annexes repeat figures of the text. */
export const replacedIn = (out: string): readonly string[] => [
  ...new Set([...out.replaceAll("\u00a0", " ").matchAll(/: (\S+(?: ha)? → .*)$/gm)].map(([, change]) => change!)),
];

export const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code).sort();
