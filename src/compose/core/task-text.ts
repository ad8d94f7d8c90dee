import type { View, ViewRow } from "../../domain/document/view.ts";
import type { Figure } from "../../domain/figures/figure.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { JUDGED, TASKS } from "../../domain/workbook/known-sheets.ts";
import { createLedger } from "./ledger.ts";
import { taskReader } from "./narrative-text.ts";
import { type OfficerText, officerTexts, type TextSurroundings, textOf } from "./officer-text.ts";

export const TASK_TEXTS = [TASKS.content, TASKS.progress] as const;

/** A text of the ledger: what is to be done, or how far it has come. */
export type TaskText = (typeof TASK_TEXTS)[number];

/** What an officer wrote in one column of a row, with what `{hạn}` and `{mức}` mean there; nothing for an empty cell. */
export function taskTextOf({ fields, cells, place }: ViewRow, column: TaskText): OfficerText | undefined {
  if (fields[column] === undefined) return undefined;
  const { [TASKS.deadline]: deadline, [JUDGED.target]: target } = fields;
  return {
    text: String(fields[column]),
    place: (cells?.[column] ?? place)!,
    task: {
      ...(deadline === undefined ? {} : { deadline: deadline as IsoDate }),
      ...(target === undefined ? {} : { target: target as Figure }),
    },
  };
}

/** References of the figures that the ledger's texts quote. */
export function quotedFigures(
  rows: readonly ViewRow[],
  vocabulary: Pick<View, "indicators" | "legal">,
): readonly string[] {
  const read = taskReader(vocabulary);
  return rows
    .flatMap((row) => TASK_TEXTS.flatMap((column) => taskTextOf(row, column) ?? []))
    .flatMap(({ text }) => read(text).flatMap((piece) => (piece.kind === "figure" ? [piece.ref] : [])));
}

/** Prints texts of the ledger outside a document; what is missing is "[…]". */
export function taskTextPrinter(
  view: Pick<View, "figure" | "legal" | "period" | "office" | "indicators" | "register">,
): (row: ViewRow, column: TaskText) => string | undefined {
  const around: TextSurroundings = { view, ledger: createLedger(), narratives: officerTexts(view) };
  return (row, column) => {
    const text = taskTextOf(row, column);
    if (!text) return undefined;
    return around.ledger
      .partsOf(textOf(around, text))
      .map((part) => part.text)
      .join("");
  };
}
