import { A4 } from "../../support/word/checked-document.ts";
import { letter, letterWithAnnexes, NUMBER_PAGE } from "../../support/word/checked-samples.ts";
import { type NotOk, notOk } from "./case.ts";

const FIRST = "UBND TỈNH";
const margins = (changes: Partial<typeof A4.margins>) => ({ margins: { ...A4.margins, ...changes } });
/** More than a page. */
const LONG = "Sở báo cáo kết quả thực hiện nhiệm vụ. ".repeat(100).trim();
const wide = { width: 297, height: 210, landscape: true, pageStart: 1 };

export const PAGE_CASES: readonly NotOk[] = [
  notOk("paper", letter({ section: { page: { width: 215.9, height: 279.4 } } }), "khổ giấy 215,9 x 279,4 mm", FIRST),
  notOk("paper", letterWithAnnexes({}, { page: { ...wide, width: 279.4, height: 215.9 } }), "279,4", "Phụ lục I"),
  notOk("orientation", letter({ section: { page: wide } }), "trang ngang", FIRST),
  notOk("margins", letter({ section: { page: margins({ left: 25 }) } }), "lề trái 25 mm", FIRST),
  notOk("margins", letter({ section: { page: margins({ right: 20.5 }) } }), "lề phải 20,5 mm", FIRST),
  notOk("margins", letter({ section: { page: margins({ top: 19 }) } }), "lề trên 19 mm", FIRST),
  notOk("margins", letter({ section: { page: margins({ bottom: 30 }) } }), "lề dưới 30 mm", FIRST),
  notOk("margins-landscape", letterWithAnnexes({}, { page: { ...wide, ...margins({ left: 20 }) } }), "20", "Phụ lục I"),
  notOk("font", letter({ lines: { opening: { font: "Arial" } } }), "phông Arial", "Thực hiện"),
  notOk("colour", letter({ lines: { opening: { colour: "FF0000" } } }), "chữ màu #FF0000", "Thực hiện"),
  notOk(
    "page-number",
    letter({ lines: { opening: { text: LONG } }, section: { header: undefined } }),
    "không có số trang",
  ),
  notOk("page-number-style", letter({ section: { header: { ...NUMBER_PAGE, size: 11 } } }), "cỡ 11", "2"),
  notOk("page-number-style", letter({ section: { header: { ...NUMBER_PAGE, align: "right" } } }), "canh phải", "2"),
  notOk(
    "page-number-style",
    letter({
      section: {
        header: { ...NUMBER_PAGE, text: "Trang 2", runs: [{ text: "Trang " }, { text: "2", field: "PAGE" }] },
      },
    }),
    "Trang 2",
    "Trang 2",
  ),
  notOk("page-number-first", letter({ section: { page: { titlePage: false } } }), "trang thứ nhất", "2"),
  notOk("page-number-first", letter({ section: { firstHeader: NUMBER_PAGE } }), "trang thứ nhất", "2"),
  notOk("annex-page-number", letterWithAnnexes({}, { page: A4 }), "nối tiếp", "Phụ lục I"),
];
