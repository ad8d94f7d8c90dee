import type { ViewRow } from "../../domain/document/view.ts";
import type { Hole } from "../../domain/figures/figure.ts";
import { JUDGED, TASKS } from "../../domain/workbook/known-sheets.ts";
import type { Composition, Helper } from "../core/helper.ts";
import { textOf } from "../core/officer-text.ts";
import { nameParts } from "../core/print.ts";
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
  const { [JUDGED.assignee]: assignee, [TASKS.joint]: joint } = row.fields;
  const print = (words: string): string => composition.ledger.print(nameParts(composition.ledger, words));
  const who = assignee === undefined || !names ? "" : print(`${String(assignee)}: `);
  const others = joint === undefined ? [] : [print(` (phối hợp: ${String(joint)})`)];
  return who + textOf(composition, taskTextOf(row, TASKS.content)!, others);
}

/** What a row of the ledger says, in a line or a cell: its content, or its progress. */
const taskText: Helper = {
  params: ["task"],
  options: { column: TASK_TEXTS },
  yields: { kind: "printed" },
  run: ({ composition, params, options }) => {
    const { row } = (params[0] as RowContext)[SOURCE];
    const text = taskTextOf(row, (options.column ?? TASKS.content) as TaskText);
    return text ? textOf(composition, text) : "";
  },
};

export const taskHelpers: Readonly<Record<string, Helper>> = { tasks, taskText };
