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
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { shortReports } from "../support/short-report.ts";
import { sharedSmallProvince, smallProvince } from "../support/small-province.ts";
import { ROOT, sampleWorkspace } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const OUT = "out/2024-H1";

describe("ntm report", () => {
  test("writes document, trace, page and manifest, says where, exits with 0", async () => {
    const folder = shortReports();
    const { code, out, err } = await ntm(folder, ["report", "--period", "2024-H1"]);
    // There are warnings that the sample is known for; they refuse nothing.
    expect(err).toMatch(/^\d+ cảnh báo\.$/m);
    expect(err).not.toMatch(/\d lỗi/);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, OUT)).sort()).toEqual([
      "bao-cao-so-ket.docx",
      "bao-cao-so-ket.html",
      "bao-cao-so-ket.manifest.json",
      "bao-cao-so-ket.trace.json",
    ]);
    expect(out).toMatch(/^Đã ghi .*bao-cao-so-ket\.docx$/m);
  });

  test("--no-html leaves out the page, and takes away the one of an earlier run", async () => {
    const folder = shortReports();
    const page = join(folder, OUT, "bao-cao-so-ket.html");
    await ntm(folder, ["report", "--period", "2024-H1"]);
    expect(existsSync(page)).toBe(true);
    const { code, out } = await ntm(folder, ["report", "--period", "2024-H1", "--no-html"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Đã xóa .*bao-cao-so-ket\.html của lần lập trước$/m);
    expect(existsSync(page)).toBe(false);
  });

  test("the order of the files on disk changes nothing in the document", async () => {
    const [folder, asSent] = [shortReports(), shortReports()];
    const periods = join(folder, "data/periods/2024-H1");
    const workbooks = readdirSync(periods).filter((name) => name.endsWith(".xlsx"));
    for (const [index, name] of workbooks.entries()) {
      renameSync(join(periods, name), join(periods, `${99 - index}.xlsx`));
    }
    const [document, like] = await Promise.all(
      [folder, asSent].map(async (one) => {
        await ntm(one, ["report", "--period", "2024-H1"]);
        return readFileSync(join(one, OUT, "bao-cao-so-ket.docx"));
      }),
    );
    expect(document!.equals(like!)).toBe(true);
  });

  test("does not overwrite a document that somebody edited, unless told to", async () => {
    const folder = shortReports();
    const file = join(folder, OUT, "bao-cao-so-ket.docx");
    await ntm(folder, ["report", "--period", "2024-H1"]);
    expect((await ntm(folder, ["report", "--period", "2024-H1"])).code).toBe(0);
    writeFileSync(file, "đã sửa tay");
    const refused = await ntm(folder, ["report", "--period", "2024-H1"]);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/bao-cao-so-ket\.docx.*--force/s);
    expect(readFileSync(file, "utf8")).toBe("đã sửa tay");
    expect((await ntm(folder, ["report", "--period", "2024-H1", "--force"])).code).toBe(0);
  });

  test("a missing workbook is one error, not every figure that needs it; exit 1, nothing written", async () => {
    const folder = smallProvince();
    rmSync(join(folder, "data/periods/2024-H1/can-loc.xlsx"));
    const { code, err } = await ntm(folder, ["report", "--period", "2024-H1"]);
    expect(code).toBe(1);
    expect(err).toContain("chưa có tệp số liệu của Huyện Can Lộc");
    expect(err).toMatch(/^1 lỗi,/m);
    expect(err).not.toContain("figure/missing");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("without a workspace the package's sample serves, and the output goes below the current folder", async () => {
    const folder = sampleWorkspace();
    rmSync(join(folder, "data"), { recursive: true });
    expect((await ntm(folder, ["report", "--period", "2024-H1"])).code).toBe(0);
    expect(existsSync(join(folder, OUT, "bao-cao-so-ket.docx"))).toBe(true);
  });
});

describe("ntm validate", () => {
  test("a period without errors: warnings counted, exit 0", async () => {
    const { code, out } = await ntm(sampleWorkspace(), ["validate", "--period", "2024-H1"]);
    expect(out).toMatch(/^14 tệp của kỳ 2024-H1: 5 cảnh báo, 16 cảnh báo đã giải trình\.$/m);
    expect(code).toBe(0);
  });

  test("two workbooks of one district, a renamed Word file and a lock file: counts first, each by its file", async () => {
    const folder = smallProvince();
    const periods = join(folder, "data/periods/2024-H1");
    copyFileSync(join(periods, "can-loc.xlsx"), join(periods, "can-loc (1).xlsx"));
    writeFileSync(join(periods, "~$can-loc.xlsx"), "khóa");
    writeFileSync(join(periods, "ghi-chu.xlsx"), "");
    const { code, out } = await ntm(folder, ["validate", "--period", "2024-H1"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^[56] tệp của kỳ 2024-H1: 2 lỗi, \d+ cảnh báo/m);
    expect(out).toContain("tệp thứ hai của Huyện Can Lộc");
    expect(out).toContain("ghi-chu.xlsx");
    expect(out).not.toContain("~$");
  });
});

describe("what cannot run is one plain sentence and exit 2", () => {
  const sample = sharedSmallProvince();

  test.each([
    [["report"], /Thiếu lựa chọn bắt buộc -p, --period/],
    [["report", "--period"], /cần một giá trị/],
    [["report", "--period", "2024H3"], /Không hiểu kỳ báo cáo "2024H3"/],
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
  ])("ntm %j", async (args, message) => {
    const { code, out, err } = await ntm(sample, args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/error|at .*\.js:/);
  });

  test("a broken template names every place before any workbook is read", async () => {
    const folder = smallProvince();
    rmSync(join(folder, "data/periods/2024-H1"), { recursive: true });
    breakPartial(folder, "3-noi-dung/ha-tang", '{{qty "roads-built"}}', '{{qty "road-built"}}');
    breakPartial(folder, "4-von-ocop/ocop", "{{num ", "{{number ");
    const { code, err } = await ntm(folder, ["report", "--period", "2024-H1"]);
    expect(code).toBe(2);
    expect(err).toMatch(/Mẫu văn bản có 2 chỗ sai/);
    expect(err).toMatch(/^templates\/partials\/bao-cao\/3-noi-dung\/ha-tang\.md\.hbs$/m);
    expect(err).toMatch(/^templates\/partials\/bao-cao\/4-von-ocop\/ocop\.md\.hbs$/m);
    expect(err).toMatch(/lỗi dòng \d+, cột \d+ \(template\/unknown-figure\)\n.*"road-built"\n.*\n.*"roads-built"/);
    expect(err).toMatch(/lỗi dòng \d+, cột \d+ \(template\/unknown-helper\)\n.*"number"/);
  });
});

/** An own copy of a partial with a mistake in it. */
function breakPartial(folder: string, name: string, from: string, to: string): void {
  const file = `templates/partials/bao-cao/${name}.md.hbs`;
  const text = readFileSync(join(ROOT, file), "utf8");
  expect(text).toContain(from);
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text.replace(from, to));
}

test("help is Vietnamese and fits in 80 columns", async () => {
  for (const args of [["--help"], ["report", "--help"], ["validate", "--help"]]) {
    const { code, out } = await ntm(ROOT, args);
    expect(code).toBe(0);
    expect(out).toMatch(/Cách dùng:/);
    expect(out).not.toMatch(/Usage|Options|Commands|display help|default/);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  }
});
