import { basename, dirname, join, resolve } from "node:path";
import type { Writer } from "../../../domain/document/writer.ts";
import { type ComparedPage, editedPage, isEditedPage } from "../../../render/preview/edited-page.ts";
import { readableFile } from "../../../write/disk/standing-file.ts";
import { writeOutputs } from "../../../write/output.ts";

export interface EditedPageRequest extends ComparedPage {
  /** Folder the command was started in; the document's name is relative to it. */
  readonly folder: string;
  readonly file: string;
  readonly writer: Writer;
}

/**
 * Writes `<name>.doi-chieu.html` beside an edited document and returns its path; over an earlier page of this kind, for
 * nobody edits one. Throws `CannotRun` where something else stands there.
 */
export async function writeEditedPage({ folder, file, writer, ...page }: EditedPageRequest): Promise<string> {
  const path = resolve(folder, file).replace(/(\.docx)?$/i, ".doi-chieu.html");
  const [dir, name] = [dirname(path), basename(path)];
  const force = isEditedPage(readableFile(join(dir, name))?.toString("utf8") ?? "");
  const { written } = await writeOutputs(dir, [{ name, bytes: Buffer.from(editedPage(page)) }], { writer, force });
  return written[0]!;
}
