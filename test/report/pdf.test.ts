import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ntm } from "../cli/captured.ts";
import { isThere } from "../support/libreoffice.ts";
import { shortReports } from "../support/short-report.ts";
import { sharedSampleWorkspace } from "../support/workspace.ts";

const PDF = ["report", "--period", "2024-H1", "--pdf"];
const NAME = "bao-cao-so-ket";
const fileOf = (folder: string, name: string): string => join(folder, "out/2024-H1", name);
const outOf = (folder: string): readonly string[] => readdirSync(fileOf(folder, "")).sort();
const ALL_FILES = [`${NAME}.docx`, `${NAME}.html`, `${NAME}.manifest.json`, `${NAME}.pdf`, `${NAME}.trace.json`];

const missing = ["soffice", "pdftotext"].filter((command) => !isThere(command));

describe.skipIf(missing.length > 0)(`with LibreOffice (skipped without ${missing.join(", ")})`, () => {
  const real = (folder: string, ...args: readonly string[]) => ntm(folder, [...PDF, ...args], 0, process.env);

  const printed = shortReports({ annexes: ["ke-hoach", "tieu-chi"], folder: sharedSampleWorkspace() });

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
