import type { ListSheet } from "./form.ts";

/** What a cell under "Cách so" may say where the requirement is not known. */
const COMPARISONS: readonly (readonly [string, string])[] = [
  ["atLeast", "Từ mức này trở lên"],
  ["atMost", "Không quá mức này"],
  ["isTrue", "Chỉ xét đạt, chưa đạt"],
  ["oneOf", "Là một trong các mức"],
];

/** Columns of the sheet on which officers enter what they read in the signed copies. */
export const THRESHOLDS = {
  number: "number",
  name: "name",
  clause: "clause",
  from: "from",
  group: "group",
  present: "present",
  status: "status",
  known: "known",
  comparison: "comparison",
  value: "value",
  source: "source",
  reader: "reader",
  second: "second",
  newFrom: "new-from",
  document: "document",
  newClause: "new-clause",
  note: "note",
} as const;

const label = { type: "text", required: false, label: true } as const;
const text = { type: "text", required: false } as const;

/** The sheet of one set; one row per value that the law asks for. */
export const thresholdSheet = (set: string, name: string): ListSheet => ({
  kind: "list",
  id: `thresholds:${set}`,
  name: "Mức yêu cầu",
  title: `Đối chiếu mức yêu cầu với bản ký: ${name}`,
  note:
    "Mở bản ký của văn bản, ghi mức đọc được, trang và tên hai người: một người đọc, một người khác đọc lại. Mức đúng " +
    "như cột Mức hiện nay cũng ghi lại. Chưa đọc thì để trống cả dòng. Đủ nguồn và hai người đọc khác nhau thì chương " +
    "trình mới dùng mức ấy để kết luận; một người đọc thì chỉ so sánh. Chỉ tiêu có nhiều nội dung thì ghi đủ các dòng. Ba " +
    "cột cuối trước Ghi chú chỉ ghi khi một văn bản khác sửa mức này từ ngày khác.",
  rows: "free",
  columns: [
    { ...label, id: THRESHOLDS.number, header: "Chỉ tiêu", width: 8 },
    { ...label, id: THRESHOLDS.name, header: "Nội dung", width: 44 },
    { ...label, id: THRESHOLDS.clause, header: "Điều khoản", width: 20 },
    { ...label, id: THRESHOLDS.from, header: "Có hiệu lực từ", width: 12 },
    { ...label, id: THRESHOLDS.group, header: "Áp dụng cho", width: 14 },
    { ...label, id: THRESHOLDS.present, header: "Mức hiện nay", width: 16 },
    { ...label, id: THRESHOLDS.status, header: "Tình trạng", width: 14 },
    { ...label, id: THRESHOLDS.known, header: "Nguồn hiện nay", width: 24 },
    { id: THRESHOLDS.comparison, header: "Cách so", type: "choice", choices: COMPARISONS, required: false, width: 14 },
    { ...text, id: THRESHOLDS.value, header: "Mức đọc được", width: 14 },
    { ...text, id: THRESHOLDS.source, header: "Nguồn: bản ký, trang", width: 24 },
    { ...text, id: THRESHOLDS.reader, header: "Người đọc", width: 16 },
    { ...text, id: THRESHOLDS.second, header: "Người đọc lại", width: 16 },
    { id: THRESHOLDS.newFrom, header: "Có hiệu lực từ ngày khác", type: "date", required: false, width: 12 },
    { id: THRESHOLDS.document, header: "Văn bản sửa đổi", type: "document", required: false, width: 16 },
    { ...text, id: THRESHOLDS.newClause, header: "Điều khoản của văn bản ấy", width: 16 },
    { ...text, id: THRESHOLDS.note, header: "Ghi chú", width: 24 },
  ],
});

/** What a sheet's machine code begins with. */
export const THRESHOLD_MARK = "#ntm:thresholds:";
