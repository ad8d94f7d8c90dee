import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import type { Sheet, Workbook } from "../../domain/workbook/cell.ts";
import type { Relationship } from "../../opc/office-package.ts";
import { UnreadablePart } from "../../opc/unreadable-part.ts";
import { type FileDefect, fileFinding } from "../package/file-finding.ts";
import type { XmlDefect } from "../package/walk-xml.ts";
import { defectOf, detailOf, type WorkbookPackage } from "../package/workbook-package.ts";
import { type CellContents, cellContents } from "./cell-content.ts";
import { readCellStyles } from "./cell-styles.ts";
import { readSheetRows, type SheetContext } from "./sheet-rows.ts";
import { readSharedStrings } from "./text/shared-strings.ts";
import { textBudget } from "./text/text-budget.ts";
import { readWorkbookIndex, type WorkbookIndex } from "./workbook-index.ts";

/** A district's workbook holds some four thousand filled cells; this many still fit in some 100 MB. */
const MOST_CELLS = 500_000;

/** Reads the wanted sheets of a workbook, in the order of their tabs; chart sheets are left out. */
export function readSheets(
  opened: WorkbookPackage,
  file: string,
  wanted: (name: string) => boolean,
): Outcome<Pick<Workbook, "sheets" | "date1904">> {
  const reader = partReader(opened, file);
  const refused = () => ({ ok: false as const, findings: reader.defects });
  const index = reader.part(opened.main, readWorkbookIndex);
  const relations = index && reader.readable(() => opened.relationships(opened.main));
  if (!index || !relations) return refused();

  const named = (type: string): Relationship | undefined =>
    relations.find((one) => one.type === type && (one.part !== undefined || !LEADS_OUT.test(one.target)));
  const budget = textBudget();
  const stylesPart = named("styles");
  const stringsPart = named("sharedStrings");
  const styles = stylesPart === undefined ? [] : reader.part(partOf(stylesPart), readCellStyles);
  const sharedStrings =
    stringsPart === undefined ? [] : reader.part(partOf(stringsPart), (content) => readSharedStrings(content, budget));
  if (!styles || !sharedStrings) return refused();

  const { date1904 } = index;
  const shown = cellContents({ date1904, styles, sharedStrings, hidesZeros: false });
  const contents = (hidesZeros: boolean): CellContents =>
    hidesZeros ? cellContents({ date1904, styles, sharedStrings, hidesZeros }) : shown;
  const context = { contents, budget, stale: index };
  const { sheets, findings: cells } = worksheets(
    opened,
    file,
    { sheets: index.sheets, relations, wanted, context },
    reader,
  );
  // Part by part the same cause may repeat; the first says what to do about the file.
  const findings = [...reader.defects.slice(0, 1), ...cells];
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, value: { sheets, ...(date1904 ? { date1904: true } : {}) }, findings: [] };
}

/** Reads parts of one package, and keeps what was wrong with them. */
function partReader(opened: WorkbookPackage, file: string) {
  const defects: Finding[] = [];
  const refuse = (code: FileDefect, detail: string) => void defects.push(fileFinding(code, file, detail));

  /** What reads parts; `undefined` after a finding. */
  function readable<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UnreadablePart)) throw error;
      return refuse(defectOf(error), detailOf(error));
    }
  }

  /** One part through its parser; `undefined` after a finding. */
  const part = <T extends object>(name: string, parse: (content: Buffer) => T | XmlDefect): T | undefined =>
    readable(() => {
      const content = opened.bytes(name);
      if (content === undefined) return refuse("file/damaged", `thiếu thành phần "${name}"`);
      const parsed = parse(content);
      return "words" in parsed ? refuse(parsed.code, `"${name}" ${parsed.words}`) : parsed;
    });

  return { defects, refuse, readable, part };
}

interface Wanted {
  readonly sheets: WorkbookIndex["sheets"];
  readonly relations: readonly Relationship[];
  readonly wanted: (name: string) => boolean;
  readonly context: Omit<SheetContext, "cellLimit">;
}

/** The wanted worksheets, until there are too many cells; with findings on cells that cannot be read. */
function worksheets(
  opened: WorkbookPackage,
  file: string,
  { sheets: listed, relations, wanted, context }: Wanted,
  { refuse, part }: ReturnType<typeof partReader>,
): { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[] } {
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  let cellLimit = MOST_CELLS;
  for (const { name, hidden, relation } of listed) {
    if (!wanted(name)) continue;
    const target = relations.find(({ id }) => id === relation);
    const kind = target && kindOf(target, opened);
    if (target === undefined || kind === "unknown") refuse("file/damaged", `không tìm thấy trang tính "${name}"`);
    if (target === undefined || kind !== "worksheet") continue;
    const sheet = part(partOf(target), (content) => readSheetRows(content, { ...context, cellLimit }));
    if (!sheet) continue;
    cellLimit -= sheet.filledCells;
    if (cellLimit < 0) {
      refuse("file/too-large", `hơn ${MOST_CELLS} ô có nội dung`);
      break;
    }
    findings.push(...sheet.unreadable.findings(file, name));
    sheets.push({ name, hidden, rows: sheet.rows });
  }
  return { sheets, findings };
}

/** What is elsewhere is never followed. */
const LEADS_OUT = /^[a-z][a-z\d+.-]*:/i;

/** The target as written leads to no part: it is named in the finding. */
const partOf = ({ part, target }: Relationship): string => part ?? target;

/** By its relationship, else by its media type: sheets of charts, dialogs and old macros hold no cells of a form. */
function kindOf(related: Relationship, { typeOf }: WorkbookPackage): "worksheet" | "other" | "unknown" {
  const mediaType = typeOf(partOf(related)) ?? "";
  if (related.type === "worksheet" || mediaType.endsWith("spreadsheetml.worksheet+xml")) return "worksheet";
  return /sheet$/i.test(related.type) || /sheet\+xml$/.test(mediaType) ? "other" : "unknown";
}
