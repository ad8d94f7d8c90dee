import { expect, test } from "vitest";
import { placesOf } from "../../../src/check/places/places.ts";
import { textDocument } from "../../../src/read/text/text-document.ts";

/** The place of the first line that contains a text. */
function placeOfLine(source: string, line: string): string {
  const index = source.split("\n").findIndex((one) => one.includes(line));
  return placesOf(textDocument(source, "thử.txt"))({ part: "thử.txt", index });
}

const REPORT = [
  "VĂN PHÒNG ĐIỀU PHỐI",
  "Số:    /BC-VPĐP",
  "Theo đề nghị của Sở Nông nghiệp và Phát triển nông thôn, Văn phòng Điều phối báo cáo như sau về kết quả:",
  "A. KẾT QUẢ",
  "I. Chỉ đạo",
  "1. Nội dung",
  "1.1. Chi tiết",
  "Câu thứ nhất¹.",
  "- Câu thứ hai.",
  "a) Điểm một",
  "Dưới điểm một.",
  "II. Kết quả khác",
  "Ở mục hai.",
  "B. TỒN TẠI",
  "I. Hạn chế",
  "Hạn chế một.",
  "| Huyện | Số |",
  "|---|---|",
  "| Can Lộc | 5 |",
  "¹ Nội dung chú thích.",
  "KT. CHÁNH VĂN PHÒNG",
  "PHÓ CHÁNH VĂN PHÒNG",
  "Nơi nhận:",
  "- Như trên;",
  "Phụ lục II",
  "DANH SÁCH XÃ",
  "| TT | Xã |",
  "|---|---|",
  "| 1 | Thạch Hạ |",
  "| 2 | Tùng Ảnh |",
].join("\n");

test.each([
  ["Số:", "phần đầu"],
  ["Theo đề nghị", "phần mở đầu, đoạn 1"],
  ["1.1. Chi tiết", "Phần A.I.1.1"],
  ["Câu thứ nhất", "Phần A.I.1.1, đoạn 1"],
  ["Câu thứ hai", "Phần A.I.1.1, đoạn 2"],
  ["Dưới điểm một", "Phần A.I.1.1.a, đoạn 1"],
  ["Ở mục hai", "Phần A.II, đoạn 1"],
  ["Hạn chế một", "Phần B.I, đoạn 1"],
  ["| Huyện", "Phần B.I, bảng 1, dòng đầu bảng"],
  ["| Can Lộc", "Phần B.I, bảng 1, dòng 1"],
  ["Nội dung chú thích", "chú thích 1"],
  ["PHÓ CHÁNH", "phần ký"],
  ["- Như trên", "nơi nhận"],
  ["DANH SÁCH", "Phụ lục II, đoạn 1"],
  ["| 2 | Tùng", "Phụ lục II, bảng 1, dòng 2"],
])("%s stands in %s", (line, place) => {
  expect(placeOfLine(REPORT, line)).toBe(place);
});

test("articles, clauses and points are called so", () => {
  const law = "Chương I\nĐiều 5. Quy định\n1. Khoản một\na) Điểm a\nNội dung điểm a.";
  expect(placeOfLine(law, "Nội dung")).toBe("Điều 5, khoản 1, điểm a, đoạn 1");
});

test("headings without numbers are called by their titles", () => {
  const notes = "# Kết quả\n\nCâu một.";
  expect(placeOfLine(notes, "Câu một")).toBe("Phần “Kết quả”, đoạn 1");
});
