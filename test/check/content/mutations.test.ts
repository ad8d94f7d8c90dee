import { expect, test } from "vitest";
import { ALL } from "../../support/share.ts";
import { contentHits, type Hit, ownReport } from "./content-check.ts";

/** A single defect put into our own report: what stands there, what it becomes, and the one finding it must give. */
const MUTATIONS: readonly (readonly [was: string, is: string, rule: string, at: string])[] = [
  ["(đạt 5,2% kế hoạch)", "(đạt 5,3% kế hoạch)", "ratio", "15,78 km/301,8 km (đạt 5,3%"],
  ["(chiếm 73,9%)", "(chiếm 74,9%)", "ratio", "1.202/1.627 thôn đạt chuẩn (chiếm 74,9%"],
  ["đạt tỷ lệ 90,8%", "đạt tỷ lệ 90,7%", "ratio", "670,8/738,9 tấn/ngày, đạt tỷ lệ 90,7%"],
  ["cam 762 ha/130", "cam 763 ha/130", "total", "1.894 ha"],
  ["143,25 ha lúa (", "144 ha lúa (", "total", "144 ha"],
  ["Hương Khê 418", "Hương Khê 428", "note-total", "10.693,4 ha"],
  ["Cẩm Xuyên 7 thôn", "Cẩm Xuyên 6 thôn", "note-total", "16"],
  ["| 3 | Hương Sơn | 23 | 23 | 3 |", "| 3 | Hương Sơn | 22 | 23 | 3 |", "table-total", "181"],
  ["4 địa phương tổ chức", "5 địa phương tổ chức", "announced-count", "5"],
  [
    "05 đơn vị cấp huyện (huyện Hương Sơn, Vũ Quang, ",
    "05 đơn vị cấp huyện (huyện Hương Sơn, ",
    "announced-count",
    "05",
  ],
  [
    "chưa đạt 6/9 tiêu chí (Quy hoạch; Giao thông; Y tế - Văn hóa - Giáo dục; Kinh tế; Môi trường; Chất lượng",
    "chưa đạt 5/9 tiêu chí (Giao thông; Y tế - Văn hóa - Giáo dục; Kinh tế; Môi trường; Chất lượng",
    "remaining",
    "5/9",
  ],
  ["Chưa đạt 5/8 yêu cầu", "Chưa đạt 6/8 yêu cầu", "announced-count|remaining", "6/8"],
  ["Khối lượng tại các thôn xây dựng khu dân cư kiểu mẫu và xã có thôn", "Khối lượng", "two-values|two-values", ""],
  ["ngày 31/5/2024, theo", "ngày 31/4/2024, theo", "date-impossible", "31/4/2024"],
  ["ngày 06/02/2024", "ngày 06/2/2024", "date-padding", "06/2/2024"],
  ["ngày 22/3/2024", "ngày 22/03/2024", "date-padding", "22/03/2024"],
  ["ngày 23/5/2024", "ngày 23/7/2024", "date-future|citation-register", "23/7/2024"],
  ["ngày 18/01/2024 của Quốc hội", "ngày 18/01/2023 của Quốc hội", "date-number-year|citation-register", "18/01/2023"],
  ["từ ngày 15/5/2024", "từ ngày 15/4/2024", "date-effect", "có hiệu lực từ ngày 15/4/2024"],
  ["ngày 08/3/2022 của Thủ tướng", "ngày 08/4/2022 của Thủ tướng", "citation-register", "08/4/2022"],
  ["sửa đổi Nghị quyết số 44/2021/NQ-HĐND cho", "sửa đổi Nghị quyết số 44/NQ-HĐND cho", "citation-forms", "44/NQ-HĐND"],
  ["theo Nghị quyết số 06-NQ/TU tạo", "theo Nghị quyết 06-NQ/TU tạo", "citation-number-word", "Nghị quyết 06-NQ/TU"],
  [
    "(Thông báo kết luận số 84/TB-UBND ngày 28/02/2024 của UBND",
    "(Thông báo kết luận số 84/TB-UBND ngày 28/02/2024 UBND",
    "citation-of",
    " UBND",
  ],
  ["số 211/KH-UBND ngày", "số 211/KH-UBND, ngày", "citation-comma", "211/KH-UBND,"],
  ["cho 19.710 người", "cho 19710 người", "number-style", "19710"],
  ["đạt 88,97% (", "đạt 88,97 % (", "percent-space", " %"],
  ["264,5 tỷ đồng", "264,5tỷ đồng", "unit-space", "264,5tỷ đồng"],
  ["giai đoạn 2022 - 2025, chương", "giai đoạn 2022-2025, chương", "range-style", "2022-2025"],
  ["Vũ Quang 3 thôn, Thạch", "Vũ Quang 03 thôn, Thạch", "padded-count", "03"],
  ["nấu ăn; 231", "nấu nấu ăn; 231", "doubled-word", "nấu nấu"],
  ["nhiệm vụ trọng tâm theo", "nhiệm vụ trong tâm theo", "confusion", "trong tâm"],
  ["2021 - 2025”, gửi", "2021 - 202”, gửi", "truncated-year", "2021 - 202"],
  ["cho huyện, xã để nâng", "cho huyện, xã năm để nâng", "missing-year", "xã năm"],
  ["(đạt 80%)", "(đạt 80%", "balance", "("],
  [
    "“Thí điểm xây dựng tỉnh Hà Tĩnh đạt chuẩn nông thôn mới giai đoạn 2021 - 2025”, gửi",
    "Thí điểm xây dựng tỉnh Hà Tĩnh đạt chuẩn nông thôn mới giai đoạn 2021 - 2025”, gửi",
    "balance",
    "”",
  ],
  ["thường xuyên của người dân", "thường xuyên của nhân dân", "capital-people", "nhân dân"],
  ["theo Quyết định số 321", "theo quyết định số 321", "capital-document-type", "quyết định số 321/QĐ-TTg"],
  ["Thị xã Kỳ Anh, thị xã Hồng Lĩnh", "Thị xã Kỳ Anh, Thị xã Hồng Lĩnh", "capital-unit", "Thị xã"],
  ["Bộ Công Thương công nhận", "Bộ Công thương công nhận", "capital-body", "Bộ Công thương"],
  ["19 trạm y tế tuyến xã", "19 TYT tuyến xã", "abbreviation", "TYT"],
  ["Nguồn lực đỡ đầu, tài", "Nguồn lực  đỡ đầu, tài", "double-space", "  "],
  ["nấu ăn; 231", "nấu ăn ; 231", "space-before-mark", " "],
  ["camera an ninh, khu", "camera an ninh,khu", "space-after-mark", ","],
  ["văn nghệ, thể thao ở", "văn nghệ- thể thao ở", "hyphen-space", "- "],
  ["vùng Tây Bắc - Điện", "vùng Tây Bắc – Điện", "dash", " – "],
  ["ở nông thôn. Lực lượng", "ở nông thôn. L\u01B0\u0323c lượng", "unicode", ""],
];

const WHOLE = ownReport().replaceAll("\u00A0", " ");
/** Two thirds of the report are annexes: a defect elsewhere is put into what is left without them, footnotes and all. */
const BODY = WHOLE.replace(/\n\n## .*?(?=\n+\[\^1\]: )/s, "");

test("our own report gives no finding, whole and without its annexes", () => {
  expect(BODY.length).toBeLessThan(WHOLE.length * 0.8);
  for (const text of [WHOLE, BODY]) expect(contentHits(text)).toEqual([]);
});

/** Defects stand together in one text, those beside each other in the list in different ones; in the whole proof each stands alone. */
const TEXTS = ALL ? MUTATIONS.length : 6;
const checkedTogether = new Map<number, readonly Hit[]>();

function hitsBeside(index: number): readonly Hit[] {
  const together = MUTATIONS.filter((_, other) => other % TEXTS === index % TEXTS);
  const own = together.every(([was]) => BODY.includes(was)) ? BODY : WHOLE;
  const hits =
    checkedTogether.get(index % TEXTS) ??
    contentHits(
      together.reduce((text, [was, is]) => {
        expect(text).toContain(was);
        return text.replace(was, is);
      }, own),
    );
  checkedTogether.set(index % TEXTS, hits);
  const rules = together.flatMap(([, , rule]) => rule.split("|"));
  expect(hits.map(({ id }) => id.replace("content/", "")).sort()).toEqual(rules.sort());
  return hits;
}

test.each(MUTATIONS.map((mutation, index) => [...mutation, index] as const))(
  "%s → %s is found as %s, and nothing else",
  (_, __, rule, at, index) => {
    const hits = hitsBeside(index);
    for (const one of rule.split("|"))
      expect(hits).toContainEqual(expect.objectContaining({ id: `content/${one}`, ...(at === "" ? {} : { at }) }));
    for (const { place } of hits) expect(place).toMatch(/^(?:Phần [ABC]|chú thích \d|bảng \d|Phụ lục)/);
  },
);
