import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { madeFile } from "../support/made-documents.ts";
import { sampleReport } from "../support/report.ts";
import { shortReports } from "../support/short-report.ts";
import { partOf } from "../support/word/docx.ts";
import { areTried, converted } from "../support/word/libreoffice.ts";

const run = (command: string, args: readonly string[]) => spawnSync(command, args, { encoding: "utf8" });

/** Letters and digits of each element found; the two formats break and space a line in their own ways. */
const texts = (xml: string, element: RegExp): readonly string[] =>
  (xml.match(element) ?? []).map((found) => found.replace(/<[^>]*>/g, "").replace(/[^\p{L}\p{N}]/gu, ""));

describe.runIf(areTried("soffice", "pdftotext", "pdffonts"))("LibreOffice opens the report", () => {
  let pages: readonly string[] = [];
  let notice: readonly string[] = [];
  let fonts = "";

  beforeAll(async () => {
    const files = [await madeFile("2024-H1", "bao-cao-so-ket.docx"), await madeFile("2023", "thong-bao-ket-luan.docx")];
    const pdfs = converted(files, "pdf");
    [pages = [], notice = []] = pdfs.map((pdf) =>
      run("pdftotext", ["-layout", pdf, "-"]).stdout.split("\f").slice(0, -1),
    );
    fonts = run("pdffonts", [pdfs[0]!]).stdout;
  });

  const firstLine = (page: string): string =>
    page
      .split("\n")
      .find((line) => line.trim() !== "")!
      .trim();

  test("ten pages of text and the annexes, whole to the last word", () => {
    expect(pages.length).toBeGreaterThanOrEqual(11);
    expect(pages.join("\n")).toMatch(/chính\s+trị\s+-\s+xã\s+hội\.\/\./);
    expect(pages.at(-1)).toContain("Ghi chú: đánh giá đến ngày 14/6/2024.");
  });

  test("“số” and “địa danh, ngày” on one line; “quốc hiệu” on one line (Nghị định 30/2020/NĐ-CP, Phụ lục I)", () => {
    const [first] = pages;
    expect(first).toMatch(/^.*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/m);
    expect(first).toMatch(/^ *Số: +\/VPĐP-NV ?3? +Hà Tĩnh, ngày +tháng 6 năm 2024$/m);
  });

  test("a draft's footnotes stand under their own numbers, beside the comments", async () => {
    const folder = shortReports({
      sections: [
        "3-noi-dung/ha-tang",
        "3-noi-dung/kinh-te",
        "3-noi-dung/van-hoa-moi-truong",
        "3-noi-dung/khu-dan-cu",
        "5-ton-tai/ton-tai",
      ],
    });
    await sampleReport(folder, { draft: true });
    const file = join(folder, "out/2024-H1/bao-cao-so-ket.du-thao.docx");
    const [fodt] = converted([file], "fodt");
    const shown = texts(readFileSync(fodt!, "utf8"), /<text:note-body>.*?<\/text:note-body>/gs);
    const written = texts(partOf(readFileSync(file), "word/footnotes.xml"), /<w:footnote w:id.*?<\/w:footnote>/gs);
    expect(written.length).toBeGreaterThan(10);
    expect(shown).toEqual(written);
  });

  test("page 1 has no number, the pages after it do, each annex begins anew", () => {
    let number = 1;
    const annexes: string[] = [];
    for (const [index, page] of pages.entries()) {
      const line = firstLine(page);
      if (line.startsWith("Phụ lục ")) {
        annexes.push(line);
        number = 1;
      } else if (index > 0) expect(line, `page ${index + 1}`).toBe(String(number));
      else expect(line).not.toMatch(/^\d+$/);
      number += 1;
    }
    expect(annexes).toEqual(["I", "II", "III", "IV", "V", "VI", "VII"].map((numeral) => `Phụ lục ${numeral}`));
  });

  test("the signature is never alone on a page", () => {
    const page = pages.find((one) => one.includes("Ngô Đình Long"))!;
    expect(page).toContain("Nơi nhận:");
    expect(page).toMatch(/xã\s+hội\.\/\./);
  });

  test("the chart of the plan shows each indicator with the number of its table, in Vietnamese", () => {
    const drawn = pages.find((page) => page.includes("Kết quả thực hiện so với kế hoạch năm 2024"))!;
    expect(drawn).toMatch(/Rãnh thoát nước +1,2%/);
    expect(drawn).toMatch(/đã giải ngân +15,55%/);
    expect(drawn.match(/\d%$/gm)).toHaveLength(13);
  });

  test("the notice: issuer without a parent body, its type alone, the signature beside twelve recipients", () => {
    expect(notice[0]).toMatch(/^ *ỦY BAN NHÂN DÂN +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/m);
    expect(notice[0]).toMatch(/^ *THÔNG BÁO$/m);
    const last = notice.find((page) => page.includes("Nơi nhận:"))!;
    expect(last).toMatch(/biết,\s+thực\s+hiện\.\/\./);
    expect(last).toMatch(/TL\. CHỦ TỊCH[\s\S]*KT\. CHÁNH VĂN PHÒNG[\s\S]*PHÓ CHÁNH VĂN PHÒNG/);
    expect(last.match(/^ *- .*$/gm)).toHaveLength(12);
  });

  test("one font family, of the metric of Times New Roman", () => {
    const names = fonts.split("\n").slice(2).filter(Boolean);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/Tinos|TimesNewRoman|LiberationSerif/);
  });
});
