import type { Finding } from "../../domain/findings/finding.ts";

/** Why a file can't be read as a workbook. Codes are stable; texts are for the person who sent the file. */
const DEFECTS = {
  "file/unreadable": [
    "không mở được tệp",
    "Chép lại đúng tệp Excel vào chỗ này, cấp quyền đọc, đóng tệp nếu đang mở trong chương trình khác",
  ],
  "file/empty": ["tệp rỗng (0 byte)", "Lưu lại biểu mẫu từ Excel rồi gửi lại tệp"],
  "file/too-large": [
    "tệp lớn bất thường so với một biểu mẫu",
    "Xóa ảnh, các trang tính thừa và các dòng trống có kẻ khung, lưu lại rồi thử lại",
  ],
  "file/old-excel": [
    "tệp Excel 97-2003 (.xls)",
    "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx)",
  ],
  "file/password": [
    "tệp đặt mật khẩu mở",
    "Mở tệp bằng Excel, bỏ mật khẩu ở Tệp (File) › Thông tin (Info) › Bảo vệ sổ làm việc (Protect Workbook), rồi lưu lại",
  ],
  "file/open-document": [
    "tệp OpenDocument (.ods)",
    "Mở tệp bằng LibreOffice hoặc Excel và lưu thành kiểu Excel Workbook (*.xlsx)",
  ],
  "file/binary-workbook": [
    "sổ làm việc Excel nhị phân (.xlsb)",
    "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx)",
  ],
  "file/word-document": ["văn bản Word, không phải bảng tính", "Kiểm tra lại tệp đã gửi; gửi đúng biểu mẫu Excel"],
  "file/html": [
    "trang web (HTML), không phải sổ làm việc Excel",
    "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx)",
  ],
  "file/xml-2003": ["bảng tính XML 2003", "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx)"],
  "file/csv": [
    "tệp văn bản phân cách (CSV), không phải sổ làm việc Excel",
    "Nhập số liệu vào đúng biểu mẫu Excel được cấp rồi gửi lại",
  ],
  "file/text": ["tệp văn bản thường, không phải sổ làm việc Excel", "Kiểm tra lại tệp đã gửi; gửi đúng biểu mẫu Excel"],
  "file/not-workbook": ["tệp không phải sổ làm việc Excel", "Kiểm tra lại tệp đã gửi; gửi đúng biểu mẫu Excel"],
  "file/damaged": ["tệp .xlsx hỏng hoặc tải về chưa đủ", "Tải hoặc sao chép lại tệp; mở thử bằng Excel và lưu lại"],
  "file/unsupported-zip": [
    "tệp .xlsx nén theo cách không thông dụng",
    "Mở tệp bằng Excel và lưu lại thành tệp .xlsx mới",
  ],
  "file/unsafe": [
    "tệp .xlsx có cấu trúc không an toàn",
    "Không mở tệp này; xác minh với đơn vị gửi và đề nghị gửi lại tệp lưu từ Excel",
  ],
  "file/unreadable-part": [
    "một thành phần bên trong tệp .xlsx không đọc được",
    "Mở tệp bằng Excel và lưu lại thành tệp .xlsx mới",
  ],
} as const;

export type FileDefect = keyof typeof DEFECTS;

/** The one finding about a file as a whole; `detail` says what exactly was met, in Vietnamese. */
export function fileFinding(code: FileDefect, file: string, detail?: string): Finding {
  const [found, fix] = DEFECTS[code];
  return {
    code,
    severity: "error",
    place: { file },
    found: detail === undefined ? found : `${found}: ${detail}`,
    expected: "sổ làm việc Excel định dạng .xlsx, không đặt mật khẩu mở",
    fix,
  };
}
