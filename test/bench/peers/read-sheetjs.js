import { readFileSync } from "node:fs";
import { read, utils } from "xlsx";

/** Every sheet as rows of plain values; days are serial numbers. */
export function sheetsOf(path) {
  const workbook = read(readFileSync(path), { dense: true, cellFormula: false, cellHTML: false, cellText: false });
  return workbook.SheetNames.map((name) => utils.sheet_to_json(workbook.Sheets[name], { header: 1 }));
}
