import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentHits } from "./content/content-check.ts";

/**
 * What a reader once marked in the half-year report of 2024, in a letter of our own: the figures, dates and slips are those of
 * the report, the sentences around them are not. What cannot be known from the document alone was marked too (the same villages counted
 * twice in other words, a number that an earlier notice contradicts), and is no matter of these rules.
 */
const LETTER = readFileSync(join(import.meta.dirname, "known-errors.txt"), "utf8");

/** By place; in the letter's order. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  "Phần A.I, đoạn 1": ["date-padding 1/4/2024", "citation-forms 44/NQ-HĐND", "citation-forms 44/NQ-HĐND"],
  "Phần A.I.1, đoạn 1": ["truncated-year 2021 - 202", "annex-reference biểu 2 kèm theo"],
  "Phần A.I.2": ["confusion trong tâm"],
  "Phần A.II.1.1, đoạn 1": ["date-padding 06/2/2024", "confusion phần đầu"],
  "Phần A.II.1.1, đoạn 2": ["announced-names Các huyện Thạch Hà, Can Lộc, Đức Thọ, Nghi Xuân"],
  "Phần A.II.1.1, đoạn 6": ["confusion phân đấu"],
  "Phần A.II.1.2, đoạn 1": ["confusion cập nhập"],
  "Phần A.II.1.3.1, đoạn 1": ["ratio 6,8 km/147,6 km (đạt 2,1%", "percent-space  %", "doubled-word hồi hồi"],
  "Phần A.II.1.3.2, đoạn 1": ["citation-number-word Nghị quyết 06-NQ/TU"],
  "Phần A.II.1.3.2, đoạn 2": ["confusion trung bày", "capital-body Bộ Công thương"],
  "Phần A.II.1.3.3, đoạn 1": ["ratio-unit 670,8 tấn/738,9 tấn/ngày"],
  "Phần A.II.1.3.4, đoạn 1": [
    "citation-register 12/12/2022",
    "citation-number-word Quyết định 39/2022/QĐ-UBND",
    "number-style 1627",
    "balance (",
  ],
  "Phần A.II.1.3.4, đoạn 3": ["two-values 218,278 km", "two-values 26"],
  "Phần A.II.1.4, đoạn 1": [
    "citation-forms 51/NQ-HĐND",
    "citation-number-word Nghị quyết 51/NQ-HĐND",
    "capital-body Sở Khoa học và công nghệ",
  ],
  "Phần B.I, đoạn 1": [
    "date-future 04/5/2025",
    "date-number-year 04/5/2025",
    "date-effect có hiệu lực kể từ ngày 15/5/2024",
    "citation-register 04/5/2025",
    "citation-number-word Nghị quyết 124/2024/NQ-HĐND",
  ],
  "Phần B.II, đoạn 1": ["missing-year xã năm"],
  "Phần C.II, đoạn 1": ["citation-of  Ban Chấp hành", "doubled-word ngày ngày"],
  "Phần C.II, đoạn 2": ["citation-comma 04-NQ/TU,"],
  "chú thích 3": ["total 10.694 ha", "balance )"],
  "chú thích 5": ["total 1.897 ha", "total 315 ha", "total 144 ha", "confusion cây ôi"],
};

test("errors of a real report are found where they stand, in a whole letter, and nothing else is", () => {
  const found: Record<string, string[]> = {};
  for (const { id, place, at } of contentHits(LETTER)) {
    found[place] ??= [];
    found[place].push(`${id.replace("content/", "")} ${at}`);
  }
  expect(found).toEqual(FOUND);
});

test("money that was rounded in its parts is no wrong total", () => {
  expect(LETTER).toContain("64.752 triệu đồng, gồm vốn đầu tư 61.751 triệu đồng, vốn sự nghiệp 3.002 triệu đồng");
  expect(Object.keys(FOUND)).not.toContain("Phần A.I.2, đoạn 1");
});
