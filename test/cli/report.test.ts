import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, sampleWorkspace } from "../support/workspace.ts";

const BIN = join(ROOT, "bin/ntm.js");

const ntm = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: "utf8", env: { ...process.env, ...env } });

const OUT = "out/2024-H1";

describe("ntm report", () => {
  test("writes document, trace and manifest, says where, exits with 0", () => {
    const folder = sampleWorkspace();
    const { status, stdout, stderr } = ntm(folder, ["report", "--period", "2024-H1"]);
    // The sample has warnings that its reference report is known for; they refuse nothing.
    expect(stderr).toMatch(/^\d+ cảnh báo\.$/m);
    expect(stderr).not.toMatch(/\d lỗi/);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, OUT)).sort()).toEqual([
      "bao-cao-so-ket.docx",
      "bao-cao-so-ket.manifest.json",
      "bao-cao-so-ket.trace.json",
    ]);
    expect(stdout).toMatch(/^Đã ghi .*bao-cao-so-ket\.docx$/m);
  });

  test("gives the same bytes in another time zone and another locale", () => {
    const folders = [sampleWorkspace(), sampleWorkspace()] as const;
    ntm(folders[0], ["report", "--period", "2024-H1"], { TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8" });
    ntm(folders[1], ["report", "--period", "2024-H1"], { TZ: "America/New_York", LANG: "C" });
    for (const name of readdirSync(join(folders[0], OUT))) {
      const [left, right] = folders.map((folder) => readFileSync(join(folder, OUT, name)));
      expect(left!.equals(right!), name).toBe(true);
    }
  });

  test("the order of the files on disk changes nothing in the document", () => {
    const folders = [sampleWorkspace(), sampleWorkspace()] as const;
    const periods = join(folders[1], "data/periods/2024-H1");
    for (const [index, name] of readdirSync(periods).entries()) {
      renameSync(join(periods, name), join(periods, `${99 - index}.xlsx`));
    }
    for (const folder of folders) ntm(folder, ["report", "--period", "2024-H1"]);
    const [left, right] = folders.map((folder) => readFileSync(join(folder, OUT, "bao-cao-so-ket.docx")));
    expect(left!.equals(right!)).toBe(true);
  });

  test("does not overwrite a document that somebody edited, unless told to", () => {
    const folder = sampleWorkspace();
    const file = join(folder, OUT, "bao-cao-so-ket.docx");
    ntm(folder, ["report", "--period", "2024-H1"]);
    expect(ntm(folder, ["report", "--period", "2024-H1"]).status).toBe(0);
    writeFileSync(file, "đã sửa tay");
    const refused = ntm(folder, ["report", "--period", "2024-H1"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/bao-cao-so-ket\.docx.*--force/s);
    expect(readFileSync(file, "utf8")).toBe("đã sửa tay");
    expect(ntm(folder, ["report", "--period", "2024-H1", "--force"]).status).toBe(0);
  });

  test("a missing workbook is one error, not every figure that needs it; exit 1, nothing written", () => {
    const folder = sampleWorkspace();
    rmSync(join(folder, "data/periods/2024-H1/duc-tho.xlsx"));
    const { status, stderr } = ntm(folder, ["report", "--period", "2024-H1"]);
    expect(status).toBe(1);
    expect(stderr).toContain("chưa có tệp số liệu của Huyện Đức Thọ");
    expect(stderr).toMatch(/^1 lỗi,/m);
    expect(stderr).not.toContain("figure/missing");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("without a workspace the package's sample serves, and the output goes below the current folder", () => {
    const folder = sampleWorkspace();
    rmSync(join(folder, "data"), { recursive: true });
    expect(ntm(folder, ["report", "--period", "2024-H1"]).status).toBe(0);
    expect(existsSync(join(folder, OUT, "bao-cao-so-ket.docx"))).toBe(true);
  });
});

describe("ntm validate", () => {
  test("a period without errors: warnings counted, exit 0", () => {
    const { status, stdout } = ntm(sampleWorkspace(), ["validate", "--period", "2024-H1"]);
    expect(stdout).toMatch(/^14 tệp của kỳ 2024-H1: 5 cảnh báo\.$/m);
    expect(status).toBe(0);
  });

  test("two workbooks of one district, a renamed Word file and a lock file: counts first, each by its file", () => {
    const folder = sampleWorkspace();
    const periods = join(folder, "data/periods/2024-H1");
    copyFileSync(join(periods, "can-loc.xlsx"), join(periods, "can-loc (1).xlsx"));
    writeFileSync(join(periods, "~$can-loc.xlsx"), "khóa");
    writeFileSync(join(periods, "ghi-chu.xlsx"), "");
    const { status, stdout } = ntm(folder, ["validate", "--period", "2024-H1"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^1\d tệp của kỳ 2024-H1: 2 lỗi, \d+ cảnh báo\.$/m);
    expect(stdout).toContain("tệp thứ hai của Huyện Can Lộc");
    expect(stdout).toContain("ghi-chu.xlsx");
    expect(stdout).not.toContain("~$");
  });
});

describe("what cannot run is one plain sentence and exit 2", () => {
  test.each([
    [["report"], /Thiếu lựa chọn bắt buộc -p, --period/],
    [["report", "--period"], /cần một giá trị/],
    [["report", "--period", "2024H1"], /Không hiểu kỳ báo cáo "2024H1"/],
    [["report", "--period", "2022-H1"], /Chưa có thư mục số liệu data\/periods\/2022-H1/],
    [["report", "--period", "2024-H1", "--type", "bao-cao-x"], /Không có loại văn bản "bao-cao-x".*bao-cao-so-ket/],
    [["report", "--perod", "2024-H1"], /Không có lựa chọn "--perod"; có phải "--period"/],
    [["report", "--period", "2024-H1", "--xyz"], /Không có lựa chọn "--xyz"\. Xem: ntm report --help/],
    [["report", "--period", "2024-H1", "--drat"], /Không có lựa chọn "--drat"; có phải "--draft"/],
    [["report", "--period", "2024-H1", "--all", "--type", "bao-cao"], /Lựa chọn --all không đi cùng --type\. Xem/],
    [["report", "--period", "2024-H1", "--all", "--date", "20/6/2024"], /Lựa chọn --date không đi cùng --all\./],
    [["report", "--period", "2024-H1", "--number", "84", "--draft"], /Lựa chọn --number không đi cùng --draft\./],
    [["report", "--period", "2024-H1", "--number", "84"], /Có số văn bản thì phải có ngày ban hành; thêm --date/],
    [["report", "--period", "2024-H1", "--number", "84/VP", "--date", "20/6/2024"], /Số văn bản "84\/VP" không đúng/],
    [["report", "--period", "2024-H1", "--date", "31/6/2024"], /Ngày ban hành "31\/6\/2024" không có trên lịch/],
    [["report", "--period", "2024-H1", "--date", "20/6/2023"], /Ngày ban hành 20\/6\/2023 trước ngày chốt số liệu/],
    [["report", "--period", "2024-H1", "--date", "mai"], /Không hiểu ngày ban hành "mai"/],
    [["reprot"], /Không có lệnh "reprot"; có phải "report"/],
  ])("ntm %j", (args, message) => {
    const { status, stdout, stderr } = ntm(sampleWorkspace(), args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(/error|at .*\.js:/);
  });

  test("a broken template names every place before any workbook is read", () => {
    const folder = sampleWorkspace();
    rmSync(join(folder, "data/periods/2024-H1"), { recursive: true });
    const template = readFileSync(join(ROOT, PARTIAL), "utf8");
    const broken = template.replace('{{qty "roads-built"}}', '{{qty "road-built"}}').replace("{{num ", "{{number ");
    writePartial(folder, broken);
    const { status, stderr } = ntm(folder, ["report", "--period", "2024-H1"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Mẫu văn bản có 2 chỗ sai/);
    expect(stderr).toMatch(/^templates\/partials\/bao-cao\/ha-tang\.md\.hbs$/m);
    expect(stderr).toMatch(/lỗi dòng \d+, cột \d+ \(template\/unknown-figure\)\n.*"road-built"\n.*\n.*"roads-built"/);
    expect(stderr).toMatch(/lỗi dòng \d+, cột \d+ \(template\/unknown-helper\)\n.*"number"/);
  });
});

const PARTIAL = "templates/partials/bao-cao/ha-tang.md.hbs";

function writePartial(folder: string, text: string): void {
  mkdirSync(join(folder, PARTIAL, ".."), { recursive: true });
  writeFileSync(join(folder, PARTIAL), text);
}

test("help is Vietnamese and fits in 80 columns", () => {
  for (const args of [["--help"], ["report", "--help"], ["validate", "--help"]]) {
    const { status, stdout } = ntm(ROOT, args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Cách dùng:/);
    expect(stdout).not.toMatch(/Usage|Options|Commands|display help|default/);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  }
});
