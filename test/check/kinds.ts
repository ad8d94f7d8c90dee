import type { CheckedDocument } from "../../src/domain/checking/checked-document.ts";
import { type BlockOf, checked, type Line, ruleUnder } from "../support/word/checked-document.ts";
import { decision, letter, notice } from "../support/word/checked-samples.ts";

/*
 * Documents of the kinds that offices really send and keep, made up for these tests: no finding on any of them is right.
 * They are written as such files are: other margins, other headings, other punctuation than the decree's own forms.
 */

const prose = (text: string, more: Partial<Line> = {}): Line => ({
  text,
  align: "justify",
  firstLine: 12.7,
  before: 6,
  line: { kind: "multiple", value: 1.1 },
  ...more,
});
const centre = (text: string, more: Partial<Line> = {}): Line => ({ text, align: "centre", ...more });
const strong = (text: string, more: Partial<Line> = {}): Line => centre(text, { bold: true, ...more });

const two = (left: readonly Line[], right: readonly Line[]): BlockOf => ({ columns: [75, 90], rows: [[left, right]] });

const PARTY_HEAD = two(
  [centre("TỈNH ỦY HÀ TĨNH"), strong("VĂN PHÒNG"), centre("*"), centre("Số 12-HD/VPTU")],
  [strong("ĐẢNG CỘNG SẢN VIỆT NAM"), centre("Hà Tĩnh, ngày 5 tháng 3 năm 2025", { italic: true })],
);

const party = (type: string, ...body: readonly Line[]): CheckedDocument =>
  checked({
    page: { margins: { top: 25.4, bottom: 25.4, left: 31.8, right: 31.8 } },
    blocks: [PARTY_HEAD, strong(type), strong("về chuyển đổi số trong cơ quan đảng"), ...body],
  });

const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const NORM_HEAD = (symbol: string): BlockOf =>
  two(
    [strong("ỦY BAN NHÂN DÂN"), strong("TỈNH HÀ TĨNH"), centre(`Số: ${symbol}`)],
    [
      strong("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      strong(MOTTO, { lines: [ruleUnder(MOTTO, 14, 1)] }),
      centre("Hà Tĩnh, ngày 7 tháng 2 năm 2025", { italic: true }),
    ],
  );

const norm = (symbol: string, type: string): CheckedDocument =>
  checked({
    blocks: [
      NORM_HEAD(symbol),
      strong(type),
      strong("Quy định chính sách hỗ trợ phát triển nông nghiệp"),
      prose("Căn cứ Luật Tổ chức chính quyền địa phương;", { italic: true }),
      prose("Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;", { italic: true }),
      prose("Điều 1. Phạm vi điều chỉnh", { bold: true }),
      prose("Quy định này quy định mức hỗ trợ cho các hộ nông dân."),
    ],
  });

const attachment = (type: string, reference: string): CheckedDocument =>
  checked({
    blocks: [
      strong(type),
      strong("Làm việc của Ban Chỉ đạo"),
      centre(reference, { italic: true }),
      strong("Chương I"),
      strong("QUY ĐỊNH CHUNG"),
      prose("Điều 1. Phạm vi điều chỉnh", { bold: true }),
      prose("1. Quy chế này quy định nguyên tắc, chế độ làm việc của Ban Chỉ đạo."),
      prose("2. Quy chế này áp dụng với các thành viên Ban Chỉ đạo."),
    ],
  });

const slip = (title: string): CheckedDocument =>
  checked({
    page: { margins: { top: 15, bottom: 15, left: 25, right: 15 } },
    blocks: [
      strong("VĂN PHÒNG ĐIỀU PHỐI"),
      strong(title),
      { text: "Kính trình: Chánh Văn phòng" },
      { text: "1. Tóm tắt nội dung: xin ý kiến về dự thảo báo cáo quý." },
      { text: "2. Ý kiến của phòng chuyên môn: ……………………" },
      { text: "3. Ý kiến của lãnh đạo: ……………………" },
      { text: "Ngày nhận hồ sơ: ngày ... tháng ... năm ..." },
    ],
  });

const form = (mark: string): CheckedDocument =>
  checked({
    page: { margins: { top: 20, bottom: 20, left: 20, right: 20 } },
    blocks: [
      { text: mark, align: "right" },
      strong("ĐƠN ĐỀ NGHỊ"),
      { text: "Họ và tên: ......................................" },
      { text: "Giới tính: Nam ( ) Nữ ( )" },
      { text: "Nơi ở hiện tại: ................................" },
      { text: "...................., ngày .... tháng .... năm ....", align: "right", italic: true },
    ],
  });

/** A lawful letter whose body says something of its own. */
const saying = (...texts: readonly string[]): CheckedDocument =>
  letter({
    lines: { opening: prose(texts[0]!), bullet: prose(`- ${texts[1] ?? "Mở 18 lớp tập huấn cho người dân."}`) },
  });

export const REAL_KINDS: readonly (readonly [string, CheckedDocument])[] = [
  [
    "a guideline of the Party's office",
    party(
      "HƯỚNG DẪN",
      prose("I- MỤC ĐÍCH"),
      prose("1. Thống nhất cách làm."),
      prose("2. Nâng cao chất lượng."),
      prose("II- NỘI DUNG"),
      prose("1. Văn thư ký và đóng dấu."),
    ),
  ],
  [
    "a resolution of a Party committee",
    party(
      "NGHỊ QUYẾT",
      prose("I- TÌNH HÌNH"),
      prose("1- Kết quả đạt được."),
      prose("II- NHIỆM VỤ"),
      prose("1- Xây dựng kế hoạch."),
    ),
  ],
  ["a report of the Party's office", party("BÁO CÁO", prose("Cấp ủy ủy quyền Văn phòng tổng hợp."))],
  ["a decision that is a legal norm", norm("12/2025/QĐ-UBND", "QUYẾT ĐỊNH")],
  ["a resolution of a people's council that is a legal norm", norm("44/2021/NQ-HĐND", "NGHỊ QUYẾT")],
  ["a decree", norm("78/2025/NĐ-CP", "NGHỊ ĐỊNH")],
  ["a circular", norm("01/2011/TT-BNV", "THÔNG TƯ")],
  [
    "working rules attached to a decision",
    attachment("QUY CHẾ", "(Ban hành kèm theo Quyết định số 31/QĐ-SNN ngày 05 tháng 6 năm 2024)"),
  ],
  [
    "a charter attached to a decision",
    attachment("ĐIỀU LỆ", "(Kèm theo Quyết định số 15/QĐ-SNV ngày 12 tháng 5 năm 2024 của Sở Nội vụ)"),
  ],
  [
    "regulations attached, the number blank",
    attachment("QUY ĐỊNH", "(Ban hành kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2025)"),
  ],
  ["a slip for the head of the office", slip("PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC")],
  ["a slip for comments", slip("PHIẾU LẤY Ý KIẾN")],
  ["a blank form with its number", form("Mẫu số 09")],
  ["a blank form named by a letter", form("Biểu mẫu số 02/TTHC")],
  [
    "a letter that cites another document's annex",
    saying("Sở gửi báo cáo theo mẫu tại Phụ lục II kèm theo Nghị định số 126/2024/NĐ-CP như sau:"),
  ],
  [
    "a letter in which compounds meet",
    saying("Việc phân công công việc, thi hành luật luật sư và phối hợp hợp tác được thực hiện như sau:"),
  ],
  [
    "a letter that begins with a ground as a sentence",
    saying("Căn cứ kế hoạch công tác năm 2024 của Ủy ban nhân dân tỉnh, Sở báo cáo kết quả như sau:"),
  ],
  [
    "a letter with the day of a meeting in it",
    saying("Hôm nay, ngày 12 tháng 3 năm 2024, đoàn đã làm việc với huyện và thống nhất như sau:"),
  ],
  ["a decision as the decree has it", decision()],
  ["a notice as the decree has it", notice()],
];
