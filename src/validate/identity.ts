import type { Cell, Workbook } from "../domain/cell.ts";
import type { Finding, Outcome } from "../domain/finding.ts";
import type { Unit } from "../domain/unit.ts";
import { type SheetTable, sheetTable } from "./sheet-table.ts";
import type { SubmissionContext } from "./submission.ts";

/** Who a workbook belongs to. Identity is in the workbook, not in its file name. */
export interface Identity {
  readonly unit: Unit;
  readonly period: string;
}

export function identityOf(workbook: Workbook, context: SubmissionContext): Outcome<Identity> {
  const table = sheetTable(workbook, "identity");
  if (!table) {
    return {
      ok: false,
      findings: [
        {
          code: "workbook/not-a-form",
          severity: "error",
          place: { file: workbook.file },
          found: "tệp không có trang thông tin của biểu mẫu",
          expected: 'biểu mẫu số liệu nông thôn mới có trang "Thông tin"',
          fix: "dùng đúng biểu mẫu Văn phòng Điều phối đã gửi; nếu tệp không phải báo cáo thì chuyển sang thư mục khác",
        },
      ],
    };
  }
  const unitCell = fieldOf(table, "unit");
  const code = textOf(unitCell);
  const unit = context.register.byCode.get(code);
  if (!unit || unit.level === "commune") {
    return {
      ok: false,
      findings: [wrong(table, "unit", code, "mã của một huyện, thị xã, thành phố hoặc của tỉnh")],
    };
  }
  const period = textOf(fieldOf(table, "period"));
  if (period !== context.period) {
    return {
      ok: false,
      findings: [wrong(table, "period", period, `kỳ ${context.period}, là kỳ đang lập báo cáo`)],
    };
  }
  return { ok: true, value: { unit, period }, findings: [] };
}

const fieldOf = (table: SheetTable, id: string): Cell | undefined =>
  table.rows.find((row) => row.key === id)?.cells.get("value");

const textOf = (cell: Cell | undefined): string => (cell ? String(cell.content.value) : "");

function wrong(table: SheetTable, id: string, found: string, expected: string): Finding {
  const row = table.rows.find((candidate) => candidate.key === id);
  return {
    code: `identity/${id}`,
    severity: "error",
    place: row ? table.placeAt(row.row, "value") : table.place,
    found: found === "" ? "ô trống" : `"${found}"`,
    expected,
    fix: "kiểm tra xem tệp có được đặt đúng thư mục của kỳ và đúng đơn vị không",
  };
}
