import type { ViewRow } from "../domain/document/view.ts";
import { TASKS } from "../domain/workbook/known-sheets.ts";
import type { ParsedProgram, ParsedTemplate } from "./template/template.ts";

/** The ledger's rows whose texts a template prints: all of them in tables, else those assigned now under its items. */
export function printedTasks(template: ParsedTemplate, lists: ReadonlyMap<string, readonly ViewRow[]>) {
  const rows = lists.get(TASKS.sheet) ?? [];
  if (rows.length === 0) return [];
  const { items, all } = callsIn(template);
  return all ? rows : rows.filter(({ fields }) => fields[TASKS.assigned] === "now" && items.has(fields[TASKS.item]));
}

/** What the body asks of the ledger, through the partials that it includes. */
function callsIn({ body, programs }: ParsedTemplate): { items: ReadonlySet<unknown>; all: boolean } {
  const items = new Set<unknown>();
  const included = new Set<string>();
  let all = false;
  const visit = (program: ParsedProgram | undefined): void => {
    if (!program) return;
    const { facts } = program.content;
    all ||= facts.printsTasks;
    for (const item of facts.taskItems) items.add(item ?? undefined);
    for (const name of facts.included) {
      if (included.has(name)) continue;
      included.add(name);
      visit(programs.find(({ partial }) => partial === name));
    }
  };
  visit(programs.find(({ partial, text }) => partial === undefined && text === body.text));
  return { items, all };
}
