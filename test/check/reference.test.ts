import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/workspace.ts";
import { contentHits } from "./content/content-check.ts";

const REPORT = join(ROOT, "../shared/seeds/001_1c5238d27bef874a.txt");

interface Found {
  readonly rule: string;
  readonly place: string;
  readonly at: string;
}

const at = (rule: string, place: string, text: string): Found => ({ rule: `content/${rule}`, place, at: text });

/** Known errors of the report, by their number in the list of known errors: where each is found, or why it is missed. */
const NUMERIC: Readonly<Record<string, readonly Found[] | string>> = {
  N01: [at("ratio", "Phần A.II.1.3.1, đoạn 1", "6,8km/147,6km (đạt 2,1%")],
  N02: [at("total", "chú thích 3", "10.694 ha")],
  N03: [at("total", "chú thích 5", "1.897 ha")],
  N04: [at("total", "chú thích 5", "315 ha")],
  N05: [at("total", "chú thích 5", "144 ha")],
  N06: "16 và 13 thôn: hai câu không cùng chữ, chỉ người đọc biết là một chỉ tiêu",
  N07: [at("two-values", "Phần A.II.1.3.5, đoạn 1", "218,278 km")],
  N08: [at("two-values", "Phần A.II.1.3.5, đoạn 1", "39,05 km")],
  N09: [at("two-values", "Phần A.II.1.3.5, đoạn 1", "26")],
  N10: [at("two-values", "Phần A.II.1.3.5, đoạn 1", "66")],
  N11: [at("two-values", "Phần A.II.1.3.5, đoạn 1", "14")],
  N12: "lệch 1 triệu đồng giữa các số đã làm tròn từ đồng: cố ý không nêu, văn bản của ta cũng in như vậy",
  N13: "như N12",
  N14: [at("announced-names", "Phần A.II.1.1, đoạn 5", "Các huyện Thạch Hà, Đức Thọ, Can Lộc, Nghi Xuân")],
  N15: "05 huyện liệt kê đủ tên; phần chi tiết phía sau là lời văn, không thành danh sách",
  N16: "hai cơ sở tính khác nhau (tiêu chí và mức độ), cần hiểu nghiệp vụ",
  N17: "cơ bản đạt và đạt: cần hiểu nghiệp vụ",
  N18: [at("ratio-unit", "Phần A.II.1.3.3, đoạn 4", "670,8 tấn/738,9 tấn/ngày")],
  N19: "chỉ tiêu không có kết quả tương ứng: cần hiểu nghiệp vụ",
  N20: "chỉ tiêu và kết quả khác đối tượng: cần hiểu nghiệp vụ",
  N21: "phải so với thông báo của kỳ trước, không nằm trong văn bản này",
  N22: "ở thông báo kết luận, không ở báo cáo này",
};

const DATES: Readonly<Record<string, readonly Found[] | string>> = {
  D01: [
    at("date-future", "Phần B.I, đoạn 7", "04/5/2025"),
    at("date-number-year", "Phần B.I, đoạn 7", "04/5/2025"),
    at("date-effect", "Phần B.I, đoạn 7", "có hiệu lực kể từ ngày 15/5/2024"),
    at("citation-register", "Phần B.I, đoạn 7", "04/5/2025"),
  ],
  D02: [at("citation-forms", "Phần A.I, đoạn 1", "44/NQ-HĐND"), at("citation-forms", "Phần A.I, đoạn 1", "44/NQ-HĐND")],
  D03: [at("citation-forms", "Phần A.II.1.4.b, đoạn 2", "51/NQ-HĐND")],
  D04: [at("truncated-year", "Phần A.I.2, đoạn 1", "2021 - 202")],
  D05: "không phải lỗi: dự thảo để trống số và ngày",
  D06: [at("date-padding", "Phần A.II.1.1, đoạn 4", "06/2/2024")],
  D07: [at("date-padding", "Phần A.I, đoạn 1", "1/4/2024")],
  D08: "phải so với thông báo kết luận",
  D09: "không phải lỗi: một số của hai cơ quan",
  D10: "ngày thứ Bảy: cơ quan vẫn có thể ký, chỉ người đối chiếu được",
  D11: [
    at("citation-number-word", "Phần A.II.1.3.2, đoạn 1", "Nghị quyết 06-NQ/TU"),
    at("citation-number-word", "chú thích 3", "Nghị quyết 06-NQ/TU"),
    at("citation-number-word", "Phần A.II.1.3.5, đoạn 1", "Quyết định 39/2022/QĐ-UBND"),
    at("citation-number-word", "Phần A.II.1.4.b, đoạn 2", "Nghị quyết 51/NQ-HĐND"),
    at("citation-number-word", "Phần B.I, đoạn 7", "Nghị quyết 124/2024/NQ-HĐND"),
  ],
  D12: [at("citation-of", "Phần C.II, đoạn 1", " Ban Chấp hành"), at("citation-of", "Phần C.II.2", " Ban Chấp hành")],
  D13: [at("citation-comma", "Phần C.II.7", "04-NQ/TU,")],
  D14: "chỉ số dưới và chữ số thường trong ký hiệu: danh mục văn bản ghi cả hai dạng, tùy phòng",
  D15: [at("annex-reference", "Phần A.I.2, đoạn 1", "biểu 2 kèm theo")],
  D16: "cuối tháng 6 có thể là số ước: không kết luận được từ văn bản",
};

/** Errors of wording that a reader sees. */
const WORDING: Readonly<Record<string, readonly Found[] | string>> = {
  "trong tâm": [at("confusion", "Phần A.I.2", "trong tâm")],
  "phần đầu, phân đầu": [
    at("confusion", "Phần A.II.1.1, đoạn 4", "Phần đầu"),
    at("confusion", "Phần A.II.1.1, đoạn 4", "phần đầu"),
    at("confusion", "Phần A.II.1.1, đoạn 5", "phần đầu"),
    at("confusion", "Phần A.II.1.1, đoạn 5", "phần đầu"),
    at("confusion", "Phần A.II.1.1, đoạn 9", "Phân đầu"),
    at("confusion", "Phần A.II.1.1, đoạn 13", "phân đầu"),
    at("confusion", "Phần C.I, đoạn 4", "Phân đầu"),
  ],
  "cập nhập": [at("confusion", "Phần A.II.1.2, đoạn 1", "cập nhập")],
  "trung bày": [at("confusion", "Phần A.II.1.3.2, đoạn 2", "trung bày")],
  "cây ôi": [at("confusion", "chú thích 5", "cây ôi")],
  "hồi hồi": [at("doubled-word", "Phần A.II.1.3.1, đoạn 1", "hồi hồi")],
  "ngày ngày": [at("doubled-word", "Phần C.II, đoạn 1", "ngày ngày"), at("doubled-word", "Phần C.II.2", "ngày ngày")],
  "xã năm để": [at("missing-year", "Phần B.II, đoạn 1", "xã năm")],
  "ngoặc (Cẩm Xuyên: 6 …": [at("balance", "Phần A.II.1.3.5, đoạn 2", "(")],
  "ngoặc thừa ở chú thích 2": [at("balance", "chú thích 2", ")")],
  "1627": [at("number-style", "Phần A.II.1.3.5, đoạn 2", "1627")],
  "1,2 %": [at("percent-space", "Phần A.II.1.3.1, đoạn 1", " %")],
  "Bộ Công thương": [at("capital-body", "Phần A.II.1.3.2, đoạn 2", "Bộ Công thương")],
  "Khoa học và công nghệ": [at("capital-body", "Phần A.II.1.4.b, đoạn 2", "Khoa học và công nghệ")],
  "văn hoá bên cạnh văn hóa": "hai cách đặt dấu thanh: chưa có quy tắc",
  "đã được … đã đánh giá": "lặp chữ cách quãng: cần hiểu câu",
  "ngắn ngày, Chưa đạt": "sai ý, hoa giữa câu: cần hiểu câu",
};

/** Findings that a reader would not accept, each with the reason. */
const FALSE_ALARMS: readonly Found[] = [];

describe.skipIf(!existsSync(REPORT))("the reference report", () => {
  const hits = existsSync(REPORT) ? contentHits(readFileSync(REPORT, "utf8")) : [];
  const known = Object.entries({ ...NUMERIC, ...DATES, ...WORDING });
  const found = known.flatMap(([name, one]) => (typeof one === "string" ? [] : [[name, one] as const]));
  const count = (wanted: Found) =>
    hits.filter(({ id, place, at: text }) => id === wanted.rule && place === wanted.place && text === wanted.at).length;

  test.each(found)("%s is found where it stands", (_, wanted) => {
    for (const one of wanted)
      expect(count(one), JSON.stringify(one)).toBe(
        wanted.filter((other) => JSON.stringify(other) === JSON.stringify(one)).length,
      );
  });

  test("what is missed is missed for a reason", () => {
    const missed = known.filter(([, one]) => typeof one === "string");
    expect(missed.map(([name]) => name)).toEqual([
      ...["N06", "N12", "N13", "N15", "N16", "N17", "N19", "N20", "N21", "N22"],
      ...["D05", "D08", "D09", "D10", "D14", "D16"],
      ...["văn hoá bên cạnh văn hóa", "đã được … đã đánh giá", "ngắn ngày, Chưa đạt"],
    ]);
  });

  test("the number of findings of each rule is known, and false alarms are fewer than one in twenty", () => {
    const counts: Record<string, number> = {};
    for (const { id } of hits) counts[id] = (counts[id] ?? 0) + 1;
    expect(counts).toMatchInlineSnapshot(`
      {
        "content/abbreviation": 6,
        "content/annex-reference": 1,
        "content/announced-names": 1,
        "content/balance": 2,
        "content/capital-body": 3,
        "content/capital-unit": 7,
        "content/citation-comma": 1,
        "content/citation-forms": 3,
        "content/citation-number-word": 5,
        "content/citation-of": 2,
        "content/citation-register": 2,
        "content/confusion": 11,
        "content/dash": 3,
        "content/date-effect": 1,
        "content/date-future": 1,
        "content/date-number-year": 1,
        "content/date-padding": 2,
        "content/doubled-word": 3,
        "content/hyphen-space": 1,
        "content/missing-year": 1,
        "content/number-style": 1,
        "content/padded-count": 6,
        "content/percent-space": 1,
        "content/range-style": 9,
        "content/ratio": 1,
        "content/ratio-unit": 1,
        "content/space-after-mark": 5,
        "content/total": 4,
        "content/truncated-year": 1,
        "content/two-values": 5,
        "content/unit-space": 6,
      }
    `);
    expect(FALSE_ALARMS.filter((one) => count(one) === 0)).toEqual([]);
    expect(FALSE_ALARMS.length).toBeLessThan(0.05 * hits.length);
  });
});
