import { inReadingOrder } from "../../domain/findings/finding-group.ts";
import { positionIn } from "../../domain/findings/finding-place.ts";
import { SEVERITY_NAMES } from "../../domain/findings/severity-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { FindingsReport } from "./report.ts";

const HEADER = [
  "Mức",
  "Mã",
  "Tệp",
  "Trang",
  "Ô",
  "Đơn vị",
  "Thấy",
  "Cần",
  "Sửa",
  "Giải trình",
  "Người giải trình",
  "Đến ngày",
];

/**
 * Findings as a table that Excel opens by double click with Vietnamese settings: UTF-8 with byte order mark, semicolons
 * (the comma is the decimal mark there), CRLF; quoting of RFC 4180.
 */
export function findingsCsv({ findings }: FindingsReport): string {
  const rows = inReadingOrder(findings).map(({ severity, code, place, unit, found, expected, fix, answer }) => [
    SEVERITY_NAMES[severity],
    code,
    place.file,
    place.sheet ?? place.passage,
    place.address ?? positionIn(place),
    unit,
    found,
    expected,
    fix,
    answer?.reason,
    answer?.by,
    answer && formatDate(answer.until),
  ]);
  return csvRows([HEADER, ...rows]);
}

/** Rows as such a table. */
export const csvRows = (rows: readonly (readonly (string | undefined)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(fieldOf).join(";")}\r\n`).join("")}`;

/** Text that Excel would run as a formula gets an apostrophe: it may come from a district's workbook. */
function fieldOf(value: string | undefined): string {
  const text = value ?? "";
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+%?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
