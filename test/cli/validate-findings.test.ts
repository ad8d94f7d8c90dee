import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { annotatePeriod } from "../../src/commands/steps/annotate-workbooks.ts";
import { parsePeriod } from "../../src/domain/office/period.ts";
import { docxText } from "../support/docx.ts";
import { editCell, emptied, ROOT, sampleWorkspace, sharedSampleWorkspace, withText } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";

const PERIOD = "data/periods/2024-H1";
const CAN_LOC = `${PERIOD}/can-loc.xlsx`;
const COPIES = "out/2024-H1/kiem-tra";
const BIN = join(ROOT, "bin/ntm.js");

const ntm = (cwd: string, command: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [BIN, command, "--period", "2024-H1", ...args], { cwd, encoding: "utf8" });

/** Two words where numbers belong, below each other in one workbook, and a stray note beside the workbooks. */
function faulty(folder = sampleWorkspace()): string {
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
  const folder = faulty(sharedSampleWorkspace());

  test("text counts first and collapses cells of one cause", () => {
    const { status, stdout } = ntm(folder, "validate");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^14 tệp của kỳ 2024-H1: 2 lỗi, \d+ cảnh báo/);
    expect(stdout).toMatch(/^ {2}lỗi D6:D7, 2 ô · Xã Thiên Lộc, Xã Thuần Thiện \(cell\/not-a-number\)$/m);
  });

  test.each([
    ["json", (out: string) => JSON.parse(out).counts.error === 2],
    ["sarif", (out: string) => JSON.parse(out).runs[0].results.length >= 3],
    ["csv", (out: string) => out.startsWith("\uFEFFMức;") && out.includes("lỗi;cell/not-a-number;")],
    ["junit", (out: string) => out.includes('failures="2"')],
  ])("--format %s gives only that on standard output, with the same exit code", (format, isRight) => {
    const { status, stdout, stderr } = ntm(folder, "validate", "--format", format);
    expect(status).toBe(1);
    expect(stderr).toBe("");
    expect(isRight(stdout)).toBe(true);
  });

  test("an unknown format cannot run", () => {
    const { status, stderr } = ntm(folder, "validate", "--format", "xml");
    expect(status).toBe(2);
    expect(stderr).toMatch(/Không có dạng kết quả "xml"; dùng một trong: text, json, csv, sarif, junit/);
  });
});

describe("answers", () => {
  test("an answered warning is printed as such, and the file of answers is no stray file", () => {
    const folder = sampleWorkspace();
    writeFileSync(join(folder, PERIOD, "ghi-chu.txt"), "ghi chú");
    answer(folder, NOTE_ANSWER);
    const { status, stdout } = ntm(folder, "validate");
    expect(status).toBe(0);
    expect(stdout).toContain("1 cảnh báo đã giải trình.");
    expect(stdout).toContain("giải trình: ghi chú nội bộ (Nguyễn Văn A, đến ngày 31/12/2024)");
    expect(stdout).not.toContain("giai-trinh.yaml");
  });

  test("strict: an open warning refuses, an answered one does not", () => {
    const folder = sampleWorkspace();
    writeFileSync(join(folder, PERIOD, "ghi-chu.txt"), "ghi chú");
    expect(ntm(folder, "validate").status).toBe(0);
    expect(ntm(folder, "validate", "--strict").status).toBe(1);
    expect(ntm(folder, "report", "--strict").status).toBe(1);
    expect(existsSync(join(folder, "out"))).toBe(false);
    const open = JSON.parse(ntm(folder, "validate", "--format", "json").stdout).findings;
    answer(
      folder,
      open.flatMap((one: Readonly<Record<string, string>>) => [
        `- { code: ${one.code}, file: "${one.file}", reason: đã rà, by: Nguyễn Văn A, until: 2024-12-31`,
        `    ${one.sheet ? `, sheet: "${one.sheet}"` : ""}${one.address ? `, cells: "${one.address}"` : ""} }`,
      ]),
    );
    const strict = ntm(folder, "validate", "--strict");
    expect(strict.stdout).not.toMatch(/\d lỗi/);
    expect(strict.status).toBe(0);
  });

  test("unused and expired answers are warnings with their line; answers to other commands' codes wait", () => {
    const folder = sampleWorkspace();
    writeFileSync(join(folder, PERIOD, "ghi-chu.txt"), "ghi chú");
    const expired = NOTE_ANSWER.map((line) => line.replace("2024-12-31", "2024-06-13"));
    const unused = NOTE_ANSWER.map((line) => line.replace("ghi-chu.txt", "ghi-chep.txt"));
    const judged = NOTE_ANSWER.map((line) => line.replace("file/text", "standing/withdrawal-risk"));
    answer(folder, ["# giải trình", ...expired, ...unused, ...judged]);
    const { stdout } = ntm(folder, "validate");
    expect(stdout).toContain("dòng 2: file/text tại data/periods/2024-H1/ghi-chu.txt: giải trình của Nguyễn Văn A");
    expect(stdout).toContain("(answer/expired)");
    expect(stdout).toContain("dòng 7: file/text tại data/periods/2024-H1/ghi-chep.txt: không có phát hiện nào ở đó");
    expect(stdout).toContain("mã này đang ở data/periods/2024-H1/ghi-chu.txt");
    expect(stdout.match(/answer\//g)).toHaveLength(2);
  });

  test("a judgement is answered where it is made: in evaluate", () => {
    const folder = sampleWorkspace();
    answer(folder, [
      "- code: standing/recognised-not-met",
      "  file: cam-xuyen.xlsx",
      "  sheet: Công nhận",
      "  cells: D5",
      "  reason: thị trấn đang hoàn thiện hồ sơ",
      "  by: Nguyễn Văn A",
      "  until: 2024-12-31",
    ]);
    expect(ntm(folder, "evaluate").stderr).toContain("giải trình: thị trấn đang hoàn thiện hồ sơ");
    expect(ntm(folder, "evaluate", "--unit", "Đức Thọ").stderr).not.toContain("answer/unused");
    expect(ntm(folder, "validate").stdout).not.toContain("answer/unused");
  });

  test("a broken file of answers cannot run, with every defect and its place", () => {
    const folder = sampleWorkspace();
    answer(folder, ["- code: file/text", "  fille: ghi-chu.txt", "  reason: đúng", "  until: hôm nay"]);
    const { status, stderr } = ntm(folder, "validate");
    expect(status).toBe(2);
    expect(stderr).toMatch(/giai-trinh\.yaml:2:3 khóa lạ "fille", có phải "file"/);
    expect(stderr).toMatch(/giai-trinh\.yaml:4:3 "until" sai dạng/);
    answer(folder, ["# chưa có giải trình nào"]);
    expect(ntm(folder, "validate").status).toBe(0);
  });
});

describe("the draft", () => {
  const place = { file: `${PERIOD}/tinh.xlsx`, sheet: "Thuyết minh", address: "D6" };
  const lines = [
    "- code: narrative/typed-number",
    "  file: tinh.xlsx",
    "  sheet: Thuyết minh",
    "  cells: D6",
    "  reason: số trích từ văn bản của trung ương",
    "  by: Trần Thị B",
    "  until: 2024-12-31",
  ];

  test("lists answered warnings in an annex of its own; the official file has none", () => {
    const folder = sampleWorkspace();
    editCell(folder, place, withText("Toàn tỉnh có 77 mô hình."));
    answer(folder, lines);
    expect(ntm(folder, "report", "--draft").status).toBe(0);
    const text = docxText(readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.du-thao.docx")));
    expect(text).toContain("GIẢI TRÌNH CÁC CẢNH BÁO VỀ SỐ LIỆU");
    expect(text).toContain("tinh.xlsx › Thuyết minh: D6");
    expect(text).toContain("số trích từ văn bản của trung ương");
    expect(text).toContain("Trần Thị B");
    const numerals = ["I", "II", "III", "IV", "V", "VI", "VII"];
    expect(text.match(/^Phụ lục .*$/gm)).toEqual(numerals.map((numeral) => `Phụ lục ${numeral}`));
    const record = readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.du-thao.manifest.json"), "utf8");
    expect(record).toContain(`${PERIOD}/giai-trinh.yaml`);

    expect(ntm(folder, "report").status).toBe(0);
    const official = docxText(readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.docx")));
    expect(official).not.toContain("GIẢI TRÌNH");
  });

  test("has no such annex without answers; a missing figure cannot be answered", () => {
    const folder = sampleWorkspace();
    editCell(folder, { file: CAN_LOC, sheet: "Chỉ tiêu", address: "E10" }, emptied);
    answer(folder, [
      "- { code: figure/missing, file: can-loc.xlsx, sheet: Chỉ tiêu, cells: E10,",
      "    reason: chưa kịp, by: Nguyễn Văn A, until: 2024-12-31 }",
    ]);
    const { status, stderr } = ntm(folder, "report", "--draft");
    expect(status).toBe(0);
    expect(stderr).toContain("(answer/not-a-warning)");
    const text = docxText(readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.du-thao.docx")));
    expect(text).not.toContain("GIẢI TRÌNH");
  });
});

describe("annotated copies", () => {
  test("one for each workbook with findings; the originals keep their bytes; a second run gives the same", () => {
    const folder = faulty();
    const before = readFileSync(join(folder, CAN_LOC));
    const { status, stdout } = ntm(folder, "validate", "--annotate");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Đã ghi .*kiem-tra.can-loc\.xlsx$/m);
    expect(readdirSync(join(folder, COPIES))).toEqual(expect.arrayContaining(["can-loc.xlsx", "manifest.json"]));
    expect(readFileSync(join(folder, CAN_LOC)).equals(before)).toBe(true);
    const first = readFileSync(join(folder, COPIES, "can-loc.xlsx"));
    ntm(folder, "validate", "--annotate");
    expect(readFileSync(join(folder, COPIES, "can-loc.xlsx")).equals(first)).toBe(true);
  });

  test("a copy that somebody edited is not overwritten; one that is no longer needed goes", () => {
    const folder = faulty();
    ntm(folder, "validate", "--annotate");
    const copy = join(folder, COPIES, "can-loc.xlsx");
    const written = readFileSync(copy);
    editCell(folder, { file: CAN_LOC, sheet: "Xã, phường", address: "D8" }, withText("mười"));
    writeFileSync(copy, "đã sửa tay");
    const refused = ntm(folder, "validate", "--annotate");
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/can-loc\.xlsx.*--force/s);
    expect(ntm(folder, "validate", "--annotate", "--force").status).toBe(1);
    expect(readFileSync(copy).equals(written)).toBe(false);

    copyFileSync(join(ROOT, CAN_LOC), join(folder, CAN_LOC));
    const { stdout } = ntm(folder, "validate", "--annotate");
    expect(stdout).not.toContain("kiem-tra/can-loc.xlsx");
    expect(existsSync(copy)).toBe(false);
  });

  test("a workbook that cannot be read is named, the others get their copies", () => {
    const folder = faulty();
    writeFileSync(join(folder, PERIOD, "duc-tho.xlsx"), "PK\u0003\u0004 hỏng");
    const { stdout, stderr } = ntm(folder, "validate", "--annotate");
    expect(stdout).toMatch(/^Đã ghi .*can-loc\.xlsx$/m);
    expect(stderr).toContain(`Không lập được bản sao có đánh dấu của ${PERIOD}/duc-tho.xlsx.`);
  });

  test("without findings nothing is written", async () => {
    const folder = sampleWorkspace();
    const request = { folder, period: "2024-H1", writer: WRITER, force: false };
    const checked = { period: parsePeriod("2024-H1"), inputs: [{ file: CAN_LOC, sha256: "" }], findings: [] };
    expect(await annotatePeriod(request, checked)).toEqual({ written: [], refused: [] });
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
