import { resolve } from "node:path";
import { type CheckKnowledge, checkDocument } from "../check/check-document.ts";
import { recognise } from "../check/components/components.ts";
import { outline } from "../check/outline.ts";
import type { RuleFinding } from "../check/run-rules.ts";
import type { Profile } from "../domain/checking/check-rule.ts";
import type { CheckedDocument } from "../domain/checking/checked-document.ts";
import { idleAnswers, withAnswers } from "../domain/checking/document-answer.ts";
import { CannotRun, type Finding } from "../domain/findings/finding.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { readDocument } from "../read/document/read-document.ts";
import { readTextDocument } from "../read/text/text-document.ts";
import { readDocumentAnswers } from "../read/workspace/answers-file.ts";
import { documentsIn } from "../read/workspace/documents-in.ts";
import { readBytes } from "../read/workspace/file-bytes.ts";
import { documentAnswers } from "../validate/answers/document-answers.ts";

export interface CheckRequest {
  /** Folder the command was started in; `file` is relative to it. */
  readonly folder: string;
  readonly file: string;
  readonly profile: Profile;
  /** Which side of tracked changes is read. */
  readonly changes: "accepted" | "rejected";
  /** The day on which answers must still hold. */
  readonly today: string;
}

export interface CheckedFile {
  readonly document: CheckedDocument;
  /** With the answers that hold. */
  readonly findings: readonly Finding[];
  /** What the rules met, for marking and mending; nothing that is answered. */
  readonly open: readonly RuleFinding[];
}

/** What documents are held against; the day chooses the register of units. */
export const checkingOn = (folder: string, day: IsoDate): CheckKnowledge => openKnowledge(folder).checkingOn(day);

/** The documents that an argument names: a folder stands for those in it. */
export const documentsOf = documentsIn;

/** Reads and checks one document. Throws `CannotRun` for what cannot be read. */
export async function checkFile(request: CheckRequest, knowledge: CheckKnowledge): Promise<CheckedFile> {
  const { folder, file, profile, today } = request;
  const path = resolve(folder, file);
  const document = await readAny(request);
  const met = checkDocument(document, knowledge, profile);
  const written = readDocumentAnswers(path, file);
  const answers = written ? documentAnswers(written) : [];
  const findings = withAnswers(
    met.map(({ finding }) => finding),
    answers,
    today,
  );
  return {
    document,
    findings: [...findings, ...idleAnswers(answers, findings, { file: written?.file ?? "", date: today })],
    open: met.filter((_, index) => !findings[index]!.answer),
  };
}

/** Which paragraph is taken for what, line by line. Throws `CannotRun` for a file without layout. */
export async function outlineFile(request: CheckRequest, knowledge: CheckKnowledge): Promise<readonly string[]> {
  const document = await readAny(request);
  if (document.kind === "text")
    throw new CannotRun(`"${request.file}" không có thể thức; --outline chỉ dùng với .docx.`);
  return outline(recognise(document, knowledge.components));
}

async function readAny({ folder, file, changes }: CheckRequest): Promise<CheckedDocument> {
  const path = resolve(folder, file);
  if (/\.(md|markdown|txt)$/i.test(file)) return readTextDocument(path, file);
  return readDocument(Buffer.from(await readBytes(path, file)), file, changes);
}
