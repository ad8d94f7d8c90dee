import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { shortReports } from "../support/short-report.ts";
import { sharedSmallProvince } from "../support/small-province.ts";
import { areTried } from "../support/word/libreoffice.ts";

const PDF = ["report", "--period", "2024-H1", "--pdf"];
const NAME = "bao-cao-so-ket";
const fileOf = (folder: string, name: string): string => join(folder, "out/2024-H1", name);
const outOf = (folder: string): readonly string[] => readdirSync(fileOf(folder, "")).sort();
const ALL_FILES = [`${NAME}.docx`, `${NAME}.html`, `${NAME}.manifest.json`, `${NAME}.pdf`, `${NAME}.trace.json`];

describe.runIf(areTried("soffice", "pdftotext"))("with LibreOffice", () => {
  const real = (folder: string, ...args: readonly string[]) => ntm(folder, [...PDF, ...args], 0, process.env);

  const printed = shortReports({ annexes: ["ke-hoach", "tieu-chi"], folder: sharedSmallProvince() });

  test("the PDF stands beside the document, says the same, and is in the manifest", async () => {
    const { code, out } = await real(printed);
    expect(code).toBe(0);
    expect(outOf(printed)).toEqual(ALL_FILES);
    expect(out).toMatch(/^Đã ghi .*bao-cao-so-ket\.pdf$/m);
    const pdf = fileOf(printed, `${NAME}.pdf`);
    const { stdout } = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
    expect(stdout).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(stdout).toContain("HUYỆN PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI NÂNG CAO");
    const { outputs } = JSON.parse(readFileSync(fileOf(printed, `${NAME}.manifest.json`), "utf8"));
    const sha256 = createHash("sha256").update(readFileSync(pdf)).digest("hex");
    expect(outputs).toContainEqual({ file: `${NAME}.pdf`, sha256 });
  });

  test("it is an archive's file: PDF/A-2b, fonts embedded, tagged, in Vietnamese, with a title and an outline", async () => {
    if (!existsSync(fileOf(printed, `${NAME}.pdf`))) await real(printed);
    const path = fileOf(printed, `${NAME}.pdf`);
    const bytes = readFileSync(path, "latin1");
    expect(bytes).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(bytes).toContain("/Lang(vi-VN)");
    expect(bytes).toContain("/DisplayDocTitle true");
    expect(bytes.match(/\/Title<FEFF/g)!.length).toBeGreaterThan(3);
    expect(told("pdfinfo", path)).toMatch(/^Title: +Báo cáo sơ kết 6 tháng đầu năm 2024$[\s\S]*^Tagged: +yes$/m);
    const fonts = told("pdffonts", path).split("\n").slice(2, -1);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
  });

  test("there is room for the image of the signature between office and name (NĐ 30, Phụ lục I, II.7d); a number moves nothing", async () => {
    if (!existsSync(fileOf(printed, `${NAME}.pdf`))) await real(printed);
    const issued = shortReports({ annexes: ["ke-hoach", "tieu-chi"] });
    expect(await real(issued, "--number", "84", "--date", "20/6/2024")).toMatchObject({ code: 0 });
    const [before, after] = [printed, issued].map((folder) => wordsOf(fileOf(folder, `${NAME}.pdf`)));
    const [office, name] = ["PHÓ CHÁNH VĂN PHÒNG", "Ngô Đình Long"].map((text) => placeOf(before!, text));
    // In points: 24 millimetres, and one over the other.
    expect(name!.yMin - office!.yMax).toBeGreaterThan(68);
    expect(Math.abs((name!.xMin + name!.xMax) / 2 - (office!.xMin + office!.xMax) / 2)).toBeLessThan(3);
    // Beside the number and the day, each line stands where it stood.
    const moved = after!.filter(
      ({ page, xMin, yMin, text }) =>
        !before!.some((one) => one.text === text && one.page === page && same(one.xMin, xMin) && same(one.yMin, yMin)),
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter(({ page, yMin }) => page === 1 && yMin > 220)).toEqual([]);
    expect(placeOf(after!, "Ngô Đình Long")).toEqual(name);
  });

  test("printed a second later, in another time zone, it is the same to the byte", async () => {
    if (!existsSync(fileOf(printed, `${NAME}.pdf`))) await real(printed);
    const again = shortReports({ annexes: ["ke-hoach", "tieu-chi"] });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await ntm(again, PDF, 0, { ...process.env, TZ: "Asia/Ho_Chi_Minh" });
    for (const name of ALL_FILES) {
      const [one, other] = [printed, again].map((folder) => readFileSync(fileOf(folder, name)));
      expect(one!.equals(other!), name).toBe(true);
    }
  });
});

/** What poppler says of a sound file; of a broken one it also complains. */
function told(command: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (stderr !== "") throw new Error(stderr);
  return stdout;
}

interface Word {
  readonly page: number;
  readonly text: string;
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

const same = (one: number, other: number): boolean => Math.abs(one - other) < 0.5;

/** Words with the boxes that they stand in, in points from the top left of their page. */
function wordsOf(pdf: string): readonly Word[] {
  const pages = told("pdftotext", "-bbox", pdf, "-").split("<page ").slice(1);
  return pages.flatMap((page, index) =>
    [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
      ([, xMin, yMin, xMax, yMax, text]) => ({
        page: index + 1,
        text: text!.normalize("NFC"),
        xMin: Number(xMin),
        yMin: Number(yMin),
        xMax: Number(xMax),
        yMax: Number(yMax),
      }),
    ),
  );
}

/** The box around the last run of words that reads like this. */
function placeOf(words: readonly Word[], text: string): Word {
  const wanted = text.split(" ");
  const start = words.findLastIndex((_, index) => wanted.every((one, step) => words[index + step]?.text === one));
  const found = words.slice(start, start + wanted.length);
  if (start < 0) throw new Error(`not printed: ${text}`);
  const [first, last] = [found[0]!, found.at(-1)!];
  return { ...first, text, xMax: last.xMax, yMax: last.yMax };
}

/** A program in LibreOffice's place: LibreOffice ends well whether or not it could print. */
function standIn(folder: string, script: string): NodeJS.ProcessEnv {
  const program = join(folder, "soffice");
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return { ...process.env, NTM_LIBREOFFICE: program };
}

describe.skipIf(process.platform === "win32")("files and failures", () => {
  const PRINTS = "echo '%PDF' > document.pdf";

  test("every document of --all has its PDF; drafts too", async () => {
    const folder = shortReports();
    const environment = standIn(folder, PRINTS);
    expect((await ntm(folder, [...PDF, "--all"], 0, environment)).code).toBe(0);
    expect((await ntm(folder, [...PDF, "--draft"], 0, environment)).code).toBe(0);
    expect(outOf(folder).filter((name) => name.endsWith(".pdf"))).toEqual([
      `${NAME}.du-thao.pdf`,
      `${NAME}.pdf`,
      "bao-cao.pdf",
    ]);
  });

  test("made again without --pdf, the PDF of the text before goes, and it is told", async () => {
    const folder = shortReports();
    await ntm(folder, PDF, 0, standIn(folder, PRINTS));
    const { code, out } = await ntm(folder, PDF.slice(0, -1));
    expect(code).toBe(0);
    expect(outOf(folder)).not.toContain(`${NAME}.pdf`);
    expect(out).toMatch(/^Đã xóa .*bao-cao-so-ket\.pdf của lần lập trước$/m);
  });

  test("a PDF that somebody signed stays, and is overwritten only with --force", async () => {
    const folder = shortReports();
    const environment = standIn(folder, PRINTS);
    await ntm(folder, PDF, 0, environment);
    writeFileSync(fileOf(folder, `${NAME}.pdf`), "đã ký số");
    expect((await ntm(folder, PDF.slice(0, -1))).code).toBe(0);
    expect(readFileSync(fileOf(folder, `${NAME}.pdf`), "utf8")).toBe("đã ký số");
    const { code, err } = await ntm(folder, PDF, 0, environment);
    expect(code).toBe(2);
    expect(err).toMatch(/"bao-cao-so-ket\.pdf" đã được sửa.*--force/);
    expect((await ntm(folder, [...PDF, "--force"], 0, environment)).code).toBe(0);
  });

  test.each([
    ["prints nothing and ends well", "exit 0"],
    ["fails", "exit 1"],
  ])("a LibreOffice that %s: one sentence, exit 2, no file of the document", async (_, script) => {
    const folder = shortReports();
    const { code, out, err } = await ntm(folder, PDF, 0, standIn(folder, script));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^LibreOffice \(.*\) không lập được PDF; .*\.\n$/);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("no LibreOffice: one sentence, exit 2, before any workbook is read", async () => {
    const folder = shortReports();
    const { code, out, err } = await ntm(folder, PDF, 0, { NTM_LIBREOFFICE: join(folder, "soffice") });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Không có LibreOffice ở .*\.\n$/);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
