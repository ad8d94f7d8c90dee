import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { annotatePeriod } from "../../../src/commands/steps/annotate-workbooks.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import { shortReports } from "../../support/short-report.ts";
import { sharedSmallProvince } from "../../support/small-province.ts";
import { docxText } from "../../support/word/docx.ts";
import { editCell, emptied, ROOT, withText } from "../../support/workspace.ts";
import { WRITER } from "../../support/writer.ts";
import { ntm as run } from "../captured.ts";

const PERIOD = "data/periods/2024-H1";
const CAN_LOC = `${PERIOD}/can-loc.xlsx`;
const COPIES = "out/2024-H1/kiem-tra";

const ntm = (folder: string, command: string, ...args: readonly string[]) =>
  run(folder, [command, "--period", "2024-H1", ...args]);

/** Two words where numbers belong, below each other in one workbook, and a stray note beside the workbooks. */
function faulty(folder = shortReports()): string {
  for (const address of ["D6", "D7"])
    editCell(folder, { file: CAN_LOC, sheet: "Xã, phường", address }, withText("chín"));
  writeFileSync(join(folder, PERIOD, "ghi-chu.txt"), "gọi lại huyện Đức Thọ");
  return folder;
}

const answer = (folder: string, lines: readonly string[]) =>
  writeFileSync(join(folder, PERIOD, "giai-trinh.yaml"), `${lines.join("\n")}\n`);

const NOTE_ANSWER = [
  "- code: file/text",
  "  file: ghi-chu.txt",
  "  reason: ghi chú nội bộ",
  "  by: Nguyễn Văn A",
  "  until: 2024-12-31",
];

describe("formats", () => {
  const folder = faulty(shortReports({ folder: sharedSmallProvince() }));

  test("text counts first and collapses cells of one cause", async () => {
    const { code, out } = await ntm(folder, "validate");
    expect(code).toBe(1);
    expect(out).toMatch(/^4 tệp của kỳ 2024-H1: 2 lỗi, \d+ cảnh báo/);
    expect(out).toMatch(/^ {2}lỗi D6:D7, 2 ô · Xã Thiên Lộc, Xã Thuần Thiện \(cell\/not-a-number\)$/m);
  });

  test.each([
    ["json", (out: string) => JSON.parse(out).counts.error === 2],
    ["sarif", (out: string) => JSON.parse(out).runs[0].results.length >= 3],
    ["csv", (out: string) => out.startsWith("\uFEFFMức;") && out.includes("lỗi;cell/not-a-number;")],
    ["junit", (out: string) => out.includes('failures="2"')],
  ])("--format %s gives only that on standard output, with the same exit code", async (format, isRight) => {
    const { code, out, err } = await ntm(folder, "validate", "--format", format);
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(isRight(out)).toBe(true);
  });

  test("an unknown format cannot run", async () => {
    const { code, err } = await ntm(folder, "validate", "--format", "xml");
    expect(code).toBe(2);
    expect(err).toMatch(/Không có dạng kết quả "xml"; dùng một trong: text, json, csv, sarif, junit/);
  });
});

describe("answers", () => {
  test("an answered warning is printed as such, and the file of answers is no stray file", async () => {
    const folder = shortReports();
    writeFileSync(join(folder, PERIOD, "ghi-chu.txt"), "ghi chú");
    answer(folder, NOTE_ANSWER);
    const { code, out } = await ntm(folder, "validate");
    expect(code).toBe(0);
    expect(out).toContain("1 cảnh báo đã giải trình.");
    expect(out).toContain("giải trình: ghi chú nội bộ (Nguyễn Văn A, đến ngày 31/12/2024)");
    expect(out).not.toContain("giai-trinh.yaml");
  });

  test("strict: an open warning refuses, an answered one does not", async () => {
    const folder = shortReports();
    writeFileSync(join(folder, PERIOD, "ghi-chu.txt"), "ghi chú");
    expect((await ntm(folder, "validate")).code).toBe(0);
    expect((await ntm(folder, "validate", "--strict")).code).toBe(1);
    expect((await ntm(folder, "report", "--strict")).code).toBe(1);
    expect(existsSync(join(folder, "out"))).toBe(false);
    const open = JSON.parse((await ntm(folder, "validate", "--format", "json")).out).findings;
    answer(
      folder,
      open.flatMap((one: Readonly<Record<string, string>>) => [
        `- { code: ${one.code}, file: "${one.file}", reason: đã rà, by: Nguyễn Văn A, until: 2024-12-31`,
        `    ${one.sheet ? `, sheet: "${one.sheet}"` : ""}${one.address ? `, cells: "${one.address}"` : ""} }`,
      ]),
    );
    const strict = await ntm(folder, "validate", "--strict");
    expect(strict.out).not.toMatch(/\d lỗi/);
    expect(strict.code).toBe(0);
  });

  test("unused and expired answers are warnings with their line; answers to other commands' codes wait", async () => {
    const folder = shortReports();
    writeFileSync(join(folder, PERIOD, "ghi-chu.txt"), "ghi chú");
    const expired = NOTE_ANSWER.map((line) => line.replace("2024-12-31", "2024-06-13"));
    const unused = NOTE_ANSWER.map((line) => line.replace("ghi-chu.txt", "ghi-chep.txt"));
    const judged = NOTE_ANSWER.map((line) => line.replace("file/text", "standing/withdrawal-risk"));
    answer(folder, ["# giải trình", ...expired, ...unused, ...judged]);
    const { out } = await ntm(folder, "validate");
    expect(out).toContain("dòng 2: file/text tại data/periods/2024-H1/ghi-chu.txt: giải trình của Nguyễn Văn A");
    expect(out).toContain("(answer/expired)");
    expect(out).toContain("dòng 7: file/text tại data/periods/2024-H1/ghi-chep.txt: không có phát hiện nào ở đó");
    expect(out).toContain("mã này đang ở data/periods/2024-H1/ghi-chu.txt");
    expect(out.match(/answer\//g)).toHaveLength(2);
  });

  test("a judgement is answered where it is made: in evaluate", async () => {
    const folder = shortReports();
    answer(folder, [
      "- code: standing/recognised-not-met",
      "  file: cam-xuyen.xlsx",
      "  sheet: Công nhận",
      "  cells: D5",
      "  reason: thị trấn đang hoàn thiện hồ sơ",
      "  by: Nguyễn Văn A",
      "  until: 2024-12-31",
    ]);
    expect((await ntm(folder, "evaluate")).err).toContain("giải trình: thị trấn đang hoàn thiện hồ sơ");
    expect((await ntm(folder, "evaluate", "--unit", "Can Lộc")).err).not.toContain("answer/unused");
    expect((await ntm(folder, "validate")).out).not.toContain("answer/unused");
  });

  test("a broken file of answers cannot run, with every defect and its place", async () => {
    const folder = shortReports();
    answer(folder, ["- code: file/text", "  fille: ghi-chu.txt", "  reason: đúng", "  until: hôm nay"]);
    const { code, err } = await ntm(folder, "validate");
    expect(code).toBe(2);
    expect(err).toMatch(/^data\/periods\/2024-H1\/giai-trinh\.yaml$/m);
    expect(err).toMatch(/dòng 2, cột 3[\s\S]*khóa lạ "fille"[\s\S]*"file"/);
    expect(err).toMatch(/dòng 4, cột 3[\s\S]*until/);
    answer(folder, ["# chưa có giải trình nào"]);
    expect((await ntm(folder, "validate")).code).toBe(0);
  });
});

describe("the draft", () => {
  const place = { file: `${PERIOD}/tinh.xlsx`, sheet: "Thuyết minh", address: "E6" };
  const lines = [
    "- code: narrative/typed-number",
    "  file: tinh.xlsx",
    "  sheet: Thuyết minh",
    "  cells: E6",
    "  reason: số trích từ văn bản của trung ương",
    "  by: Trần Thị B",
    "  until: 2024-12-31",
  ];

  test("lists answered warnings in an annex of its own; the official file has none", async () => {
    const folder = shortReports({ annexes: ["ocop", "von"] });
    editCell(folder, place, withText("Toàn tỉnh có 77 mô hình."));
    answer(folder, lines);
    expect((await ntm(folder, "report", "--draft")).code).toBe(0);
    const text = docxText(readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.du-thao.docx")));
    expect(text).toContain("GIẢI TRÌNH CÁC CẢNH BÁO VỀ SỐ LIỆU");
    expect(text).toContain("tinh.xlsx › Thuyết minh: E6");
    expect(text).toContain("số trích từ văn bản của trung ương");
    expect(text).toContain("Trần Thị B");
    expect(text.match(/^Phụ lục .*$/gm)).toEqual(["Phụ lục I", "Phụ lục II"]);
    const record = readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.du-thao.manifest.json"), "utf8");
    expect(record).toContain(`${PERIOD}/giai-trinh.yaml`);

    expect((await ntm(folder, "report")).code).toBe(0);
    const official = docxText(readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.docx")));
    expect(official).not.toContain("GIẢI TRÌNH");
  });

  test("has no such annex without answers; a missing figure cannot be answered", async () => {
    const folder = shortReports();
    editCell(folder, { file: CAN_LOC, sheet: "Chỉ tiêu", address: "E10" }, emptied);
    answer(folder, [
      "- { code: figure/missing, file: can-loc.xlsx, sheet: Chỉ tiêu, cells: E10,",
      "    reason: chưa kịp, by: Nguyễn Văn A, until: 2024-12-31 }",
    ]);
    const { code, err } = await ntm(folder, "report", "--draft");
    expect(code).toBe(0);
    expect(err).toContain("(answer/not-a-warning)");
    const text = docxText(readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.du-thao.docx")));
    expect(text).not.toContain("GIẢI TRÌNH");
  });
});

describe("annotated copies", () => {
  test("one for each workbook with findings; the originals keep their bytes; a second run gives the same", async () => {
    const folder = faulty();
    const before = readFileSync(join(folder, CAN_LOC));
    const { code, out } = await ntm(folder, "validate", "--annotate");
    expect(code).toBe(1);
    expect(out).toMatch(/^Đã ghi .*kiem-tra.can-loc\.xlsx$/m);
    expect(readdirSync(join(folder, COPIES))).toEqual(expect.arrayContaining(["can-loc.xlsx", "manifest.json"]));
    expect(readFileSync(join(folder, CAN_LOC)).equals(before)).toBe(true);
    const first = readFileSync(join(folder, COPIES, "can-loc.xlsx"));
    await ntm(folder, "validate", "--annotate");
    expect(readFileSync(join(folder, COPIES, "can-loc.xlsx")).equals(first)).toBe(true);
  });

  test("a copy that somebody edited is not overwritten; one that is no longer needed goes", async () => {
    const folder = faulty();
    await ntm(folder, "validate", "--annotate");
    const copy = join(folder, COPIES, "can-loc.xlsx");
    const written = readFileSync(copy);
    editCell(folder, { file: CAN_LOC, sheet: "Xã, phường", address: "D8" }, withText("mười"));
    writeFileSync(copy, "đã sửa tay");
    const refused = await ntm(folder, "validate", "--annotate");
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/can-loc\.xlsx.*--force/s);
    expect((await ntm(folder, "validate", "--annotate", "--force")).code).toBe(1);
    expect(readFileSync(copy).equals(written)).toBe(false);

    copyFileSync(join(ROOT, CAN_LOC), join(folder, CAN_LOC));
    // What the sample has answered for would still be marked.
    for (const address of ["F19", "F24"]) editCell(folder, { file: CAN_LOC, sheet: "Công nhận", address }, emptied);
    const { out } = await ntm(folder, "validate", "--annotate");
    expect(out).not.toContain("kiem-tra/can-loc.xlsx");
    expect(existsSync(copy)).toBe(false);
  });

  test("a workbook that cannot be read is named, the others get their copies", async () => {
    const folder = faulty();
    writeFileSync(join(folder, PERIOD, "cam-xuyen.xlsx"), "PK\u0003\u0004 hỏng");
    const { out, err } = await ntm(folder, "validate", "--annotate");
    expect(out).toMatch(/^Đã ghi .*can-loc\.xlsx$/m);
    expect(err).toContain(`Không lập được bản sao có đánh dấu của ${PERIOD}/cam-xuyen.xlsx: tệp .xlsx hỏng`);
  });

  test("without findings nothing is written", async () => {
    const folder = shortReports();
    const request = { folder, period: "2024-H1", writer: WRITER, force: false };
    const senders = { sent: 1, expected: 1, missing: [], late: [] };
    const checked = { period: parsePeriod("2024-H1"), inputs: [{ file: CAN_LOC, sha256: "" }], findings: [], senders };
    expect(await annotatePeriod(request, checked)).toEqual({ written: [], refused: [] });
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
