import type { LegalDocument, LegalRegister } from "../../domain/criteria/legal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { Task } from "../../domain/tasks/task.ts";
import { documentSymbol, mendedSymbol } from "../../domain/text/document-symbol.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import type { ListRow } from "../../domain/workbook/submission.ts";
import { completionFindings } from "./completion-findings.ts";
import { cellsIn, finding, issueDay, text } from "./task-finding.ts";

/** What a careful reader of the ledger asks about, row by row. `end` is the last day of the period's data. */
export const taskFindings = (tasks: readonly Task[], legal: LegalRegister, end: IsoDate): readonly Finding[] =>
  tasks.flatMap((task) => [
    ...assignmentFindings(task, legal),
    ...targetFindings(task.row),
    ...deadlineFindings(task.row, legal),
    ...completionFindings(task, legal, end),
  ]);

function assignmentFindings({ row, assignees }: Task, { documents }: LegalRegister): readonly Finding[] {
  const source = text(row, TASKS.source);
  const found: Finding[] = [];
  if (assignees.length === 0) {
    found.push(
      finding("task/no-assignee", "error", cellsIn(row, TASKS.content), {
        found: "nhiệm vụ không ghi giao cho ai",
        expected: "tên nơi chủ trì ở cột Chủ trì, hoặc mã ở cột Mã huyện",
        fix: "Ghi nơi chịu trách nhiệm; nhiều nơi thì cách nhau bằng dấu chấm phẩy.",
      }),
    );
  }
  if (source === "" && text(row, TASKS.assigned) === "earlier") {
    found.push(
      finding("task/no-source", "warning", cellsIn(row, TASKS.assigned), {
        found: "nhiệm vụ của kỳ trước không ghi văn bản giao",
        expected: "số, ký hiệu của văn bản đã giao nhiệm vụ",
        fix: "Ghi số, ký hiệu ở cột Văn bản giao; văn bản mới thì ghi thêm một dòng ở trang Văn bản.",
      }),
    );
  }
  if (source !== "") found.push(...sourceFindings(row, source, documents.get(source)));
  return found;
}

/** A sound number can be printed, whoever lists it; what is no number can't. */
function sourceFindings(row: ListRow, source: string, known: LegalDocument | undefined): readonly Finding[] {
  if (known && !known.unlisted) return [];
  const cells = cellsIn(row, TASKS.source);
  const expected = "văn bản có trong danh mục (data/legal/documents.yaml) hoặc ở trang Văn bản";
  if (documentSymbol(source))
    return [
      finding("task/unknown-source", "warning", cells, {
        found: `văn bản giao "${source}" chưa có trong danh mục, nên chỉ in được số, ký hiệu`,
        expected,
        fix: "Kiểm tra số, ký hiệu; văn bản mới thì ghi thêm một dòng ở trang Văn bản.",
      }),
    ];
  const mended = mendedSymbol(source);
  return [
    finding("task/unknown-source", "error", cells, {
      found: `văn bản giao "${source}" không phải số, ký hiệu văn bản`,
      expected,
      fix: mended === undefined ? "Ghi số, ký hiệu như trên văn bản, ví dụ 84/TB-UBND." : `Có phải là "${mended}"?`,
    }),
  ];
}

function targetFindings(row: ListRow): readonly Finding[] {
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
  [TASKS.indicator, "Chỉ tiêu đo kết quả"],
  [TASKS.operator, "So sánh"],
  [TASKS.value, "Mức phải đạt"],
];

function deadlineFindings(row: ListRow, legal: LegalRegister): readonly Finding[] {
  const deadline = text(row, TASKS.deadline);
  const issued = issueDay(row, legal);
  if (deadline === "") {
    if (text(row, TASKS.limit) === "") return [];
    return [
      finding("task/limit-without-deadline", "error", cellsIn(row, TASKS.limit), {
        found: "có Kiểu hạn nhưng không có Hạn",
        expected: "ngày ở cột Hạn, hoặc để trống cả hai",
        fix: "Ghi ngày, hoặc xóa ô Kiểu hạn.",
      }),
    ];
  }
  if (issued === undefined || deadline >= issued) return [];
  return [
    finding("task/deadline-before-source", "error", cellsIn(row, TASKS.deadline, TASKS.source), {
      found: `hạn ${formatDate(deadline)} trước ngày ${formatDate(issued)} của văn bản giao ${text(row, TASKS.source)}`,
      expected: `hạn không sớm hơn ngày ${formatDate(issued)}`,
      fix: "Kiểm tra năm, tháng của hạn và số, ký hiệu văn bản giao.",
    }),
  ];
}
