import { expect, test } from "vitest";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { layoutHits } from "../../support/word/checked.ts";
import { checked, ruleUnder } from "../../support/word/checked-document.ts";
import {
  annex,
  decision,
  headTable,
  letter,
  letterWithAnnexes,
  notice,
  type present,
} from "../../support/word/checked-samples.ts";
import { LAWFUL_CHAPTER } from "./body-cases.ts";
import { SIGNATURES_OK } from "./closing-cases.ts";
import { SEVERAL_ADDRESSEES } from "./opening-cases.ts";

const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const blank = { text: "", align: "centre" } as const;

const LAWFUL: readonly (readonly [string, CheckedDocument])[] = [
  ["công văn", letter()],
  ["thông báo", notice()],
  ["quyết định", decision()],
  ["công văn with two annexes", letterWithAnnexes()],
  ["công văn to several places", SEVERAL_ADDRESSEES],
  ["quyết định with a chapter", LAWFUL_CHAPTER],
  ["smaller set of sizes", smaller()],
  ["HOÀ for HÒA", letter({ lines: { nationalTitle: { text: "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" } } })],
  ["issuer in two bold lines without a parent", provincial()],
  ["capitals by style", letter({ lines: { heading1: { text: "I. Kết quả thực hiện", caps: true } } })],
  ["indent of 1 cm", letter({ lines: { opening: { firstLine: 10 }, bullet: { firstLine: 10 } } })],
  ["line spacing in points", letter({ lines: { bullet: { line: { kind: "exact", value: 19 } } } })],
  ["month of two digits", letter({ lines: { placeDate: { text: "Hà Tĩnh, ngày 30 tháng 12 năm 2024" } } })],
  ["month below three", letter({ lines: { placeDate: { text: "Hà Tĩnh, ngày 05 tháng 01 năm 2024" } } })],
  ["number above 99", letter({ lines: { number: { text: "Số: 1467/SNN-KHTC" } } })],
  ["symbol without a unit", letter({ lines: { number: { text: "Số: 14/VHXH" } } })],
  ["line typed with underscores", letter({ lines: { motto: { lines: [] } }, head: typedLine })],
  ["line of raised underscores", letter({ lines: { motto: { lines: [] } }, head: raisedLine })],
  ["number of a legal norm", letter({ lines: { number: { text: "Số: 30/2020/SNN-KHTC" } } })],
  ["recipient that goes on after a comma", goingOn()],
  ["file of an annex only", checked(annex())],
  ["line as a border of a blank paragraph", letter({ lines: { motto: { lines: [] } }, head: borderLine })],
  ["automatic numbers", automatic()],
  ["one annex without a number", oneAnnex()],
  [
    "annexes named as a range",
    letterWithAnnexes({}, {}, { lines: { opening: { text: "Sở báo cáo (các Phụ lục I đến II):" } } }),
  ],
  ["short line at the left", letter({ lines: { opening: { text: "Sở báo cáo như sau:", align: "left" } } })],
  ["recipient over two lines", letter({ lines: { recipient2: { text: "- Giám đốc, các Phó Giám đốc\nSở;" } } })],
  ...SIGNATURES_OK.map((document, index) => [`signature ${index + 1}`, document] as const),
];

test.each(LAWFUL)("lawful: %s", (_, document) => {
  expect(layoutHits(document, "draft")).toEqual([]);
  expect(layoutHits(document, "issued")).toEqual([]);
});

test("a draft may leave number and day blank, an issued document may not", () => {
  const lines = {
    number: { text: "Số:        /SNN-KHTC" },
    placeDate: { text: "Hà Tĩnh, ngày      tháng 6 năm 2024" },
  };
  expect(layoutHits(letter({ lines }), "draft")).toEqual([]);
  expect(layoutHits(letter({ lines }), "issued").map(({ id }) => id)).toEqual(["nd30/so-blank", "nd30/ngay-blank"]);
});

test("the same fault in many paragraphs is told once with their number", () => {
  const lines = { opening: { firstLine: 0 }, bullet: { firstLine: 0 }, closing: { firstLine: 0 } };
  expect(layoutHits(letter({ lines })).map(({ found }) => found)).toEqual(["lùi đầu dòng 0 cm (và 2 đoạn khác)"]);
});

test("only blanks, dashes and zeros are offered as replacements", () => {
  const lines = {
    placeDate: { text: "Hà Tĩnh, ngày 5 tháng 03 năm 2024" },
    motto: { text: "Độc lập – Tự do – Hạnh phúc" },
    number: { text: "Số: 05/SNN - KHTC" },
    authority1: { text: "KT.GIÁM ĐỐC" },
    recipient2: { text: "– Giám đốc;" },
  };
  expect(layoutHits(letter({ lines })).map(({ replacement }) => replacement)).toEqual([
    MOTTO,
    "SNN-KHTC",
    "05",
    "3",
    "KT. ",
    "- ",
  ]);
});

test("offsets of a fault are those of its characters", () => {
  const text = "Hà Tĩnh, ngày 05 tháng 03 năm 2024";
  const [hit] = layoutHits(letter({ lines: { placeDate: { text } } }));
  expect(text.slice(hit?.at?.from, hit?.at?.to)).toBe("03");
});

test("in a paragraph of decomposed characters the whole paragraph is the place, and nothing is replaced", () => {
  const text = "Hà Tĩnh, ngày 05 tháng 03 năm 2024".normalize("NFD");
  const [hit, ...others] = layoutHits(letter({ lines: { placeDate: { text } } }));
  expect(others).toEqual([]);
  expect(hit).toMatchObject({ id: "nd30/dia-danh-format", found: "tháng 03" });
  expect(hit?.at).not.toHaveProperty("from");
  expect(hit).not.toHaveProperty("replacement");
});

function smaller() {
  const lines = {
    nationalTitle: { size: 12 },
    motto: { size: 13, lines: [ruleUnder(MOTTO, 13, 1)] },
    placeDate: { size: 13 },
  };
  return letter({ lines });
}

function provincial() {
  return letter({
    lines: {
      parent: { text: "ỦY BAN NHÂN DÂN", bold: true },
      issuer: { text: "TỈNH HÀ TĨNH", lines: [ruleUnder("TỈNH HÀ TĨNH", 13, 0.4)] },
    },
  });
}

function automatic() {
  return letter({
    lines: {
      heading2: { text: "Công tác chỉ đạo", label: "1." },
      point1: { text: "Ban hành kế hoạch năm;", label: "a)" },
      point2: { text: "Tổ chức hội nghị.", label: "b)" },
      heading3: { text: "Công tác tuyên truyền", label: "2." },
      bullet: { text: "Mở 18 lớp tập huấn cho người dân.", label: "-" },
      recipient2: { text: "Giám đốc, các Phó Giám đốc;", label: "-" },
    },
  });
}

function oneAnnex() {
  return letter({
    lines: { opening: { text: "Sở báo cáo kết quả như sau (có Phụ lục kèm theo):" } },
    annexes: [annex({ annexLabel: { text: "Phụ lục" } })],
  });
}

type Lines = Parameters<typeof headTable>[0];

function headWith(lines: Lines, line: Parameters<typeof present>[0][string]) {
  const { columns, rows } = headTable(lines);
  return [{ columns, rows: [[rows[0]![0]!, [...rows[0]![1]!, line]], rows[1]!] }];
}

function typedLine(lines: Lines) {
  return headWith(lines, { ...blank, text: "________________________" });
}

/** Forms raise typed lines, which makes them smaller. */
function raisedLine(lines: Lines) {
  const text = "_".repeat(40);
  return headWith(lines, { ...blank, text, runs: [{ text, position: "super" }] });
}

function goingOn() {
  const lines = { recipient2: { text: "- Các bộ, cơ quan ngang bộ,\ncơ quan thuộc Chính phủ;" } };
  return letter({ lines });
}

function borderLine(lines: Lines) {
  return headWith(lines, { ...blank, lines: [{ ...ruleUnder(MOTTO, 14, 1, "border"), at: "above" }] });
}
