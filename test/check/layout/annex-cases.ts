import { annex, letter, letterWithAnnexes } from "../../support/word/checked-samples.ts";
import { type NotOk, notOk } from "./case.ts";

export const ANNEX_CASES: readonly NotOk[] = [
  notOk("annex-label", letterWithAnnexes({ annexLabel: { size: 13 } }), "cỡ 13", "Phụ lục I"),
  notOk("annex-label", letterWithAnnexes({ annexLabel: { text: "PHỤ LỤC I" } }), "chữ in hoa", "PHỤ LỤC I"),
  notOk("annex-label", letterWithAnnexes({ annexLabel: { align: "right" } }), "canh phải", "Phụ lục I"),
  notOk(
    "annex-label",
    letterWithAnnexes({ annexLabel: { text: "Phụ lục I: Kết quả thực hiện" }, annexTitle: undefined }),
    "Phụ lục I: Kết quả",
    "Phụ lục I:",
  ),
  notOk(
    "annex-title",
    letterWithAnnexes({ annexTitle: { text: "Kết quả thực hiện chỉ tiêu" } }),
    "in thường",
    "Kết quả",
  ),
  notOk("annex-title", letterWithAnnexes({ annexTitle: { bold: false } }), "chữ không đậm", "KẾT QUẢ"),
  notOk("annex-reference", letterWithAnnexes({ annexReference: undefined }), "không có chỉ dẫn", "Phụ lục I"),
  notOk("annex-reference", letterWithAnnexes({ annexReference: { italic: false } }), "chữ đứng", "(Kèm theo"),
  notOk(
    "annex-reference",
    letterWithAnnexes({ annexReference: { text: "Kèm theo Công văn số 05/SNN-KHTC của Sở Nông nghiệp" } }),
    "Kèm theo Công văn",
    "Kèm theo",
  ),
  notOk("annex-numbering", letterWithAnnexes({ annexLabel: { text: "Phụ lục 1" } }), "Phụ lục 1", "Phụ lục 1"),
  notOk("annex-numbering", letterWithAnnexes({ annexLabel: { text: "Phụ lục" } }), "Phụ lục", "Phụ lục"),
  notOk(
    "annex-single",
    letter({ lines: { opening: { text: "Sở báo cáo kết quả (Phụ lục I):" } }, annexes: [annex()] }),
    "Phụ lục I",
    "Phụ lục I",
  ),
  notOk(
    "annex-mention",
    letterWithAnnexes({}, {}, { lines: { opening: { text: "Sở báo cáo kết quả (Phụ lục I):" } } }),
    "Phụ lục II",
    "Phụ lục II",
  ),
  notOk("annex-mention", letter({ annexes: [annex({ annexLabel: { text: "Phụ lục" } })] }), "Phụ lục", "Phụ lục"),
];
