// Peer: SheetJS reads, docxtemplater writes. Arguments: folder of periods, template, output.
import { sheetsOf } from "./read-sheetjs.js";
import { renderReport, reportData, tablesOf, workbookPaths } from "./report.js";

const [periods, template, output] = process.argv.slice(2);
const data = reportData(workbookPaths(periods).map((path) => tablesOf(sheetsOf(path))));
renderReport(template, data, output);
