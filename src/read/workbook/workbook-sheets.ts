import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import type { Sheet, Workbook } from "../../domain/workbook/cell.ts";
import type { Archive } from "../package/archive-guard.ts";
import { type FileDefect, fileFinding } from "../package/file-finding.ts";
import { inflatePart } from "../package/inflate-part.ts";
import { readCellStyles } from "./cell-styles.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheetRows } from "./sheet-rows.ts";
import { unreadableCells } from "./unreadable-cells.ts";
import { type Relation, readRelations, readWorkbookIndex } from "./workbook-index.ts";
import { xmlChunks } from "./xml-part.ts";

/** A district's workbook holds some four thousand filled cells; this many still fit in some 100 MB. */
const MOST_CELLS = 500_000;

/** Reads the wanted sheets of a guarded archive, in the order of their tabs; chart sheets are left out. */
export async function readSheets(
  bytes: Buffer,
  archive: Archive,
  file: string,
  wanted: (name: string) => boolean,
): Promise<Outcome<Pick<Workbook, "sheets" | "date1904">>> {
  const defects: Finding[] = [];
  const refuse = (code: FileDefect, detail: string) => void defects.push(fileFinding(code, file, detail));

  /** One part through its parser; `undefined` after a finding. */
  async function part<T>(name: string, parse: (chunks: Iterable<string>) => Promise<T | undefined>) {
    const entry = archive.get(name);
    if (entry === undefined) return refuse("file/damaged", `thiếu thành phần "${name}"`);
    const content = inflatePart(bytes, entry);
    if (content === undefined) return refuse("file/damaged", `"${name}" không giải nén được hoặc sai kích thước`);
    const chunks = xmlChunks(content);
    if (chunks === "unsafe") return refuse("file/unsafe", `"${name}" có khai báo DOCTYPE hoặc ENTITY`);
    if (chunks === "encoding") return refuse("file/unreadable-part", `"${name}" không mã hóa theo UTF-8`);
    if (chunks === "malformed") return refuse("file/damaged", `"${name}" không phải XML hợp lệ`);
    return (await parse(chunks)) ?? refuse("file/damaged", `"${name}" không phải XML hợp lệ`);
  }

  const index = await part("xl/workbook.xml", readWorkbookIndex);
  const relations = index && (await part("xl/_rels/workbook.xml.rels", readRelations));
  if (!index || !relations) return { ok: false, findings: defects };

  const named = (type: string): Relation | undefined => [...relations.values()].find((one) => one.type === type);
  const stylesPart = named("styles")?.part;
  const stringsPart = named("sharedStrings")?.part;
  const styles = stylesPart === undefined ? [] : await part(stylesPart, readCellStyles);
  const sharedStrings = stringsPart === undefined ? [] : await part(stringsPart, readSharedStrings);
  if (!styles || !sharedStrings) return { ok: false, findings: defects };

  const sheets: Sheet[] = [];
  const cells: Finding[] = [];
  let cellLimit = MOST_CELLS;
  for (const { name, hidden, relation } of index.sheets) {
    if (!wanted(name)) continue;
    const target = relations.get(relation);
    if (target === undefined) refuse("file/damaged", `không tìm thấy trang tính "${name}"`);
    if (target?.type !== "worksheet") continue;
    const sheet = await part(target.part, (chunks) =>
      readSheetRows(chunks, { date1904: index.date1904, styles, sharedStrings, cellLimit }),
    );
    if (!sheet) continue;
    cellLimit -= sheet.filledCells;
    if (cellLimit < 0) {
      refuse("file/too-large", `hơn ${MOST_CELLS} ô có nội dung`);
      break;
    }
    cells.push(...unreadableCells(file, name, sheet.unreadable));
    sheets.push({ name, hidden, rows: sheet.rows });
  }
  // Part by part the same cause may repeat; the first says what to do about the file.
  const findings = [...defects.slice(0, 1), ...cells];
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: { sheets, ...(index.date1904 ? { date1904: true } : {}) }, findings: [] };
}
