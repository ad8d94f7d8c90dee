import type { CellPlace, IsoDate } from "../domain/cell.ts";
import { cellsOf } from "../domain/evidence.ts";
import { isHole } from "../domain/figure.ts";
import type { Finding } from "../domain/finding.ts";
import type { LegalRegister } from "../domain/legal.ts";
import type { ListRow } from "../domain/submission.ts";
import { TASK_OPERATORS, type Task } from "../domain/task.ts";
import { formatDate, formatNumber, withUnit } from "../domain/vietnamese.ts";

/** What a careful reader of the ledger asks about, row by row. `end` is the last day of the period's data. */
export const checkTasks = (tasks: readonly Task[], legal: LegalRegister, end: IsoDate): readonly Finding[] =>
  tasks.flatMap((task) => [
    ...checkAssignment(task, legal),
    ...checkTarget(task.row),
    ...checkDeadline(task.row, legal),
    ...checkCompletion(task, legal, end),
  ]);

type Words = Pick<Finding, "found" | "expected" | "fix">;

function finding(code: string, severity: Finding["severity"], places: readonly CellPlace[], words: Words): Finding {
  return { code, severity, place: places[0]!, ...(places.length > 1 ? { places } : {}), ...words };
}

/** Cells of the columns that are filled, else any cell of the row. */
const cellsIn = ({ fields, place }: ListRow, ...columns: readonly string[]): readonly CellPlace[] => {
  const filled = columns.flatMap((column) => fields[column]?.place ?? []);
  return filled.length > 0 ? filled : [place];
};

const text = ({ fields }: ListRow, column: string): string => String(fields[column]?.value ?? "");

function checkAssignment({ row, assignees }: Task, { documents }: LegalRegister): readonly Finding[] {
  const source = text(row, "source");
  const found: Finding[] = [];
  if (assignees.length === 0) {
    found.push(
      finding("task/no-assignee", "error", cellsIn(row, "content"), {
        found: "nhiệm vụ không ghi giao cho ai",
        expected: "tên nơi chủ trì ở cột Chủ trì, hoặc mã ở cột Mã huyện",
        fix: "Ghi nơi chịu trách nhiệm; nhiều nơi thì cách nhau bằng dấu chấm phẩy.",
      }),
    );
  }
  if (source === "" && text(row, "assigned") === "earlier") {
    found.push(
      finding("task/no-source", "warning", cellsIn(row, "assigned"), {
        found: "nhiệm vụ của kỳ trước không ghi văn bản giao",
        expected: "số, ký hiệu của văn bản đã giao nhiệm vụ",
        fix: "Ghi số, ký hiệu ở cột Văn bản giao.",
      }),
    );
  }
  if (source !== "" && !documents.has(source)) {
    found.push(
      finding("task/unknown-source", "error", cellsIn(row, "source"), {
        found: `văn bản giao "${source}" chưa có trong danh mục`,
        expected: "số, ký hiệu đúng như trong data/legal/documents.yaml",
        fix: "Sửa số, ký hiệu; văn bản mới thì ghi thêm vào danh mục.",
      }),
    );
  }
  return found;
}

function checkTarget(row: ListRow): readonly Finding[] {
  const filled = TARGET.filter(([column]) => row.fields[column] !== undefined);
  if (filled.length === 0 || filled.length === TARGET.length) return [];
  const missing = TARGET.filter(([column]) => row.fields[column] === undefined);
  const names = (columns: typeof TARGET) => columns.map(([, header]) => header).join(", ");
  return [
    finding("task/half-target", "error", cellsIn(row, ...filled.map(([column]) => column)), {
      found: `có ${names(filled)} nhưng thiếu ${names(missing)}`,
      expected: "đủ ba ô Chỉ tiêu đo kết quả, So sánh, Mức phải đạt, hoặc để trống cả ba",
      fix: "Điền ô còn thiếu, hoặc xóa các ô kia.",
    }),
  ];
}

const TARGET: readonly (readonly [string, string])[] = [
  ["indicator", "Chỉ tiêu đo kết quả"],
  ["operator", "So sánh"],
  ["value", "Mức phải đạt"],
];

function checkDeadline(row: ListRow, legal: LegalRegister): readonly Finding[] {
  const deadline = text(row, "deadline");
  const issued = issueDay(row, legal);
  if (deadline === "") {
    if (text(row, "limit") === "") return [];
    return [
      finding("task/limit-without-deadline", "error", cellsIn(row, "limit"), {
        found: "có Kiểu hạn nhưng không có Hạn",
        expected: "ngày ở cột Hạn, hoặc để trống cả hai",
        fix: "Ghi ngày, hoặc xóa ô Kiểu hạn.",
      }),
    ];
  }
  if (issued === undefined || deadline >= issued) return [];
  return [
    finding("task/deadline-before-source", "error", cellsIn(row, "deadline", "source"), {
      found: `hạn ${formatDate(deadline)} trước ngày ${formatDate(issued)} của văn bản giao ${text(row, "source")}`,
      expected: `hạn không sớm hơn ngày ${formatDate(issued)}`,
      fix: "Kiểm tra năm, tháng của hạn và số, ký hiệu văn bản giao.",
    }),
  ];
}

const issueDay = (row: ListRow, { documents }: LegalRegister): IsoDate | undefined =>
  documents.get(text(row, "source"))?.date;

function checkCompletion(task: Task, legal: LegalRegister, end: IsoDate): readonly Finding[] {
  const { row } = task;
  const completed = text(row, "completed-on");
  if (completed === "") return [];
  const day = formatDate(completed);
  const issued = issueDay(row, legal);
  const found = contradiction(task);
  if (issued !== undefined && completed < issued) {
    found.push(
      finding("task/completed-before-source", "warning", cellsIn(row, "completed-on", "source"), {
        found: `hoàn thành ngày ${day}, trước ngày ${formatDate(issued)} của văn bản giao ${text(row, "source")}`,
        expected: `ngày hoàn thành không sớm hơn ngày ${formatDate(issued)}`,
        fix: "Kiểm tra năm, tháng của ngày hoàn thành.",
      }),
    );
  }
  if (completed > end) {
    found.push(
      finding("task/completed-later", "info", cellsIn(row, "completed-on"), {
        found: `hoàn thành ngày ${day}, sau ngày chốt số liệu ${formatDate(end)}`,
        expected: "ngày hoàn thành trong kỳ; báo cáo của kỳ coi nhiệm vụ này là chưa hoàn thành",
        fix: "Để nguyên nếu ngày đúng; kỳ sau sẽ tính.",
      }),
    );
  }
  if (text(row, "evidence") === "") {
    found.push(
      finding("task/no-evidence", "info", cellsIn(row, "completed-on"), {
        found: `hoàn thành ngày ${day} nhưng không ghi minh chứng`,
        expected: "văn bản, biên bản hoặc nơi lưu kết quả ở cột Minh chứng",
        fix: "Ghi minh chứng.",
      }),
    );
  }
  return found;
}

/** Said to be completed, while the data does not reach the target. */
function contradiction({ row, completedOn, target, measured, result }: Task): Finding[] {
  if (completedOn === undefined || result !== "notMet" || !target || !measured || isHole(measured)) return [];
  const { figure, operator } = target;
  const number = withUnit(formatNumber(measured.value, measured.format), measured.unit);
  const wanted = withUnit(formatNumber(figure.value, figure.format), figure.unit);
  return [
    finding("task/claimed-not-met", "warning", [...cellsIn(row, "completed-on", "value"), ...cellsOf(measured)], {
      found: `ghi hoàn thành ngày ${formatDate(completedOn)}, nhưng số liệu của kỳ: ${measured.label} ${number}`,
      expected: `${TASK_OPERATORS[operator]} ${wanted}`,
      fix: "Xóa ngày hoàn thành nếu chưa đạt; nếu đã đạt thì sửa số liệu của chỉ tiêu.",
    }),
  ];
}
