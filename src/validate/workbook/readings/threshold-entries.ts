import type { ThresholdLine } from "../../../domain/criteria/threshold-line.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { IsoDate } from "../../../domain/text/iso-date.ts";
import type { CellPlace } from "../../../domain/workbook/cell.ts";
import type { ListSheet } from "../../../domain/workbook/form.ts";
import { THRESHOLDS } from "../../../domain/workbook/threshold-sheet.ts";
import { parseCell } from "../../cells/cell-finding.ts";
import { type CellSchema, cellSchema } from "../../cells/cell-schema.ts";
import { missingColumns } from "../missing-columns.ts";
import { isFormRow, type SheetRow, type SheetTable } from "../sheet-table.ts";
import { isFilled, thresholdDefects, writtenThreshold } from "./written-threshold.ts";

/** What officers read of one line. */
export interface ThresholdEntry {
  readonly line: ThresholdLine;
  readonly comparison: "atLeast" | "atMost" | "atLeastByYear" | "isTrue" | "oneOf";
  readonly value: number | true | readonly string[];
  readonly source: string;
  /** One or two different people. */
  readonly readers: readonly string[];
  /** Another day and document than the line's. */
  readonly amended?: { readonly from: IsoDate; readonly document: string; readonly clause?: string };
  readonly note?: string;
  readonly placeOf: (column: string) => CellPlace;
}

/** The filled lines that are whole, and what is wrong with the others. */
export function thresholdEntries(
  table: SheetTable,
  sheet: ListSheet,
  lines: ReadonlyMap<string, ThresholdLine>,
): { readonly value: readonly ThresholdEntry[]; readonly findings: readonly Finding[] } {
  const open = sheet.columns.filter(({ label }) => !label);
  const findings = missingColumns(table, open);
  const value: ThresholdEntry[] = [];
  for (const row of table.rows) {
    if (isFormRow(row, table.read) || !open.some(({ id }) => isFilled(row, id))) continue;
    const line = lines.get(row.key);
    if (!line) {
      findings.push(unknownLine(table, row));
      continue;
    }
    const isOnlyClosed =
      line.kind !== "open" && !open.some(({ id }) => id !== THRESHOLDS.comparison && isFilled(row, id));
    if (isOnlyClosed) continue;
    const entry = entryOf(table, sheet, row, line, findings);
    if (entry) value.push(entry);
  }
  return { value, findings };
}

function entryOf(
  table: SheetTable,
  sheet: ListSheet,
  row: SheetRow,
  line: ThresholdLine,
  findings: Finding[],
): ThresholdEntry | undefined {
  const before = errorsIn(findings);
  const placeOf = (column: string) => table.placeAt(row.row, column);
  const unit = labelOf(line);
  const read = (column: string, schema: CellSchema) =>
    parseCell(schema, row.cells.get(column), placeOf(column), unit, findings)?.value;
  const written = writtenThreshold(table, sheet, row, line, read);
  for (const { column, ...defect } of thresholdDefects(written)) {
    findings.push({ severity: "error", place: placeOf(column), unit, ...defect });
  }
  const { comparison, hasValue, source, reader, second, from, document, clause, note } = written;
  const value =
    comparison === undefined || !hasValue
      ? undefined
      : valueIn(read(THRESHOLDS.value, valueSchema(comparison, line.unit)), comparison);
  if (errorsIn(findings) > before || value === undefined || source === undefined || reader === undefined) {
    return undefined;
  }
  return {
    line,
    comparison: comparison as ThresholdEntry["comparison"],
    value,
    source,
    readers: second === undefined ? [reader] : [reader, second],
    ...(from === undefined || document === undefined
      ? {}
      : { amended: { from, document, ...(clause === undefined ? {} : { clause }) } }),
    ...(note === undefined ? {} : { note }),
    placeOf,
  };
}

const errorsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === "error").length;

/** How a value is read: levels as texts, yes as "Đạt", everything else as a number in the unit of the line. */
function valueSchema(comparison: string, unit: string): CellSchema {
  if (comparison === "isTrue")
    return cellSchema({
      type: "choice",
      required: true,
      choices: [
        ["true", "Đạt"],
        ["true", "Đ"],
      ],
    });
  if (comparison === "oneOf") return cellSchema({ type: "text", required: true });
  return cellSchema({
    type: "decimal",
    required: true,
    unit,
    min: 0,
    asksShares: false,
    ...(unit === "%" ? { max: 100 } : {}),
  });
}

function valueIn(
  value: number | string | boolean | undefined,
  comparison: string,
): ThresholdEntry["value"] | undefined {
  if (value === undefined) return undefined;
  if (comparison === "isTrue") return true;
  if (comparison !== "oneOf") return typeof value === "number" ? value : undefined;
  return String(value)
    .split(/\s*[;,]\s*|\s+hoặc\s+/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

export const labelOf = ({ indicator, part }: ThresholdLine): string =>
  `Chỉ tiêu ${[indicator.number, ...part.map((index) => index + 1)].join(".")}`;

const unknownLine = (table: SheetTable, row: SheetRow): Finding => ({
  code: "list/unknown-key",
  severity: "error",
  place: table.placeAt(row.row, ""),
  found: row.key === "" ? "dòng có số liệu nhưng không có mã" : `mã dòng "${row.key}" không thuộc biểu mẫu`,
  expected: "mã dòng như biểu mẫu gốc ở cột mã ẩn",
  fix: "lập lại biểu bằng ntm criteria form rồi chép sang; không chèn thêm dòng",
});
