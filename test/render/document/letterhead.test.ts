import { describe, expect, test } from "vitest";
import { textWidth } from "../../../src/domain/text/text-width.ts";
import { fitLetterhead } from "../../../src/render/document/fit-letterhead.ts";
import { lookOf, paragraphsOf, rendered, styleOf, textsOf } from "../rendered.ts";
import { layout, letter, runs } from "../sample-document.ts";

const NBSP = "\u00a0";
const head = letter().letterhead;
const parts = await rendered(letter());
const xml = parts["word/document.xml"]!;
const table = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)![0];

/** Length of the n-th drawn line, pt: the column less the indents. */
function ruleLength(source: string, column: number, index: number): number {
  const rule = paragraphsOf(source).filter((one) => one.style === "Rule")[index]!.xml;
  const [, left, right] = /<w:ind w:left="(\d+)" w:right="(\d+)"/.exec(rule)!;
  expect(left).toBe(right);
  return (column - Number(left) - Number(right)) / 20;
}

const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));

test("names and national title share a row; number and date share the next, so they stand on one line", () => {
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs)!;
  expect(rows).toHaveLength(2);
  expect(paragraphsOf(rows[0]!).map((one) => one.style)).toEqual([
    "Parent",
    "Issuer",
    "Rule",
    "NationalTitle",
    "Motto",
    "Rule",
  ]);
  expect(paragraphsOf(rows[1]!).map((one) => one.style)).toEqual(["Number", "LetterSubject", "PlaceDate"]);
  expect(table).not.toMatch(/w:val="single" w:color="auto" w:sz="4"/);
});

test("number and date stand on one base line though their sizes differ", () => {
  for (const id of ["Number", "PlaceDate"]) {
    expect(styleOf(parts, id)).toContain('<w:spacing w:before="120" w:after="0" w:line="340" w:lineRule="atLeast"/>');
  }
});

test.each([
  ["NationalTitle", [13, true, false, "center"]],
  ["Motto", [14, true, false, "center"]],
  ["Parent", [13, false, false, "center"]],
  ["Issuer", [13, true, false, "center"]],
  ["Number", [13, false, false, "center"]],
  ["PlaceDate", [14, false, true, "center"]],
  ["LetterSubject", [12, false, false, "center"]],
])("%s looks as Mục II wants", (id, look) => {
  expect(lookOf(parts, id)).toEqual(look);
});

test("the line under Tiêu ngữ is exactly as long as its text", () => {
  expect(ruleLength(table, columns[1]!, 1)).toBeCloseTo(
    textWidth("Độc lập - Tự do - Hạnh phúc", { bold: true, size: 14 }),
    0,
  );
});

test("the line under the issuer is from a third to a half of its last line", () => {
  const name = textWidth("VĂN PHÒNG ĐIỀU PHỐI", { bold: true, size: 13 });
  const length = ruleLength(table, columns[0]!, 0);
  expect(length).toBeGreaterThan(name / 3);
  expect(length).toBeLessThan(name / 2);
});

test("Quốc hiệu never wraps: its column is wider than its text", () => {
  expect(columns[1]! / 20).toBeGreaterThan(textWidth(layout.formulas.nationalTitle, { bold: true, size: 13 }));
});

test("V/v stands 6 pt below the number, its lines in one paragraph, without a line under it", () => {
  expect(textsOf(xml, "LetterSubject")).toEqual([
    "V/v báo cáo sơ kết 6 tháng đầu năm,\nnhiệm vụ 6 tháng cuối năm 2024",
  ]);
  expect(styleOf(parts, "LetterSubject")).toContain('w:before="120"');
});

test("a subject that begins with V/v does not get a second one", async () => {
  const own = await rendered(letter({ opening: { kind: "letter", subject: [runs("V/v báo cáo")], addressees: [] } }));
  expect(textsOf(own["word/document.xml"]!, "LetterSubject")).toEqual(["V/v báo cáo"]);
});

describe("number and date", () => {
  const shown = async (changes: Partial<typeof head>): Promise<readonly string[]> => {
    const source = (await rendered(letter({ letterhead: { ...head, ...changes } })))["word/document.xml"]!;
    return [...textsOf(source, "Number"), ...textsOf(source, "PlaceDate")];
  };

  test("blank, they keep room of fixed width for văn thư", async () => {
    expect(await shown({})).toEqual([
      `Số: ${NBSP.repeat(8)}/VPĐP-NV3`,
      `Hà Tĩnh, ngày ${NBSP.repeat(6)} tháng 6 năm 2024`,
    ]);
  });

  test("numbers and days below ten and months 1 and 2 have a leading zero, other months none", async () => {
    expect(await shown({ number: "5", date: { day: 5, month: 1, year: 2024 } })).toEqual([
      "Số: 05/VPĐP-NV3",
      "Hà Tĩnh, ngày 05 tháng 01 năm 2024",
    ]);
    expect(await shown({ number: "84", date: { day: 28, month: 3, year: 2024 } })).toEqual([
      "Số: 84/VPĐP-NV3",
      "Hà Tĩnh, ngày 28 tháng 3 năm 2024",
    ]);
  });

  test("a subscript of the symbol stays one", () => {
    expect(xml).toContain('<w:vertAlign w:val="subscript"/></w:rPr><w:t xml:space="preserve">3</w:t>');
  });
});

describe("sizes of one document go up and down together (chú thích 1 Mục V)", () => {
  const long = { ...head, parent: ["BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH"] };

  test("names that fit keep 13, 14, 14", () => {
    const { styles } = fitLetterhead(layout, head).layout;
    expect([styles.nationalTitle.size, styles.motto.size, styles.placeDate.size, styles.issuer.size]).toEqual([
      13, 14, 14, 13,
    ]);
  });

  test("names too long for 13 pt bring the whole letterhead to 12, 13, 13; the number stays 13", () => {
    const fit = fitLetterhead(layout, long);
    const { styles } = fit.layout;
    expect([styles.nationalTitle.size, styles.motto.size, styles.placeDate.size, styles.parent.size]).toEqual([
      12, 13, 13, 12,
    ]);
    expect([styles.number.size, styles.body.size]).toEqual([13, 14]);
    expect(fit.columns[0] / 20).toBeGreaterThanOrEqual(textWidth(long.parent[0]!, styles.parent));
  });

  test("names too long for any size wrap at the first sizes", () => {
    const endless = { ...head, issuer: ["VĂN PHÒNG ĐIỀU PHỐI CHƯƠNG TRÌNH NÔNG THÔN MỚI TỈNH HÀ TĨNH"] };
    expect(fitLetterhead(layout, endless).layout.styles.nationalTitle.size).toBe(13);
  });
});
