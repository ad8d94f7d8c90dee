import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import { ownCopy } from "../../domain/text/own-copy.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import { type ReportingLevel, reportingLevel, type Unit, type UnitRegister } from "../../domain/units/unit.ts";
import type { Cell, Workbook } from "../../domain/workbook/cell.ts";
import type { Form } from "../../domain/workbook/form.ts";
import { IDENTITY } from "../../domain/workbook/known-sheets.ts";
import type { Preparation } from "../../domain/workbook/submission.ts";
import { unitNamed } from "../cells/unit-cell.ts";
import { keyedRows } from "./keyed-rows.ts";
import { type SheetTable, sheetTable } from "./sheet-table.ts";
import type { SubmissionContext } from "./submission-context.ts";

/** Who a workbook belongs to. Identity is in the workbook, not in its file name. */
export interface Identity {
  readonly unit: Unit;
  readonly period: string;
  readonly prepared: Preparation;
}

const IDENTITY_SHEET = {
  id: IDENTITY.sheet,
  name: "Thông tin",
  columns: [
    { id: IDENTITY.label, header: "Nội dung" },
    { id: IDENTITY.value, header: "Điền" },
  ],
} as const;

export function identityOf(workbook: Workbook, context: SubmissionContext): Outcome<Identity> {
  const { value: sheet, findings } = sheetTable(workbook, IDENTITY_SHEET);
  if (!sheet) {
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
  const labels = [context.forms.reporting, context.forms.province].flatMap(fieldLabels);
  const keyed = keyedRows(sheet, (name) => {
    const plain = plainText(name);
    return labels.find(([, label]) => plainText(label) === plain)?.[0];
  });
  const table = { ...sheet, rows: keyed.value };
  const code = textOf(fieldOf(table, IDENTITY.unit));
  const unit = senderNamed(code, context.register);
  if (!unit) {
    const expected = `mã của một ${KIND_WORDS[reportingLevel(context.register)]} hoặc của tỉnh`;
    return { ok: false, findings: [wrong(table, IDENTITY.unit, code, expected)] };
  }
  const period = textOf(fieldOf(table, IDENTITY.period));
  if (period.toUpperCase() !== context.period) {
    return {
      ok: false,
      findings: [wrong(table, IDENTITY.period, period, `kỳ ${context.period}, là kỳ đang lập báo cáo`)],
    };
  }
  const [by, on] = [IDENTITY.preparedBy, IDENTITY.preparedOn].map((id) => textOf(fieldOf(table, id)).trim());
  const prepared = { ...(by ? { by: ownCopy(by) } : {}), ...(on ? { on: ownCopy(on) } : {}) };
  return { ok: true, value: { unit, period: context.period, prepared }, findings: [...findings, ...keyed.findings] };
}

const KIND_WORDS: Readonly<Record<ReportingLevel, string>> = {
  district: "huyện, thị xã, thành phố",
  commune: "xã, phường",
};

/** The unit that a code or name means among those that send workbooks. */
function senderNamed(code: string, register: UnitRegister): Unit | undefined {
  const level = reportingLevel(register);
  const unit =
    register.byCode.get(code) ?? unitNamed(level === "district" ? { ...register, communes: [] } : register, code);
  return unit?.level === level || unit?.level === "province" ? unit : undefined;
}

const fieldLabels = ({ sheets }: Form) =>
  sheets
    .flatMap((sheet) => (sheet.kind === "identity" ? sheet.fields : []))
    .map(({ id, label }) => [id, label] as const);

const fieldOf = (table: SheetTable, id: string): Cell | undefined =>
  table.rows.find((row) => row.key === id && !row.cells.get(IDENTITY.value)?.mergedInto)?.cells.get(IDENTITY.value);

const textOf = (cell: Cell | undefined): string => (cell ? String(cell.content.value) : "");

const FIXES: Readonly<Record<string, string>> = {
  [IDENTITY.unit]: "ghi lại mã đơn vị như ở biểu đã phát, hoặc chép số liệu sang biểu của đúng đơn vị, đúng kỳ",
  [IDENTITY.period]:
    "tệp của kỳ khác thì chuyển sang thư mục của kỳ ấy; số liệu của kỳ này ghi trên biểu cũ thì chép sang biểu của kỳ này",
};

function wrong(table: SheetTable, id: string, found: string, expected: string): Finding {
  const row = table.rows.find((candidate) => candidate.key === id);
  return {
    code: `identity/${id}`,
    severity: "error",
    place: row ? table.placeAt(row.row, IDENTITY.value) : table.place,
    found: found === "" ? "ô trống" : `"${found}"`,
    expected,
    fix: FIXES[id] ?? "kiểm tra xem tệp có được đặt đúng thư mục của kỳ và đúng đơn vị không",
  };
}
