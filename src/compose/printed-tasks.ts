import Handlebars from "handlebars";
import type { ViewRow } from "../domain/document/view.ts";
import { TASKS } from "../domain/workbook/known-sheets.ts";
import type { ParsedTemplate } from "./template/template.ts";

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
  const visitor = new Handlebars.Visitor();
  const called = (path: string, params: readonly hbs.AST.Expression[]): void => {
    if (path === "taskText") all = true;
    if (path === "tasks") items.add((params[0] as hbs.AST.StringLiteral | undefined)?.value);
  };
  const visit = (tree: hbs.AST.Program | undefined): void => {
    if (tree) visitor.accept(tree);
  };
  visitor.MustacheStatement = (node) => called(String((node.path as hbs.AST.PathExpression).original), node.params);
  visitor.PartialStatement = (node) => {
    const name = String((node.name as hbs.AST.PathExpression).original);
    if (included.has(name)) return;
    included.add(name);
    visit(programs.find(({ partial }) => partial === name)?.tree);
  };
  visit(programs.find(({ partial, text }) => partial === undefined && text === body.text)?.tree);
  return { items, all };
}
