import type { Outcome } from "../../domain/findings/finding.ts";
import { ARCHIVE_LIMITS } from "./archive-guard.ts";
import { type FileDefect, fileFinding } from "./file-finding.ts";
import { readPlainFile, requirePlainFile, UnreadableFile } from "./plain-file.ts";

/** One file that can't be opened does not stop the others of its period. */
export function contentOf(path: string, file: string): Outcome<Buffer> {
  const refused = (code: FileDefect, detail?: string) =>
    ({ ok: false, findings: [fileFinding(code, file, detail)] }) as const;
  try {
    const { size } = requirePlainFile(path);
    if (size > ARCHIVE_LIMITS.fileBytes) return refused("file/too-large");
    return { ok: true, value: readPlainFile(path), findings: [] };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refused("file/unreadable", error.message);
  }
}
