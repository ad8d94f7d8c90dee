import type { Workbook, Worksheet } from "exceljs";
import type { Finding } from "../../domain/findings/finding.ts";
import { SEVERITY_NAMES } from "../../domain/findings/severity-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { heightOf } from "../form/form-frame.ts";
import { paint } from "../form/form-style.ts";
import { type Annotation, severityFill, sheetNamed } from "./annotation.ts";
import { addListHead } from "./list-head.ts";

const NAME = "Lỗi";
const HEADER_ROW = 4;
const COLUMNS = [
  { header: "TT", width: 5 },
  { header: "Mức", width: 11 },
  { header: "Trang", width: 18 },
  { header: "Ô", width: 8 },
  { header: "Đơn vị, nội dung", width: 26 },
  { header: "Thấy", width: 34 },
  { header: "Cần", width: 34 },
  { header: "Sửa", width: 34 },
  { header: "Giải trình", width: 26 },
  { header: "Mã", width: 22 },
] as const;
/** Columns with the link and the severity, 1-based. */
const SEVERITY_COLUMN = 2;
const LINK_COLUMN = 4;

/** The sheet of findings, put before the others. */
export function addFindingsSheet(
  workbook: Workbook,
  { file, period, findings }: Annotation,
  lost: readonly string[],
): void {
  for (const one of workbook.worksheets) {
    (one as Worksheet & { orderNo: number }).orderNo += 1;
    // Two selected tabs would make Excel edit both at once. Sheets without views have null here.
    one.views = one.views?.map((view) => ({ ...view, tabSelected: false }));
  }
  const worksheet = workbook.addWorksheet(freeName(workbook), {
    views: [{ state: "frozen", ySplit: HEADER_ROW, showGridLines: false }],
    properties: { tabColor: { argb: "FFC00000" } },
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }) as Worksheet & { orderNo: number };
  worksheet.orderNo = 0;
  // The library forgets empty results of formulas: Excel works them out anew.
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [{ x: 0, y: 0, width: 28000, height: 16000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  worksheet.columns = COLUMNS.map(({ width }) => ({ width }));

  const title = `Kết quả kiểm tra ${file.slice(file.lastIndexOf("/") + 1)}, ${period.name}`;
  const missing = ["danh sách chọn trong ô", ...lost].join("; ");
  const notes = [
    "Bản sao để xem chỗ sai. Hãy sửa ở tệp gốc, không gửi bản này. Bấm vào ô ở cột D để đến chỗ sai.",
    `Bản sao này không mang theo: ${missing}. Tệp gốc giữ nguyên.`,
  ];
  addListHead(worksheet, [title, ...notes], COLUMNS, HEADER_ROW);
  for (const [index, finding] of findings.entries()) addRow(workbook, worksheet, finding, index + 1);
  worksheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: HEADER_ROW, column: COLUMNS.length } };
}

function addRow(workbook: Workbook, worksheet: Worksheet, finding: Finding, position: number): void {
  const { severity, place, unit, found, expected, fix, answer, code } = finding;
  const row = HEADER_ROW + position;
  const said = answer ? `${answer.reason} (${answer.by}, đến ngày ${formatDate(answer.until)})` : "";
  const texts = [SEVERITY_NAMES[severity], place.sheet, place.address, unit, found, expected, fix, said, code];
  worksheet.getCell(row, 1).value = position;
  for (const [index, text] of texts.entries()) worksheet.getCell(row, index + 2).value = text ?? "";
  for (const index of COLUMNS.keys()) paint(worksheet.getCell(row, index + 1), "label");
  worksheet.getRow(row).height = heightOf(
    texts.map((text, index): readonly [string, number] => [text ?? "", COLUMNS[index + 1]!.width]),
  );
  const marked = worksheet.getCell(row, SEVERITY_COLUMN);
  marked.style = { ...marked.style, fill: severityFill(severity) };
  const target = place.sheet === undefined ? undefined : sheetNamed(workbook, place.sheet);
  if (target) link(worksheet, row, target.name, place.address);
}

/** A formula, not a hyperlink part: links inside a file go wrong in relationships with Vietnamese names. */
function link(worksheet: Worksheet, row: number, sheet: string, address = ""): void {
  const cell = worksheet.getCell(row, LINK_COLUMN);
  const target = `#'${sheet.replaceAll("'", "''")}'!${address || "A1"}`.replaceAll('"', '""');
  const text = address || "xem";
  cell.value = { formula: `HYPERLINK("${target}","${text}")`, result: text };
  cell.style = { ...cell.style, font: { ...cell.font, underline: true, color: { argb: "FF0563C1" } } };
}

function freeName(workbook: Workbook): string {
  const used = new Set(workbook.worksheets.map(({ name }) => name.normalize("NFC").trim().toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? NAME : `${NAME} ${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
