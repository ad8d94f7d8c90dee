import type { ExportColumn, ExportRow } from "../../domain/document/export-tables.ts";

/**
 * A table as CSV (RFC 4180): UTF-8 with byte order mark, which Excel needs and readers of CSV pass over; commas, CRLF, headers.
 * Null is an empty field. A text that a spreadsheet would run as a formula gets an apostrophe: exact texts are in the JSON lines.
 */
export function tableCsv(columns: readonly ExportColumn[], rows: readonly ExportRow[]): string {
  const head = columns.map(({ name }) => name).join(",");
  const lines = rows.map((row) => columns.map((column) => fieldOf(row[column.name], column)).join(","));
  return `\uFEFF${[head, ...lines].map((line) => `${line}\r\n`).join("")}`;
}

function fieldOf(value: ExportRow[string], { type }: ExportColumn): string {
  if (value === undefined) return "";
  const plain = String(value);
  const safe = type === "text" && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as JSON lines: one object a line, every column named, decimals as texts so that no digit is lost. */
export const tableLines = (columns: readonly ExportColumn[], rows: readonly ExportRow[]): string =>
  rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))}\n`)
    .join("");
