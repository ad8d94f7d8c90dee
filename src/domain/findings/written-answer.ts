import type { IsoDate } from "../text/iso-date.ts";
import { rangeHolds } from "../workbook/cell-range.ts";
import type { Answer, Finding } from "./finding.ts";

/** An answer as it stands in the file of a period: it speaks of exactly the places that it names. */
export interface WrittenAnswer {
  readonly code: string;
  /** Path relative to the workspace, as in findings. */
  readonly file: string;
  /** Absent for findings on a file as a whole. */
  readonly sheet?: string;
  /** Cells or ranges; empty for findings on a sheet as a whole. */
  readonly cells: readonly string[];
  /** Only findings on this unit, when several stand at one place. */
  readonly unit?: string;
  readonly answer: Answer;
  /** 1-based line of the answer in its file. */
  readonly line: number;
}

/** Warnings with their answers; an answer whose last day is before `date` answers nothing, and errors can't be answered. */
export const applyAnswers = (
  findings: readonly Finding[],
  answers: readonly WrittenAnswer[],
  date: IsoDate,
): readonly Finding[] =>
  answers.length === 0
    ? findings
    : findings.map((finding) => {
        if (finding.severity !== "warning") return finding;
        const written = answers.find((one) => one.answer.until >= date && speaksOf(one, finding));
        return written ? { ...finding, answer: written.answer } : finding;
      });

export function speaksOf({ code, file, sheet, cells, unit }: WrittenAnswer, finding: Finding): boolean {
  const { address } = finding.place;
  return (
    code === finding.code &&
    file === finding.place.file &&
    sheet === finding.place.sheet &&
    (unit === undefined || unit === finding.unit) &&
    (address === undefined ? cells.length === 0 : cells.some((range) => rangeHolds(range, address)))
  );
}
