import type { Line } from "../../support/word/checked-document.ts";
import { headTable, letter, notice, present } from "../../support/word/checked-samples.ts";
import { type NotOk, notOk } from "./case.ts";

const withLine = (name: string, change: Partial<Line> | undefined) => letter({ lines: { [name]: change } });

const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const line = (length: number) => ({ lines: [{ by: "shape", length, at: "below" } as const] });

export const LETTERHEAD_CASES: readonly NotOk[] = [
  notOk("quoc-hieu", withLine("nationalTitle", undefined), "không có Quốc hiệu"),
  notOk("quoc-hieu", withLine("nationalTitle", { text: "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM" }), "CHŨ", "CỘNG HÒA"),
  notOk("quoc-hieu", withLine("nationalTitle", { text: "Cộng hòa xã hội chủ nghĩa Việt Nam" }), "Cộng hòa", "Cộng hòa"),
  notOk("quoc-hieu-style", withLine("nationalTitle", { bold: false }), "chữ không đậm", "CỘNG HÒA"),
  notOk("quoc-hieu-style", withLine("nationalTitle", { size: 11 }), "cỡ 11", "CỘNG HÒA"),
  notOk("quoc-hieu-style", withLine("nationalTitle", { align: "left" }), "canh trái", "CỘNG HÒA"),
  notOk(
    "quoc-hieu-wrap",
    letter({ head: (lines) => [{ ...headTable(lines), columns: [75, 90] }] }),
    "95,7",
    "CỘNG HÒA",
  ),
  notOk("tieu-ngu", withLine("motto", undefined), "không có Tiêu ngữ"),
  notOk("tieu-ngu", withLine("motto", { text: "Độc lập – Tự do – Hạnh phúc" }), "Độc lập –", "Độc lập"),
  notOk("tieu-ngu", withLine("motto", { text: "Độc lập - Tự Do - Hạnh Phúc" }), "Tự Do", "Độc lập"),
  notOk("tieu-ngu-style", withLine("motto", { italic: true }), "chữ nghiêng", MOTTO),
  notOk("tieu-ngu-line", withLine("motto", { lines: [] }), "không có đường kẻ", MOTTO),
  notOk("tieu-ngu-line", withLine("motto", line(45)), "45 mm", MOTTO),
  notOk("size-step", withLine("nationalTitle", { size: 12 }), "12/14/14", "CỘNG HÒA"),
  notOk("co-quan-chu-quan", withLine("parent", { bold: true }), "chữ đậm", "UBND"),
  notOk("co-quan-chu-quan", withLine("parent", { text: "UBND tỉnh Hà Tĩnh" }), "chữ in thường", "UBND"),
  notOk("co-quan-ban-hanh", withLine("issuer", { bold: false }), "chữ không đậm", "SỞ"),
  notOk("co-quan-ban-hanh", withLine("issuer", { size: 14 }), "cỡ 14", "SỞ"),
  notOk("co-quan-ban-hanh", letter({ lines: { parent: undefined, issuer: undefined } }), "không có tên cơ quan"),
  notOk("issuer-line", withLine("issuer", { lines: [] }), "không có đường kẻ", "SỞ"),
  notOk("issuer-line", withLine("issuer", line(40)), "40 mm", "SỞ"),
  notOk("issuer-line", withLine("issuer", line(8)), "8 mm", "SỞ"),
  notOk("so", withLine("number", undefined), "không có số, ký hiệu"),
  notOk("so-blank", withLine("number", { text: "Số:        /SNN-KHTC" }), "chưa có số", "Số:", "issued"),
  notOk("so-13pt", withLine("number", { size: 14 }), "cỡ 14", "Số:"),
  notOk("so-style", withLine("number", { bold: true }), "chữ đậm", "Số:"),
  notOk("so-style", withLine("number", { italic: true }), "chữ nghiêng", "Số:"),
  notOk("so-format", withLine("number", { text: "Số 05/SNN-KHTC" }), "Số 05", "Số 05"),
  notOk("so-format", withLine("number", { text: "Số: 5/SNN-KHTC" }), "số 5", "Số: 5"),
  notOk("so-format", withLine("number", { text: "Số: 015/SNN-KHTC" }), "số 015", "Số: 015"),
  notOk("so-format", withLine("number", { text: "Số: 05 / SNN - KHTC" }), "05 / SNN", "Số: 05"),
  notOk("so-format", withLine("number", { text: "Số: 05/SNN–KHTC" }), "SNN–KHTC", "Số: 05"),
  notOk("so-format", withLine("number", { text: "SỐ: 05/SNN-KHTC" }), "SỐ", "SỐ: 05"),
  notOk("so-format", withLine("number", { text: "Số: 05/snn-KHTC" }), "snn", "Số: 05"),
  notOk("symbol", withLine("number", { text: "Số: 05/BC-SNN" }), "BC-SNN", "Số:"),
  notOk("symbol", notice({ lines: { number: { text: "Số: 12/BC-SNN" } } }), "BC-SNN", "Số:"),
  notOk("symbol", notice({ lines: { number: { text: "Số: 12/SNN-TB" } } }), "SNN-TB", "Số:"),
  notOk("dia-danh", withLine("placeDate", undefined), "không có địa danh"),
  notOk(
    "ngay-blank",
    withLine("placeDate", { text: "Hà Tĩnh, ngày      tháng 6 năm 2024" }),
    "chưa ghi",
    "Hà",
    "issued",
  ),
  notOk("dia-danh-format", withLine("placeDate", { text: "Hà Tĩnh, ngày 5 tháng 6 năm 2024" }), "ngày 5", "Hà Tĩnh"),
  notOk("dia-danh-format", withLine("placeDate", { text: "Hà Tĩnh, ngày 05 tháng 03 năm 2024" }), "tháng 03", "Hà"),
  notOk("dia-danh-format", withLine("placeDate", { text: "Hà Tĩnh, ngày 05 tháng 1 năm 2024" }), "tháng 1", "Hà"),
  notOk("dia-danh-format", withLine("placeDate", { text: "Hà Tĩnh ngày 05 tháng 6 năm 2024" }), "Hà Tĩnh ngày", "Hà"),
  notOk("dia-danh-format", withLine("placeDate", { text: "hà tĩnh, ngày 05 tháng 6 năm 2024" }), "hà tĩnh", "hà"),
  notOk("dia-danh-format", withLine("placeDate", { text: "Hà Tĩnh, ngày 31 tháng 6 năm 2024" }), "31/6", "Hà"),
  notOk("dia-danh-format", withLine("placeDate", { text: "Hà Tĩnh, ngày 05 tháng 6 năm 24" }), "năm 24", "Hà"),
  notOk("dia-danh-italic", withLine("placeDate", { italic: false }), "chữ đứng", "Hà Tĩnh"),
  notOk("dia-danh-style", withLine("placeDate", { bold: true }), "chữ đậm", "Hà Tĩnh"),
  notOk("dia-danh-style", withLine("placeDate", { size: 12 }), "cỡ 12", "Hà Tĩnh"),
  notOk(
    "same-line",
    letter({
      head: (lines) => [
        {
          columns: [65, 100],
          rows: [
            [present(lines, "parent", "issuer"), present(lines, "nationalTitle", "motto", "placeDate")],
            [present(lines, "number", "letterSubject"), []],
          ],
        },
      ],
    }),
    "không cùng dòng",
    "Hà Tĩnh",
  ),
];
