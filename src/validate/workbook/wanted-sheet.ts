import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import { criteriaColumns } from "../../domain/criteria/criteria-columns.ts";
import type { FormSheet } from "../../domain/workbook/form.ts";
import type { WantedColumn, WantedSheet } from "./find-sheet.ts";
import { OBSERVATION_COLUMNS } from "./observations.ts";

/** What reading looks for in a workbook: the sheet's code and name, the codes and headers of its columns. */
export const wantedSheet = (sheet: FormSheet, set: CriteriaSet | undefined): WantedSheet => ({
  id: sheet.id,
  name: sheet.name,
  columns: columnsOf(sheet, set),
});

function columnsOf(sheet: FormSheet, set: CriteriaSet | undefined): readonly WantedColumn[] {
  switch (sheet.kind) {
    case "identity":
      return [];
    case "indicators":
      return [{ id: "name", header: "Chỉ tiêu" }, ...OBSERVATION_COLUMNS];
    case "criteria":
      return set ? [{ id: "name", header: "Xã" }, ...criteriaColumns(set)] : [];
    case "list":
      return sheet.columns;
  }
}
