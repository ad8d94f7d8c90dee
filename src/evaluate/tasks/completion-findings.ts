import { cellsOf } from "../../domain/criteria/evidence.ts";
import type { LegalRegister } from "../../domain/criteria/legal.ts";
import { isHole } from "../../domain/figures/figure.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { TASK_OPERATORS, type Task } from "../../domain/tasks/task.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { formatDate, formatNumber, withUnit } from "../../domain/text/vietnamese.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import { cellsIn, finding, issueDay, text } from "./task-finding.ts";

/** What is odd about the day on which a task is said to be completed. `end` is the last day of the period's data. */
export function completionFindings(task: Task, legal: LegalRegister, end: IsoDate): readonly Finding[] {
  const { row } = task;
  const completed = text(row, TASKS.completedOn);
  if (completed === "") return [];
  const day = formatDate(completed);
  const issued = issueDay(row, legal);
  const found = contradiction(task);
  if (issued !== undefined && completed < issued) {
    found.push(
      finding("task/completed-before-source", "warning", cellsIn(row, TASKS.completedOn, TASKS.source), {
        found: `hoàn thành ngày ${day}, trước ngày ${formatDate(issued)} của văn bản giao ${text(row, TASKS.source)}`,
        expected: `ngày hoàn thành không sớm hơn ngày ${formatDate(issued)}`,
        fix: "Kiểm tra năm, tháng của ngày hoàn thành.",
      }),
    );
  }
  if (completed > end) {
    found.push(
      finding("task/completed-later", "info", cellsIn(row, TASKS.completedOn), {
        found: `hoàn thành ngày ${day}, sau ngày chốt số liệu ${formatDate(end)}`,
        expected: "ngày hoàn thành trong kỳ; báo cáo của kỳ coi nhiệm vụ này là chưa hoàn thành",
        fix: "Để nguyên nếu ngày đúng; kỳ sau sẽ tính.",
      }),
    );
  }
  if (text(row, TASKS.evidence) === "") {
    found.push(
      finding("task/no-evidence", "info", cellsIn(row, TASKS.completedOn), {
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
    finding(
      "task/claimed-not-met",
      "warning",
      [...cellsIn(row, TASKS.completedOn, TASKS.value), ...cellsOf(measured)],
      {
        found: `ghi hoàn thành ngày ${formatDate(completedOn)}, nhưng số liệu của kỳ: ${measured.label} ${number}`,
        expected: `${TASK_OPERATORS[operator]} ${wanted}`,
        fix: "Xóa ngày hoàn thành nếu chưa đạt; nếu đã đạt thì sửa số liệu của chỉ tiêu.",
      },
    ),
  ];
}
