import type { Vocabulary } from "../../../compose/template/template-source.ts";
import type { KnownName } from "../../../domain/document/known-name.ts";
import type { Column, Form } from "../../../domain/workbook/form.ts";
import { FORM_NAMES } from "./known-figures.ts";

/** Every list sheet of the forms, and every column of it that a template can name. */
export function knownSheets(
  forms: readonly Form[],
  { lists, indicators }: Pick<Vocabulary, "lists" | "indicators">,
): readonly KnownName[] {
  const sheets = new Map(
    forms.flatMap((form) =>
      form.sheets.flatMap((sheet) => (sheet.kind === "list" ? [[sheet.id, { form, sheet }] as const] : [])),
    ),
  );
  return [...sheets.values()].flatMap(({ form, sheet: { id, name, title } }): readonly KnownName[] => {
    const columns = (lists.get(id) ?? []).filter(({ label }) => !label);
    const facts = [`${FORM_NAMES[form.id]}, trang "${name}"`, `cột: ${columns.map((one) => one.id).join(", ")}`];
    const template = [`(where "${id}")`, `{{#each (where "${id}")}}…{{/each}}`];
    return [
      { kind: "sheet", id, name: title, facts, template, narrative: [], words: [] },
      ...columns.map((column) => knownColumn(id, name, column, indicators)),
    ];
  });
}

function knownColumn(sheet: string, name: string, column: Column, indicators: Vocabulary["indicators"]): KnownName {
  const { id, header, choices = [] } = column;
  // The dictionary is listed by itself.
  const isIndicator = choices.length > 0 && choices.every(([code]) => indicators.has(code));
  return {
    kind: "column",
    id,
    name: header,
    of: sheet,
    facts: [`trang "${name}"`, ...(isIndicator ? ["mã của một chỉ tiêu số liệu"] : [])],
    template: [...filters(sheet, column), printed(column)],
    narrative: [],
    words: isIndicator ? [] : choices,
  };
}

/** A column of choices, units or days is what rows are chosen by. */
function filters(sheet: string, { id, type, choices }: Column): readonly string[] {
  if (choices) return [`(where "${sheet}" ${id}="${choices[0]?.[0] ?? "…"}")`];
  if (type === "unit") return [`(where "${sheet}" ${id}=unit)`];
  if (type === "date") return [`(where "${sheet}" ${id}=(within "period"))`];
  return type === "yes" ? [`(where "${sheet}" ${id}=true)`] : [];
}

/** Inside `{{#each (where …)}}`. */
function printed({ id, type, choices }: Column): string {
  if (choices) return `{{choose ${id} …}}`;
  switch (type) {
    case "integer":
    case "decimal":
      return `{{num ${id}}}`;
    case "date":
      return `{{date ${id}}}`;
    case "document":
      return `{{cite ${id}}}`;
    case "yes":
      return `{{#if ${id}}}…{{/if}}`;
    case "unit":
      return `{{${id}.name}}`;
    default:
      return `{{${id}}}`;
  }
}
