// Peer: exceljs reads, docxtemplater writes. Arguments: folder of periods, template, output.
import ExcelJS from "exceljs";
import { renderReport, reportData, tablesOf, workbookPaths } from "./report.js";

const [periods, template, output] = process.argv.slice(2);

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function plain(value) {
  if (value instanceof Date) return (value.getTime() - EXCEL_EPOCH) / DAY;
  if (typeof value !== "object" || value === null) return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return "result" in value ? plain(value.result) : undefined;
}

async function sheetsOf(path) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map((sheet) => {
    const rows = [];
    sheet.eachRow((row) => rows.push(Array.from(row.values.slice(1), plain)));
    return rows;
  });
}

const books = [];
for (const path of workbookPaths(periods)) books.push(tablesOf(await sheetsOf(path)));
renderReport(template, reportData(books), output);
