import type { Cell } from "exceljs";
import { type ListedTask, TASK_RESULT_NAMES, TASK_STATUS_NAMES, type TaskListing } from "../../domain/tasks/task.ts";
import { measuredText, targetText, taskCell } from "../../domain/tasks/task-words.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import { newWorkbook, partsOf } from "../form/exceljs.ts";
import { heightOf } from "../form/form-frame.ts";
import { DATE_FORMAT, paint, TEXT_FORMAT, writtenText } from "../form/form-style.ts";
import { landscapePage } from "../form/landscape-page.ts";
import { packageOf } from "../package/canonical-package.ts";
import { addListHead } from "./list-head.ts";

interface Column {
  readonly header: string;
  readonly width: number;
  readonly kind?: "date" | "number";
  readonly value: (task: ListedTask, index: number) => string;
}

const HEADER_ROW = 3;

const COLUMNS: readonly Column[] = [
  { header: "TT", width: 4, kind: "number", value: (_, index) => String(index + 1) },
  { header: "Văn bản giao", width: 12, value: (task) => taskCell(task, TASKS.source) },
  { header: "Mục", width: 6, value: (task) => taskCell(task, TASKS.item) },
  { header: "Nơi chịu trách nhiệm", width: 20, value: ({ assignees }) => assignees.join("; ") },
  { header: "Phối hợp", width: 13, value: (task) => taskCell(task, TASKS.joint) },
  { header: "Nội dung", width: 36, value: ({ content }) => content },
  { header: "Hạn (ngày cuối)", width: 11, kind: "date", value: ({ lastDay }) => lastDay ?? "" },
  { header: "Đánh giá", width: 11, value: ({ status }) => TASK_STATUS_NAMES[status] },
  { header: "Mức phải đạt", width: 10, value: targetText },
  { header: "Đã đạt", width: 10, value: measuredText },
  {
    header: "Kết quả theo số liệu",
    width: 9,
    value: ({ result }) => (result === "none" ? "" : TASK_RESULT_NAMES[result]),
  },
  { header: "Tiến độ", width: 28, value: ({ progress }) => progress ?? "" },
  { header: "Ngày hoàn thành", width: 11, kind: "date", value: (task) => taskCell(task, TASKS.completedOn) },
  { header: "Minh chứng", width: 13, value: (task) => taskCell(task, TASKS.evidence) },
  { header: "Ghi chú", width: 13, value: (task) => taskCell(task, TASKS.note) },
];

/** The ledger on a day as a workbook of one sheet, to filter on the screen and to print on A4. */
export async function tasksWorkbook({ period, asOf, tasks }: TaskListing): Promise<Uint8Array> {
  const workbook = newWorkbook(`Theo dõi nhiệm vụ ${period.name}`, period.end);
  const worksheet = workbook.addWorksheet("Nhiệm vụ", {
    views: [{ state: "frozen", ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: {
      ...landscapePage(HEADER_ROW),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C&P/&N" },
  });
  worksheet.columns = COLUMNS.map(({ width }) => ({ width }));
  const heading = ["THEO DÕI THỰC HIỆN NHIỆM VỤ", `Sổ nhiệm vụ ${period.name}, xét đến ngày ${formatDate(asOf)}`];
  addListHead(worksheet, heading, COLUMNS, HEADER_ROW);
  worksheet.getRow(HEADER_ROW).height = heightOf(
    COLUMNS.map(({ header, width }) => [header, width]),
    1.25,
  );
  for (const [at, task] of tasks.entries()) {
    const row = worksheet.getRow(HEADER_ROW + 1 + at);
    const texts = COLUMNS.map(({ value }) => value(task, at));
    for (const [index, column] of COLUMNS.entries()) fill(row.getCell(index + 1), column, texts[index]!);
    row.height = heightOf(texts.map((text, index) => [text, COLUMNS[index]!.width]));
  }
  worksheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: HEADER_ROW + tasks.length, column: COLUMNS.length },
  };
  return packageOf(await partsOf(workbook), period.end);
}

/** Text cells have the text format too, so that a text that begins with "=" stays one when it is edited. */
function fill(cell: Cell, { kind }: Column, text: string): void {
  paint(cell, "label", kind === "date" ? DATE_FORMAT : kind === "number" ? "0" : TEXT_FORMAT);
  if (text === "") return;
  cell.value = kind === "date" ? new Date(`${text}T00:00:00Z`) : kind === "number" ? Number(text) : writtenText(text);
}
