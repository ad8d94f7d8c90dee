// Peer: SheetJS reads, docxtemplater writes. Arguments: folder of periods, template, output.
import { readFileSync } from "node:fs";
import { read, utils } from "xlsx";
import { renderReport, reportData, tablesOf, workbookPaths } from "./report.js";

const [periods, template, output] = process.argv.slice(2);

function sheetsOf(path) {
  const workbook = read(readFileSync(path), { dense: true, cellFormula: false, cellHTML: false, cellText: false });
  return workbook.SheetNames.map((name) => utils.sheet_to_json(workbook.Sheets[name], { header: 1 }));
}

const data = reportData(workbookPaths(periods).map((path) => tablesOf(sheetsOf(path))));
renderReport(template, data, output);
