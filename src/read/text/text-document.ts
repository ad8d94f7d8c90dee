import { isUtf8 } from "node:buffer";
import type {
  CheckedBlock,
  CheckedDocument,
  CheckedParagraph,
  CheckedTable,
} from "../../domain/checking/checked-document.ts";
import { PLAIN_PARAGRAPH } from "../../domain/checking/plain-look.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { readBytes } from "../workspace/file-bytes.ts";
import { type TextLine, textLines } from "./text-lines.ts";
import { inlineRuns, tableCells } from "./text-marks.ts";

/** A thick report is 0.3 MB of text; ten times that is no document. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A .md or .txt file for rules over words. Throws `CannotRun` for anything that is no text in UTF-8. */
export async function readTextDocument(path: string, file: string): Promise<CheckedDocument> {
  return textDocument(decoded(Buffer.from(await readBytes(path, file)), file), file);
}

/** The same for the text itself; a name that ends in `.md` reads consecutive lines as one paragraph. */
export function textDocument(text: string, file: string): CheckedDocument {
  const lines = textLines(text, /\.(?:md|markdown)$/i.test(file));
  const noteIds = new Set(lines.flatMap((line) => (line.kind === "note" ? [line.id] : [])));
  const footnotes = new Map<string, CheckedParagraph[]>();
  const blocks: CheckedBlock[] = [];
  for (const line of lines) {
    if (line.kind === "row") addRow(blocks, line, file, noteIds);
    else if (line.kind === "text") blocks.push(paragraph(line, line.text, file, noteIds));
    else footnotes.set(line.id, [...(footnotes.get(line.id) ?? []), paragraph(line, line.text, file, noteIds)]);
  }
  return { file, kind: "text", sections: [{ headers: {}, blocks }], footnotes, hasChanges: false };
}

function paragraph(line: TextLine, marked: string, file: string, noteIds: ReadonlySet<string>): CheckedParagraph {
  const { text, runs } = inlineRuns(marked, noteIds);
  return {
    kind: "paragraph",
    place: { part: file, index: line.index },
    text,
    runs,
    style: "",
    look: PLAIN_PARAGRAPH,
    lines: [],
    boxes: [],
    ...(line.kind === "text" && line.heading !== undefined ? { heading: line.heading } : {}),
    ...(line.decomposed ? { decomposed: true as const } : {}),
  };
}

/** A row joins the table right before it; the rule under a head marks what stands above it. */
function addRow(blocks: CheckedBlock[], line: TextLine & { kind: "row" }, file: string, ids: ReadonlySet<string>) {
  const before = blocks.at(-1);
  const table: CheckedTable =
    before?.kind === "table" && !line.first ? before : { kind: "table", columns: [], bordered: true, rows: [] };
  if (table !== before) blocks.push(table);
  if (/^[\s|:-]+$/.test(line.text)) {
    blocks[blocks.length - 1] = { ...table, rows: table.rows.map((row) => ({ ...row, head: true })) };
    return;
  }
  const cells = tableCells(line.text).map((text) => ({
    columnSpan: 1,
    continued: false,
    blocks: [paragraph(line, text, file, ids)],
  }));
  const row = { head: line.text.startsWith("||"), cells };
  blocks[blocks.length - 1] = { ...table, rows: [...table.rows, row] };
}

function decoded(bytes: Buffer, file: string): string {
  if (bytes.length > MAX_BYTES)
    throw new CannotRun(`Tệp "${file}" lớn hơn 4 MB, không giống một văn bản; hãy kiểm tra lại tệp.`);
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!utf16 && /[\x00-\x08\x0e-\x1f]/.test(bytes.toString("latin1")))
    throw new CannotRun(`Tệp "${file}" không phải tệp chữ; ntm check đọc .docx, .md và .txt.`);
  if (!utf16 && !isUtf8(bytes))
    throw new CannotRun(
      `Tệp "${file}" không theo bảng mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258); hãy lưu lại với mã hóa UTF-8.`,
    );
  return bytes.toString(utf16 ? "utf16le" : "utf8").replace(/^\uFEFF/, "");
}
