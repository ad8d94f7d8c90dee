import type { Column } from "../../../src/domain/workbook/form.ts";

/** An optional column of a list, called by its id. */
export const column = (id: string, type: Column["type"] = "text", more: Partial<Column> = {}): Column => ({
  id,
  header: id,
  type,
  required: false,
  width: 10,
  ...more,
});
