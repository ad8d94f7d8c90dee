import { basename } from "node:path";
import { issuedFindings } from "../check/editing/issued-findings.ts";
import { ownParagraphs, ownText } from "../domain/document/shown-text.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { readEditedDocument } from "../read/edited/edited-document.ts";
import { sha256 } from "../read/workspace/hash.ts";
import { identityOf } from "../render/document/trace-json.ts";
import { shownLines } from "../render/package/shown-lines.ts";
import { changedFiles } from "./steps/documents/data-findings.ts";
import { type OpenedDocument, openRecorded, type Recomposed, recompose } from "./steps/documents/edited-document.ts";
import { stateOf } from "./steps/documents/record-state.ts";
import { remadeFrom } from "./steps/documents/remade-document.ts";
import type { VerifyRequest } from "./verify.ts";

/** Whether a document is the one that was written: every byte, every word, neither, or nobody can say. */
export type IssuedAnswer = "bytes" | "words" | "changed" | "unknown";

export interface IssuedDocument {
  readonly answer: IssuedAnswer;
  readonly findings: readonly Finding[];
}

/** Holds a document against the one that was written, word for word; writes nothing. */
export async function verifyIssued(request: VerifyRequest): Promise<IssuedDocument> {
  const found = await openRecorded(request);
  if (!found.ok) return { answer: "unknown", findings: found.findings };
  const opened = found.value;
  const { document, manifest, trace } = opened;
  const recorded = manifest?.outputs.find(({ file }) => file === trace.document)?.sha256;
  const isSame = recorded !== undefined && recorded === sha256(opened.bytes);
  // Whoever changes a document may have changed its records with it: made anew from its sources it tells.
  const now = await recompose(request.folder, opened);
  const remade = remadeFrom(opened, now, request.version);
  const state = stateOf(opened, remade);
  const records = [...found.findings, ...state.findings];
  const original = await originalLines(opened, now, isSame);
  if (!original) return { answer: "unknown", findings: [...records, noOriginal(document.file)] };
  const findings = [...records, ...original.findings, ...issuedFindings(original.lines, document)];
  if (findings.some(({ severity }) => severity === "error")) return { answer: "changed", findings };
  return { answer: isSame ? "bytes" : "words", findings };
}

interface Original {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * The words as written: of the document made anew, when its bytes are those that the manifest recorded; as the manifest
 * recorded them; or made anew with the very identity that the document carries.
 */
async function originalLines(opened: OpenedDocument, now: Recomposed, isSame: boolean): Promise<Original | undefined> {
  const { document, manifest, trace } = opened;
  const recorded = manifest?.outputs.find(({ file }) => file === trace.document)?.sha256;
  const made = now.ok ? await madeAnew(opened, now) : undefined;
  if (made && (made.hash === recorded || !manifest?.text)) {
    const isUnchanged = now.ok && manifest !== undefined && changedFiles(manifest.sources, now.sources).length === 0;
    const isProof = made.hash === recorded || (isUnchanged && made.identity === document.identity?.identity);
    if (isProof) return { lines: made.lines, findings: manifestFindings(opened, made.lines) };
  }
  if (manifest?.text) return { lines: manifest.text, findings: [] };
  return isSame ? { lines: linesOf(opened.bytes, document.file), findings: [] } : undefined;
}

const linesOf = (bytes: Uint8Array, file: string): readonly string[] =>
  ownParagraphs(readEditedDocument(Buffer.from(bytes), file)).map(ownText);

async function madeAnew({ trace }: OpenedDocument, now: Extract<Recomposed, { ok: true }>) {
  const { renderedFile } = await import("../render/word/rendered-file.ts");
  const { type, period, topic, draft } = trace;
  const identity = identityOf(now.paragraphs, topic);
  const bytes = await renderedFile(now.document, now.layout, { draft, identity: { type, period, draft, identity } });
  return { identity, hash: sha256(bytes), lines: shownLines(bytes) };
}

/** The manifest's own record of the words, where the document made anew has other ones. */
function manifestFindings({ manifest, files }: OpenedDocument, lines: readonly string[]): readonly Finding[] {
  if (!manifest?.text || manifest.text.join("\n") === lines.join("\n")) return [];
  const file = files.manifest ? basename(files.manifest.path) : "";
  return [
    {
      code: "verify/manifest-altered",
      severity: "error",
      place: { file },
      found: "manifest đã bị sửa sau khi lập: lời văn ghi trong đó khác với văn bản lập lại từ đúng các nguồn",
      expected: "manifest đúng như ntm report đã ghi",
      fix: "lấy lại manifest từ bản lưu, hoặc lập lại văn bản bằng ntm report",
    },
  ];
}

const noOriginal = (file: string): Finding => ({
  code: "verify/no-original",
  severity: "error",
  place: { file },
  found:
    "không còn gì để biết văn bản khi lập viết thế nào: manifest không ghi lời văn, và không lập lại được đúng văn bản ấy",
  expected: "manifest có ghi lời văn, hoặc đủ số liệu, quy định, mẫu như khi lập",
  fix: "lấy lại manifest và thư mục số liệu của kỳ từ bản lưu rồi chạy lại",
});
