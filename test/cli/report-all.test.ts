import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changeOffice, shortReports } from "../support/short-report.ts";
import { docxText } from "../support/word/docx.ts";
import { ntm } from "./captured.ts";

const ALL = ["report", "--period", "2024-H1", "--all"];
const filesOf = (type: string) => [`${type}.docx`, `${type}.html`, `${type}.manifest.json`, `${type}.trace.json`];
const outOf = (folder: string): readonly string[] => readdirSync(join(folder, "out/2024-H1")).sort();

/** The sample's workspace, which has two documents for half-years, with its settings changed. */
function workspace(office = (text: string) => text): string {
  const folder = shortReports();
  changeOffice(folder, office);
  return folder;
}

/** A short template in place of the package's. */
function writeTemplate(folder: string, type: string, body: string): void {
  mkdirSync(join(folder, "templates"), { recursive: true });
  writeFileSync(
    join(folder, `templates/${type}.md.hbs`),
    `---\nkind: named\ntype: BÁO CÁO\nsubject: Thử\n---\n${body}\n`,
  );
}

/** No workbook of last year has the districts' roads. */
const MISSING = '{{num "previous:roads-built" zero="chưa có"}}';

describe("ntm report --all", () => {
  test("makes every document of the kind of period, tells common findings once, exits with 0", async () => {
    const folder = workspace();
    const { code, out, err } = await ntm(folder, ALL);
    expect(code).toBe(0);
    expect(outOf(folder)).toEqual([...filesOf("bao-cao"), ...filesOf("bao-cao-so-ket")].sort());
    expect(out.match(/^Đã ghi /gm)).toHaveLength(8);
    const alone = await ntm(workspace(), ["report", "--period", "2024-H1"]);
    expect(err).toBe(alone.err);
  });

  test("each document is the same to the byte as when it is made alone", async () => {
    const few = { sections: ["3-noi-dung/ha-tang"], annexes: ["ke-hoach", "von"] };
    const [together, alone] = [shortReports(few), shortReports(few)];
    await ntm(together, ALL);
    for (const type of ["bao-cao", "bao-cao-so-ket"]) await ntm(alone, ["report", "-p", "2024-H1", "-t", type]);
    expect(outOf(together)).toHaveLength(8);
    for (const name of outOf(together)) {
      const [one, other] = [together, alone].map((folder) => readFileSync(join(folder, "out/2024-H1", name)));
      expect(one!.equals(other!), name).toBe(true);
    }
  });

  test("leaves out what the settings name for other kinds of period; asked for by name it is made all the same", async () => {
    const folder = workspace((text) => text.replace(/(\n {2}bao-cao:.*?periods: )\[half-year\]/s, "$1[year]"));
    expect((await ntm(folder, ALL)).code).toBe(0);
    expect(outOf(folder)).toEqual(filesOf("bao-cao-so-ket"));
    expect((await ntm(folder, ["report", "-p", "2024-H1", "-t", "bao-cao"])).code).toBe(0);
    expect(outOf(folder)).toContain("bao-cao.docx");
  });

  test("without the key a document belongs to every period", async () => {
    const folder = workspace((text) => text.replaceAll("    periods: [half-year]\n", ""));
    await ntm(folder, ALL);
    expect(outOf(folder)).toContain("bao-cao.docx");
  });

  test("a period that no document is for cannot run", async () => {
    const folder = workspace((text) => text.replaceAll(/periods: \[\S+\]/g, "periods: [month]"));
    const { code, out, err } = await ntm(folder, ALL);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^data\/office\.yaml không khai báo văn bản nào cho kỳ 6 tháng đầu năm 2024; .*--type\.\n$/);
  });

  test("--draft makes the drafts of all, beside the official files", async () => {
    const folder = workspace();
    await ntm(folder, ALL);
    expect((await ntm(folder, [...ALL, "--draft"])).code).toBe(0);
    expect(outOf(folder)).toHaveLength(16);
    expect(outOf(folder)).toContain("bao-cao.du-thao.docx");
  });
});

describe("one document that cannot be made does not stop the others: exit 3", () => {
  test("a figure that only it needs: nothing of it is written, the other is", async () => {
    const folder = workspace();
    writeTemplate(folder, "bao-cao", MISSING);
    const { code, out, err } = await ntm(folder, ALL);
    expect(code).toBe(3);
    expect(outOf(folder)).toEqual(filesOf("bao-cao-so-ket"));
    expect(err).toMatch(/^1 lỗi, \d+ cảnh báo/m);
    expect(err).toContain("(figure/missing)");
    expect(err).toMatch(/^Chưa lập bao-cao: còn 1 lỗi ở trên\.\nThêm --draft để xem bản nháp\.\n$/m);
    expect(out).not.toContain("bao-cao.docx");
  });

  test("a broken template: its places are told, and it need not be the first", async () => {
    const folder = workspace();
    writeTemplate(folder, "bao-cao-so-ket", '{{num "road-built"}}');
    const { code, err } = await ntm(folder, ALL);
    expect(code).toBe(3);
    expect(outOf(folder)).toEqual(filesOf("bao-cao"));
    expect(err).toMatch(/^Chưa lập bao-cao-so-ket: Mẫu văn bản có 1 chỗ sai/m);
    expect(err).toMatch(/^templates\/bao-cao-so-ket\.md\.hbs\n {2}lỗi dòng 6, cột 7 \(template\/unknown-figure\)$/m);
    expect(err).toMatch(/^ {4}sửa: .*"roads-built"/m);
    expect(err).not.toContain("--draft");
  });

  test("a file that somebody edited: it stays, unless --force says otherwise", async () => {
    const folder = workspace();
    await ntm(folder, ALL);
    const edited = join(folder, "out/2024-H1/bao-cao.docx");
    writeFileSync(edited, "đã sửa tay");
    const { code, out, err } = await ntm(folder, ALL);
    expect(code).toBe(3);
    expect(readFileSync(edited, "utf8")).toBe("đã sửa tay");
    expect(out.match(/^Đã ghi /gm)).toHaveLength(4);
    expect(err).toMatch(/^Chưa lập bao-cao: .*"bao-cao\.docx" đã được sửa.*--force để ghi đè\.$/m);
    expect((await ntm(folder, [...ALL, "--force"])).code).toBe(0);
    expect(docxText(readFileSync(edited))).toContain("BÁO CÁO");
  });
});

describe("no document made", () => {
  test("because of findings: exit 1, each told once, nothing written", async () => {
    const folder = workspace();
    rmSync(join(folder, "data/periods/2024-H1/can-loc.xlsx"));
    const { code, out, err } = await ntm(folder, ALL);
    expect([code, out]).toEqual([1, ""]);
    expect(err.match(/chưa có tệp số liệu của Huyện Can Lộc/g)).toHaveLength(1);
    expect(err).toMatch(/^Chưa lập bao-cao-so-ket: còn 1 lỗi ở trên\.\nChưa lập bao-cao: còn 1 lỗi ở trên\.$/m);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("because of all templates: exit 2, before any workbook is read", async () => {
    const folder = workspace();
    for (const type of ["bao-cao-so-ket", "bao-cao"]) writeTemplate(folder, type, "{{nothing}}");
    rmSync(join(folder, "data/periods/2024-H1"), { recursive: true });
    const { code, err } = await ntm(folder, ALL);
    expect(code).toBe(2);
    expect(err.match(/^Chưa lập .*: Mẫu văn bản có 1 chỗ sai/gm)).toHaveLength(2);
    expect(err).not.toContain("Chưa có thư mục");
  });

  test("because there is no such period: one sentence, not one for each document", async () => {
    const { code, err } = await ntm(workspace(), ["report", "--period", "2022-H1", "--all"]);
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

test("a document that has gone out keeps its number: --all makes the others and leaves it", async () => {
  const folder = workspace();
  await ntm(folder, ["report", "-p", "2024-H1", "--number", "84", "--date", "20/6/2024"]);
  const { code, err } = await ntm(folder, ALL);
  expect(code).toBe(3);
  expect(err).toMatch(/^Chưa lập bao-cao-so-ket: .* đã ban hành số 84 ngày 20\/6\/2024; /m);
  expect(docxText(readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.docx")))).toContain("Số: 84/");
  expect(outOf(folder)).toContain("bao-cao.docx");
});

test("a document stays untouched, and ours, when another of its period is made", async () => {
  const folder = workspace();
  for (const type of ["bao-cao-so-ket", "bao-cao", "bao-cao-so-ket"]) {
    expect((await ntm(folder, ["report", "-p", "2024-H1", "-t", type])).code).toBe(0);
  }
});
