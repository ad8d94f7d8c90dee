import type { Fill, Workbook, Worksheet } from "exceljs";
import type { Finding, Severity } from "../../domain/findings/finding.ts";
import type { Period } from "../../domain/office/period.ts";

/** What is to be marked in the copy of one workbook. */
export interface Annotation {
  /** The original, as findings name it. */
  readonly file: string;
  readonly period: Pick<Period, "name" | "end">;
  /** Findings on this file. */
  readonly findings: readonly Finding[];
}

const COLOURS: Readonly<Record<Severity, string>> = { error: "FFFFC7CE", warning: "FFFFEB9C", info: "FFDDEBF7" };

export const severityFill = (severity: Severity): Fill => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb: COLOURS[severity] },
});

/** Names of sheets in findings are composed and trimmed; those in the file may not be. */
export const sheetNamed = (workbook: Workbook, name: string): Worksheet | undefined =>
  workbook.worksheets.find((one) => one.name === name || one.name.normalize("NFC").trim() === name);
