import type { ThresholdLine } from "../../../domain/criteria/threshold-line.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { IsoDate } from "../../../domain/text/iso-date.ts";
import type { ListSheet } from "../../../domain/workbook/form.ts";
import { THRESHOLDS } from "../../../domain/workbook/threshold-sheet.ts";
import { type CellSchema, cellSchema } from "../../cells/cell-schema.ts";
import { plainName } from "../../criteria/threshold-readings.ts";
import type { SheetRow, SheetTable } from "../sheet-table.ts";

/** One line as officers wrote it; `value` apart, as how it is read depends on `comparison`. */
export interface WrittenThreshold {
  readonly comparison: string | undefined;
  readonly hasValue: boolean;
  readonly source: string | undefined;
  readonly reader: string | undefined;
  readonly second: string | undefined;
  readonly from: IsoDate | undefined;
  readonly document: string | undefined;
  readonly clause: string | undefined;
  readonly note: string | undefined;
}

export function writtenThreshold(
  table: SheetTable,
  sheet: ListSheet,
  row: SheetRow,
  line: ThresholdLine,
  read: (column: string, schema: CellSchema) => number | string | boolean | undefined,
): WrittenThreshold {
  const textIn = (column: string): string | undefined => {
    const { type } = sheet.columns.find(({ id }) => id === column)!;
    const schema = cellSchema({ type, required: false, date1904: table.date1904, ...choicesOf(sheet, column) });
    return String(read(column, schema) ?? "").trim() || undefined;
  };
  return {
    comparison: line.kind === "open" ? textIn(THRESHOLDS.comparison) : line.kind,
    hasValue: isFilled(row, THRESHOLDS.value),
    source: textIn(THRESHOLDS.source),
    reader: textIn(THRESHOLDS.reader),
    second: textIn(THRESHOLDS.second),
    from: textIn(THRESHOLDS.newFrom),
    document: textIn(THRESHOLDS.document),
    clause: textIn(THRESHOLDS.newClause),
    note: textIn(THRESHOLDS.note),
  };
}

type Defect = Pick<Finding, "code" | "found" | "expected" | "fix"> & { readonly column: string };

/** What a filled line lacks, and a reading that nobody else has read over. */
export function thresholdDefects({
  comparison,
  hasValue,
  source,
  reader,
  second,
  from,
  document,
}: WrittenThreshold): readonly Defect[] {
  const lack = (isThere: boolean, column: string, what: string, fix: string): readonly Defect[] =>
    isThere ? [] : [{ code: "threshold/incomplete", column, found: `chưa ghi ${what}`, expected: ALL_OF_A_LINE, fix }];
  const amended = from === undefined ? THRESHOLDS.newFrom : THRESHOLDS.document;
  const isReadOver = reader === undefined || second === undefined || plainName(reader) !== plainName(second);
  return [
    ...lack(comparison !== undefined, THRESHOLDS.comparison, "cách so", "chọn một giá trị trong danh sách của ô"),
    ...lack(hasValue, THRESHOLDS.value, "mức đọc được", "ghi mức như văn bản"),
    ...lack(source !== undefined, THRESHOLDS.source, "nguồn", "ghi bản ký nào, trang nào"),
    ...lack(reader !== undefined, THRESHOLDS.reader, "người đọc", "ghi họ tên người đọc"),
    ...lack(
      (from === undefined) === (document === undefined),
      amended,
      "đủ ngày và văn bản sửa đổi",
      "ghi cả hai, hoặc xóa cả hai",
    ),
    ...(isReadOver
      ? []
      : [
          {
            code: "threshold/same-reader",
            column: THRESHOLDS.second,
            found: `"${second}" vừa đọc vừa đọc lại`,
            expected: "người đọc lại khác người đọc",
            fix: "để người thứ hai đọc lại bản ký rồi ghi tên; chưa có thì để trống",
          },
        ]),
  ];
}

const ALL_OF_A_LINE = "dòng đã ghi thì đủ mức, nguồn, người đọc";

export const isFilled = ({ cells }: SheetRow, column: string): boolean => {
  const content = cells.get(column)?.content;
  return content !== undefined && !(content.kind === "text" && content.value.trim() === "");
};

const choicesOf = ({ columns }: ListSheet, column: string) => {
  const choices = columns.find(({ id }) => id === column)?.choices;
  return choices ? { choices } : {};
};
