import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import type { Sheet, Workbook } from "../../domain/workbook/cell.ts";
import type { Archive } from "../package/archive-guard.ts";
import { type FileDefect, fileFinding } from "../package/file-finding.ts";
import { inflatePart } from "../package/inflate-part.ts";
import { relationsPartOf } from "../package/part-name.ts";
import { type Relation, readRelations } from "../package/relationships.ts";
import type { XmlDefect } from "../package/walk-xml.ts";
import { readCellStyles } from "./cell-styles.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheetRows } from "./sheet-rows.ts";
import { textBudget } from "./text-budget.ts";
import { readWorkbookIndex } from "./workbook-index.ts";

/** A district's workbook holds some four thousand filled cells; this many still fit in some 100 MB. */
const MOST_CELLS = 500_000;

/** Reads the wanted sheets of a guarded archive, in the order of their tabs; chart sheets are left out. */
export function readSheets(
  bytes: Buffer,
  archive: Archive,
  file: string,
  wanted: (name: string) => boolean,
): Outcome<Pick<Workbook, "sheets" | "date1904">> {
  const defects: Finding[] = [];
  const refuse = (code: FileDefect, detail: string) => void defects.push(fileFinding(code, file, detail));

  /** One part through its parser; `undefined` after a finding. */
  function part<T extends object>(name: string, parse: (content: Buffer) => T | XmlDefect): T | undefined {
    const entry = archive.entryOf(name);
    if (entry === undefined) return refuse("file/damaged", `thiếu thành phần "${name}"`);
    const content = inflatePart(bytes, entry);
    if (content === undefined) return refuse("file/damaged", `"${name}" không giải nén được hoặc sai kích thước`);
    const parsed = parse(content);
    return "words" in parsed ? refuse(parsed.code, `"${name}" ${parsed.words}`) : parsed;
  }

  const index = part(archive.main, readWorkbookIndex);
  const relations = index && part(relationsPartOf(archive.main), (content) => readRelations(content, archive.main));
  if (!index || !relations) return { ok: false, findings: defects };

  const named = (type: string): Relation | undefined => [...relations.values()].find((one) => one.type === type);
  const stylesPart = named("styles")?.part;
  const stringsPart = named("sharedStrings")?.part;
  const budget = textBudget();
  const styles = stylesPart === undefined ? [] : part(stylesPart, readCellStyles);
  const sharedStrings =
    stringsPart === undefined ? [] : part(stringsPart, (content) => readSharedStrings(content, budget));
  if (!styles || !sharedStrings) return { ok: false, findings: defects };

  const { date1904 } = index;
  const sheets: Sheet[] = [];
  const cells: Finding[] = [];
  let cellLimit = MOST_CELLS;
  for (const { name, hidden, relation } of index.sheets) {
    if (!wanted(name)) continue;
    const target = relations.get(relation);
    const kind = target && kindOf(target, archive);
    if (target === undefined || kind === "unknown") refuse("file/damaged", `không tìm thấy trang tính "${name}"`);
    if (target === undefined || kind !== "worksheet") continue;
    const sheet = part(target.part, (content) =>
      readSheetRows(content, { date1904, styles, sharedStrings, cellLimit, budget, stale: index }),
    );
    if (!sheet) continue;
    cellLimit -= sheet.filledCells;
    if (cellLimit < 0) {
      refuse("file/too-large", `hơn ${MOST_CELLS} ô có nội dung`);
      break;
    }
    cells.push(...sheet.unreadable.findings(file, name));
    sheets.push({ name, hidden, rows: sheet.rows });
  }
  // Part by part the same cause may repeat; the first says what to do about the file.
  const findings = [...defects.slice(0, 1), ...cells];
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: { sheets, ...(date1904 ? { date1904: true } : {}) }, findings: [] };
}

/** By its relationship, else by its content type: sheets of charts, dialogs and old macros hold no cells of a form. */
function kindOf({ type, part }: Relation, archive: Archive): "worksheet" | "other" | "unknown" {
  const contentType = archive.contentTypeOf(part);
  if (type === "worksheet" || contentType.endsWith("spreadsheetml.worksheet+xml")) return "worksheet";
  return type !== "" || /sheet\+xml$/.test(contentType) ? "other" : "unknown";
}
