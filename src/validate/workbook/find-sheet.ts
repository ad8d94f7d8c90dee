import type { Finding } from "../../domain/findings/finding.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import type { Cell, Sheet, Workbook } from "../../domain/workbook/cell.ts";
import { addressOf } from "../../domain/workbook/cell-address.ts";

/** A sheet of the form as reading looks for it. */
export interface WantedSheet {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly WantedColumn[];
}

export interface WantedColumn {
  readonly id: string;
  readonly header: string;
  /** The header in the workbook goes on after this text: "Kế hoạch năm 2024". */
  readonly prefix?: boolean;
}

/** A sheet with the row of its machine codes, when that row is still there, and the row of its headers. */
export interface FoundSheet {
  readonly sheet: Sheet;
  readonly mark?: Cell;
  readonly codeRow: readonly Cell[];
  readonly headerRow: readonly Cell[];
  readonly findings: readonly Finding[];
}

const MARK = "#ntm:";
/** Frames stand at the top, below whatever a clerk inserted before them. */
const FRAME_ROWS = 30;
/** Rows that may have slipped in between codes and headers. */
const HEADER_ROWS = 5;

/** Finds a sheet by its machine code, else by its name when it has the headers too; else says which name comes nearest. */
export function findSheet(workbook: Workbook, wanted: WantedSheet): FoundSheet | Finding {
  const { byCode, unmarked } = marksOf(workbook);
  const [first, second] = byCode.get(MARK + wanted.id) ?? [];
  if (first) {
    const findings = second ? [duplicate(workbook.file, first.sheet, second.sheet)] : [];
    return { ...first, headerRow: headerBelow(first.sheet, first.mark, wanted), findings };
  }
  const named = unmarked.filter(({ name }) => plainText(name) === plainText(wanted.name));
  const sheet = named.length === 1 ? named[0] : undefined;
  const headerRow = sheet && bestHeader(frameOf(sheet), wanted, 2);
  if (!sheet || !headerRow) return missing(workbook.file, wanted, unmarked);
  return { sheet, codeRow: [], headerRow, findings: [byName(workbook.file, sheet, headerRow)] };
}

const frameOf = (sheet: Sheet): Sheet["rows"] => sheet.rows.slice(0, FRAME_ROWS);

interface Marked {
  readonly sheet: Sheet;
  readonly mark: Cell;
  readonly codeRow: readonly Cell[];
}

/** Sheets by the codes in their frames, each under a code once, and those that have no code at all. */
interface Marks {
  readonly byCode: ReadonlyMap<string, readonly Marked[]>;
  readonly unmarked: readonly Sheet[];
}

/** Each of a form's sheets is looked for among all of a workbook's; their frames are searched once. */
const marks = new WeakMap<Workbook, Marks>();

function marksOf(workbook: Workbook): Marks {
  const known = marks.get(workbook);
  if (known) return known;
  const byCode = new Map<string, Marked[]>();
  const unmarked: Sheet[] = [];
  for (const sheet of workbook.sheets) {
    const found = marksIn(sheet);
    if (found.length === 0) unmarked.push(sheet);
    for (const one of found) {
      const code = String(one.mark.content.value);
      const others = byCode.get(code) ?? [];
      byCode.set(code, others);
      if (others.at(-1)?.sheet !== sheet) others.push(one);
    }
  }
  const made = { byCode, unmarked };
  marks.set(workbook, made);
  return made;
}

function marksIn(sheet: Sheet): readonly Marked[] {
  const found: Marked[] = [];
  for (const codeRow of frameOf(sheet)) {
    for (let index = 0; index < codeRow.length; index++) {
      const mark = codeRow[index]!;
      const { content } = mark;
      if (content.kind === "text" && content.value.charCodeAt(0) === HASH && content.value.startsWith(MARK)) {
        found.push({ sheet, mark, codeRow });
      }
    }
  }
  return found;
}

const HASH = MARK.charCodeAt(0);

/** The texts of a row by their plain form. */
export type Headers = ReadonlyMap<string, readonly Cell[]>;

export function headersIn(cells: readonly Cell[]): Headers {
  const headers = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.content.kind !== "text" || cell.mergedInto) continue;
    const plain = plainText(cell.content.value);
    const known = headers.get(plain);
    if (known) known.push(cell);
    else headers.set(plain, [cell]);
  }
  return headers;
}

export function cellsHeaded(headers: Headers, { header, prefix }: WantedColumn): readonly Cell[] {
  const wanted = plainText(header);
  if (prefix !== true) return headers.get(wanted) ?? [];
  return [...headers].flatMap(([plain, cells]) => (plain === wanted || plain.startsWith(`${wanted} `) ? cells : []));
}

/** The header of most forms is untouched; comparing it letter by letter is a hundred times cheaper. */
const isUntouched = (cells: readonly Cell[], { columns }: WantedSheet): boolean => {
  const texts = new Set<unknown>(cells.map(({ content }) => content.value));
  const found = columns.filter(
    (column) => texts.has(column.header) || (column.prefix && [...texts].some((text) => isHeader(text, column))),
  );
  return found.length > columns.length / 2;
};

/** Whether a text is a column's header as the form writes it. */
export const isHeader = (text: unknown, { header, prefix }: WantedColumn): boolean =>
  text === header || (prefix === true && typeof text === "string" && text.startsWith(`${header} `));

/** The row below the codes; another one near it when that holds more of the headers. Empty when headers are gone. */
function headerBelow(sheet: Sheet, mark: Cell, wanted: WantedSheet): readonly Cell[] {
  const near = rowsBelow(sheet, mark.row);
  const next = near.find(({ 0: cell }) => cell!.row === mark.row + 1);
  if (next && isUntouched(next, wanted)) return next;
  const best = bestHeader(near, wanted, 2) ?? (next && bestHeader([next], wanted, 1));
  if (best) return best;
  // Every header renamed, or the row deleted: data has a key, or a value that is no text.
  const isData = next?.some(({ column, content }) => column === mark.column || content.kind !== "text");
  return next && !isData ? next : [];
}

function rowsBelow({ rows }: Sheet, codes: number): Sheet["rows"] {
  const first = rows.findIndex(({ 0: cell }) => cell!.row > codes);
  return first < 0
    ? []
    : rows.slice(first, first + HEADER_ROWS).filter(({ 0: cell }) => cell!.row <= codes + HEADER_ROWS);
}

function bestHeader(rows: Sheet["rows"], { columns }: WantedSheet, least: number): readonly Cell[] | undefined {
  const matches = rows.map((cells) => {
    const headers = headersIn(cells);
    return columns.filter((column) => cellsHeaded(headers, column).length > 0).length;
  });
  const most = Math.max(0, ...matches);
  return most >= Math.min(least, columns.length) && most > 0 ? rows[matches.indexOf(most)] : undefined;
}

const duplicate = (file: string, first: Sheet, second: Sheet): Finding => ({
  code: "workbook/duplicate-sheet",
  severity: "error",
  place: { file, sheet: second.name },
  found: `trang "${second.name}" mang cùng mã với trang "${first.name}"`,
  expected: "mỗi trang của biểu mẫu có một bản",
  fix: "xóa bản thừa sau khi kiểm tra bản nào đúng",
});

const byName = (file: string, sheet: Sheet, headerRow: readonly Cell[]): Finding => ({
  code: "workbook/sheet-by-name",
  severity: "info",
  place: { file, sheet: sheet.name, address: addressOf(headerRow[0]!) },
  found: `trang "${sheet.name}" mất dòng mã ẩn, nhận theo tên trang và tiêu đề cột`,
  expected: "trang của biểu mẫu còn nguyên dòng mã ẩn",
  fix: "lần sau điền vào biểu mẫu gốc, không xóa dòng ẩn",
});

const missing = (file: string, wanted: WantedSheet, unmarked: readonly Sheet[]): Finding => ({
  code: "workbook/missing-sheet",
  severity: "error",
  place: { file, sheet: wanted.name },
  found: `không có trang "${wanted.name}".${suggestion(
    wanted.name,
    unmarked.map(({ name }) => name),
  )}`.replace(/\.$/, ""),
  expected: `trang "${wanted.name}" của biểu mẫu, còn nguyên dòng mã ẩn`,
  fix: "chép lại trang này từ biểu mẫu gốc rồi điền số liệu",
});
