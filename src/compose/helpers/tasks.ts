import type { ViewRow } from "../../domain/document/view.ts";
import type { Hole } from "../../domain/figures/figure.ts";
import { formatDate, NO_BREAK_SPACE } from "../../domain/text/vietnamese.ts";
import { JUDGED, TASKS } from "../../domain/workbook/known-sheets.ts";
import type { Composition, Helper } from "../core/helper.ts";
import { datePartsOf } from "../core/name-parts.ts";
import { textOf } from "../core/officer-text.ts";
import { nameParts } from "../core/print.ts";
import { clauseParts, sentenceParts } from "../core/sentence.ts";
import { TASK_TEXTS, type TaskText, taskTextOf } from "../core/task-text.ts";
import { type RowContext, SOURCE } from "../core/values.ts";
import { MARKERS } from "./narrative.ts";

/**
 * Tasks that the document assigns under an item, in the order of the ledger: "- Sở Nội vụ: …"; without `lead` where the
 * words before them say to whom.
 */
const tasks: Helper = {
  params: ["section"],
  options: { style: ["bullet", "item", "paragraph"], lead: "boolean", optional: "boolean" },
  yields: { kind: "printed" },
  ownLine: true,
  run: ({ composition, params, options }) => {
    const marker = MARKERS[(options.style ?? "bullet") as keyof typeof MARKERS];
    const section = String(params[0]);
    const rows = (composition.view.lists.get(TASKS.sheet) ?? []).filter(
      ({ fields }) => fields[TASKS.assigned] === "now" && fields[TASKS.item] === section,
    );
    if (rows.length === 0) {
      return options.optional === true
        ? ""
        : composition.ledger.print([composition.ledger.hole(none(composition, section))]);
    }
    return `\n${rows.map((row) => marker + assigned(composition, row, options.lead !== false)).join("\n\n")}\n`;
  },
};

function none({ view }: Composition, section: string): Hole {
  const sheet = view.provinceSheet?.(TASKS.sheet);
  return {
    id: `tasks:${section}`,
    label: `Nhiệm vụ mục ${section}`,
    reason: "sổ nhiệm vụ của tỉnh chưa có nhiệm vụ nào giao ở mục này",
    places: [],
    ...(sheet ? { sheet } : {}),
    code: "task/none-assigned",
    fix: `thêm một dòng "Kỳ này", cột Mục ghi "${section}"`,
  };
}

/** "Sở Nội vụ: … (phối hợp: …)." */
function assigned(composition: Composition, row: ViewRow, names: boolean): string {
  const { ledger } = composition;
  const { [JUDGED.assignee]: assignee, [TASKS.joint]: joint } = row.fields;
  const who = assignee === undefined || !names ? [] : nameParts(ledger, `${String(assignee)}: `);
  const others = joint === undefined ? [] : [ledger.print(nameParts(ledger, ` (phối hợp: ${String(joint)})`))];
  const content = taskTextOf(row, TASKS.content)!;
  const text = textOf(composition, content, [
    ...deadlineMark(composition, row, textOf(composition, content)),
    ...others,
  ]);
  return ledger.print([...who, ...sentenceParts(ledger, text, { afterColon: who.length > 0 })]);
}

/** ", hạn trước ngày 30/9/2024", for a deadline that the text itself does not name. */
function deadlineMark({ ledger }: Composition, { fields }: ViewRow, written: string): readonly string[] {
  const { [TASKS.deadline]: deadline, [TASKS.limit]: limit } = fields;
  if (deadline === undefined) return [];
  const day = String(deadline);
  const text = ledger.partsOf(written).reduce((all, part) => all + part.text.replaceAll(NO_BREAK_SPACE, " "), "");
  if (namesOfDay(day).some((name) => text.includes(name))) return [];
  const until = limit === "before" ? ", hạn trước ngày " : ", hạn hết ngày ";
  return [ledger.print([{ text: until }, ...datePartsOf(ledger, day)])];
}

/** How a text names a day: itself, or the year or the half-year that it ends. */
function namesOfDay(day: string): readonly string[] {
  const year = day.slice(0, 4);
  const names = [formatDate(day)];
  if (day.endsWith("-12-31")) names.push(`năm ${year}`);
  if (day.endsWith("-06-30")) names.push(`6 tháng đầu năm ${year}`);
  return names;
}

/**
 * What a row of the ledger says, in a line or a cell: its content, or its progress; a sentence with its capital and its
 * full stop, or a clause among others.
 */
const taskText: Helper = {
  params: ["task"],
  options: { column: TASK_TEXTS, form: ["sentence", "clause"] },
  yields: { kind: "printed" },
  run: ({ composition, params, options }) => {
    const { ledger } = composition;
    const { row } = (params[0] as RowContext)[SOURCE];
    const text = taskTextOf(row, (options.column ?? TASKS.content) as TaskText);
    if (!text) return "";
    const words = textOf(composition, text);
    return ledger.print(options.form === "clause" ? clauseParts(ledger, words) : sentenceParts(ledger, words));
  },
};

export const taskHelpers: Readonly<Record<string, Helper>> = { tasks, taskText };
