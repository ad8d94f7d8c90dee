import { isCurrent } from "../office/current.ts";
import type { Period } from "../office/period.ts";
import type { Column, Form, FormSheet } from "../workbook/form.ts";
import { isAsked } from "./asked.ts";
import type { Indicator } from "./indicator.ts";

/** The form as it is in a period: sheets, groups, rows and columns that are not asked for are left out, and headings without rows. */
export const formIn = (form: Form, period: Period, indicators: ReadonlyMap<string, Indicator>): Form => ({
  ...form,
  sheets: form.sheets
    .filter((sheet) => isCurrent(sheet, period))
    .map((sheet): FormSheet => {
      if (sheet.kind === "list") {
        const columns = sheet.columns.filter((column) => isCurrent(column, period));
        return { ...sheet, columns: columns.map((column) => columnIn(column, period, indicators)) };
      }
      if (sheet.kind !== "indicators") return sheet;
      const groups = sheet.groups
        .filter((group) => isCurrent(group, period))
        .map((group) => ({
          ...group,
          indicators: group.indicators.filter((id) => isAsked(indicators.get(id)!, period, indicators)),
        }));
      return { ...sheet, groups: groups.filter((group) => group.indicators.length > 0) };
    }),
});

/** What has ended may still be chosen: a task of before is measured by it. */
function columnIn(column: Column, period: Period, indicators: ReadonlyMap<string, Indicator>): Column {
  const { offers, choices } = column;
  if (offers === undefined || choices === undefined) return column;
  const hasBegun = (id: string): boolean => {
    const since = indicators.get(id)?.since;
    return since === undefined || isCurrent({ since }, period);
  };
  return { ...column, choices: choices.filter(([id]) => hasBegun(id)) };
}
