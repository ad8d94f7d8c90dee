import { basename, dirname, extname, join, resolve } from "node:path";
import type { ParagraphPlace } from "../domain/checked-document.ts";
import type { Profile } from "../domain/check-rule.ts";
import { type DocumentAnswer, idleAnswers, withAnswers } from "../domain/document-answer.ts";
import type { Finding } from "../domain/finding.ts";
import { readDocumentAnswers } from "../read/answers-file.ts";
import { readDocument } from "../read/document/read-document.ts";
import { readBytes } from "../read/file-bytes.ts";
import { readTextDocument } from "../read/text-document.ts";
import { documentAnswers } from "../validate/document-answers.ts";
import { writeOutputs } from "../write/output.ts";
import { loadCheck } from "./check-rules.ts";

export interface CheckRequest {
  /** Folder the command was started in; files are relative to it. */
  readonly folder: string;
  readonly profile: Profile;
  /** Which side of tracked changes is read. */
  readonly changes: "accepted" | "rejected";
  /** The day on which answers must still hold. */
  readonly today: string;
}
