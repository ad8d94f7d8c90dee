import { basename, dirname, extname, resolve } from "node:path";
import type { RuleFinding } from "../../check/run-rules.ts";
import type { Writer } from "../../domain/document/writer.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { requireWhole } from "../../read/package/document-package.ts";
import { readBytes } from "../../read/workspace/file-bytes.ts";
import { annotatedDocument } from "../../render/edited/annotated-document.ts";
import { mendedDocument, type Replacement } from "../../render/edited/mended-document.ts";
import { writeOutputs } from "../../write/output.ts";

export interface CopyRequest {
  /** Folder the command was started in; `file` is relative to it. */
  readonly folder: string;
  readonly file: string;
  /** Overwrite a copy that stands there. */
  readonly force: boolean;
  readonly writer: Writer;
}

/** Writes `<name>.danh-dau.docx` beside the document: a Word comment at each place. Returns its path. */
export async function writeAnnotatedCopy(
  request: CopyRequest,
  met: readonly Pick<RuleFinding, "finding">[],
): Promise<string> {
  const bytes = await documentBytes(request, "--annotate");
  const marks = met.map(({ finding: { code, place, found, expected, basis, fix } }) => ({
    ...(place.text ? { at: place.text } : {}),
    ...(place.passage ? { passage: place.passage } : {}),
    lines: [
      code,
      `Thấy: ${found}`,
      `Cần: ${expected}`,
      ...(basis ? [`Theo: ${basis}`] : []),
      ...(fix ? [`Sửa: ${fix}`] : []),
    ],
  }));
  return writeCopy(request, "danh-dau", annotatedDocument(bytes, request.file, marks));
}

/**
 * Writes `<name>.da-sua.docx` beside the document with every safe mend (spaces, padding, dashes, NFC) made; returns its
 * path and how many there were, or nothing when there is nothing to mend.
 */
export async function writeMendedCopy(
  request: CopyRequest,
  met: readonly RuleFinding[],
): Promise<{ readonly path: string; readonly made: number } | undefined> {
  const bytes = await documentBytes(request, "--fix");
  const replacements = met.flatMap(({ hit: { at, replacement } }): readonly Replacement[] =>
    at?.from === undefined || at.to === undefined || replacement === undefined
      ? []
      : [{ at: { ...at, from: at.from, to: at.to }, text: replacement }],
  );
  if (replacements.length === 0) return undefined;
  const fixed = mendedDocument(bytes, request.file, replacements);
  return { path: await writeCopy(request, "da-sua", fixed.bytes), made: fixed.made };
}

async function documentBytes({ folder, file }: CopyRequest, option: string): Promise<Uint8Array> {
  if (!/\.docx$/i.test(file)) throw new CannotRun(`${option} chỉ dùng với tệp .docx, không dùng với "${file}".`);
  const bytes = Buffer.from(await readBytes(resolve(folder, file), file));
  requireWhole(bytes, file);
  return bytes;
}

async function writeCopy(
  { folder, file, force, writer }: CopyRequest,
  mark: string,
  bytes: Uint8Array,
): Promise<string> {
  const path = resolve(folder, file);
  const name = `${basename(path, extname(path))}.${mark}.docx`;
  const { written } = await writeOutputs(dirname(path), [{ name, bytes }], { writer, force });
  return written[0]!;
}
