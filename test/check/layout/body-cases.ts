import type { Line } from "../../support/word/checked-document.ts";
import { decision, letter } from "../../support/word/checked-samples.ts";
import { type NotOk, notOk } from "./case.ts";

const withLine = (name: string, change: Partial<Line>) => letter({ lines: { [name]: change } });
const LONG =
  "Thực hiện yêu cầu của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở báo cáo kết quả thực hiện nhiệm vụ 6 tháng như sau:";
const prose = { align: "justify", firstLine: 12.7, before: 6 } as const;
const chapter = (text: string, title: Partial<Line> | undefined, look: Partial<Line> = {}) =>
  decision({
    lines: {
      article1: undefined,
      article2: undefined,
      chapter: { text, bold: true, align: "centre", before: 6, ...look },
      chapterTitle: title && { bold: true, align: "centre", ...title },
      article1a: { text: "Điều 1. Phạm vi", ...prose, bold: true },
      text: { text: "Văn bản này quy định việc kiểm tra./.", ...prose },
    },
  });

export const LAWFUL_CHAPTER = chapter("Chương I", { text: "QUY ĐỊNH CHUNG" });

export const BODY_CASES: readonly NotOk[] = [
  notOk("body-size", withLine("bullet", { size: 15 }), "cỡ 15", "- Mở 18"),
  notOk("body-size", withLine("point1", { size: 12 }), "cỡ 12", "a)"),
  notOk("body-size-same", withLine("bullet", { size: 13 }), "cỡ 13", "- Mở 18"),
  notOk("body-align", withLine("opening", { text: LONG, align: "left" }), "canh trái", "Thực hiện"),
  notOk("body-align", withLine("closing", { align: "right" }), "canh phải", "Sở báo cáo"),
  notOk("body-indent", withLine("opening", { firstLine: 0 }), "lùi đầu dòng 0 cm", "Thực hiện"),
  notOk("body-indent", withLine("opening", { firstLine: 15 }), "1,5 cm", "Thực hiện"),
  notOk("body-spacing", withLine("bullet", { before: 3 }), "3 pt", "- Mở 18"),
  notOk("body-line-spacing", withLine("bullet", { line: { kind: "multiple", value: 2 } }), "2 dòng", "- Mở 18"),
  notOk("body-line-spacing", withLine("bullet", { line: { kind: "exact", value: 13 } }), "0,81 dòng", "- Mở 18"),
  notOk("part-heading", chapter("Chương 1", { text: "QUY ĐỊNH CHUNG" }), "Chương 1", "Chương 1"),
  notOk(
    "part-heading",
    chapter("Chương I", { text: "QUY ĐỊNH CHUNG", bold: false }),
    "chữ không đậm",
    "QUY ĐỊNH CHUNG",
  ),
  notOk("part-heading", chapter("Chương I", { text: "Quy định chung" }), "chữ in thường", "Quy định chung"),
  notOk("part-heading", chapter("Chương I", undefined), "không có tiêu đề", "Chương I"),
  notOk("part-heading", chapter("Chương I", { text: "QUY ĐỊNH CHUNG" }, { align: "left" }), "canh trái", "Chương I"),
  notOk(
    "article",
    decision({ lines: { article1: { runs: [{ text: "Điều 1. Ban hành Kế hoạch năm 2024." }] } } }),
    "không đậm",
  ),
  notOk(
    "article",
    decision({ lines: { article1: { text: "Điều 1: Ban hành Kế hoạch năm 2024." } } }),
    "Điều 1:",
    "Điều 1:",
  ),
  notOk("heading-style", withLine("heading1", { text: "I. Kết quả thực hiện" }), "chữ in thường", "I. Kết quả"),
  notOk("heading-style", withLine("heading4", { bold: false }), "chữ không đậm", "II. NHIỆM VỤ"),
  notOk("heading-style", withLine("heading2", { italic: true }), "chữ nghiêng", "1. Công tác"),
  notOk("heading-style", withLine("heading4", { align: "centre" }), "canh giữa", "II. NHIỆM VỤ"),
  notOk("heading-numbering", withLine("heading4", { text: "III. NHIỆM VỤ" }), "III.", "III. NHIỆM VỤ"),
  notOk("heading-numbering", withLine("heading4", { text: "I. NHIỆM VỤ" }), "I.", "I. NHIỆM VỤ"),
  notOk("heading-numbering", withLine("heading3", { text: "3. Công tác tuyên truyền" }), "3.", "3. Công tác"),
  notOk("heading-numbering", withLine("heading3", { text: "1. Công tác tuyên truyền" }), "1.", "1. Công tác tuyên"),
  notOk(
    "heading-numbering",
    decision({
      lines: {
        article2: { runs: [{ text: "Điều 3.", bold: true }, { text: " Quyết định này có hiệu lực từ ngày ký./." }] },
      },
    }),
    "Điều 3",
    "Điều 3.",
  ),
  notOk("item-letters", withLine("point2", { text: "c) Tổ chức hội nghị." }), "c)", "c) Tổ chức"),
  notOk("item-letters", withLine("point2", { text: "w) Tổ chức hội nghị." }), "w)", "w) Tổ chức"),
  notOk("item-format", withLine("point2", { text: "b. Tổ chức hội nghị." }), "b.", "b. Tổ chức"),
  notOk("item-format", withLine("heading3", { text: "2) Công tác tuyên truyền" }), "2)", "2) Công tác"),
  notOk("ending", withLine("closing", { text: "Sở báo cáo Ủy ban nhân dân tỉnh." }), "nhân dân tỉnh.", "Sở báo cáo"),
  notOk("ending", withLine("closing", { text: "Sở báo cáo Ủy ban nhân dân tỉnh ./." }), "./.", "Sở báo cáo"),
];
