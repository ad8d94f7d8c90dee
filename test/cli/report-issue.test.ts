import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shortReports } from "../support/short-report.ts";
import { docxText } from "../support/word/docx.ts";
import { ntm } from "./captured.ts";

const REPORT = ["report", "--period", "2024-H1"];
const ISSUED = [...REPORT, "--number", "9", "--date", "20/6/2024"];
const fileOf = (folder: string, name: string): string => join(folder, "out/2024-H1", name);
const textOf = (folder: string): string => docxText(readFileSync(fileOf(folder, "bao-cao-so-ket.docx")));

test("number and day stand in the letterhead and under the title of every annex, and in the manifest", async () => {
  const folder = shortReports({ annexes: ["ke-hoach", "von", "ocop"] });
  expect((await ntm(folder, REPORT)).code).toBe(0);
  const before = textOf(folder).split("\n");
  expect((await ntm(folder, ISSUED)).code).toBe(0);
  const after = textOf(folder).split("\n");
  const annexes = after.filter((line) => /^Phụ lục [IVX]+$/.test(line));
  expect(annexes).toHaveLength(3);
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    "Số: 09/VPĐP-NV3",
    "Hà Tĩnh, ngày 20 tháng 6 năm 2024",
    ...annexes.map(
      () => "(Kèm theo Công văn số 09/VPĐP-NV3 ngày 20 tháng 6 năm 2024 của Văn phòng Điều phối nông thôn mới tỉnh)",
    ),
  ]);
  expect(after).toHaveLength(before.length);
  const manifest = JSON.parse(readFileSync(fileOf(folder, "bao-cao-so-ket.manifest.json"), "utf8"));
  expect(manifest.issued).toEqual({ number: "9", date: "2024-06-20" });
});

test("a day without a number leaves room for the number", async () => {
  const folder = shortReports();
  expect((await ntm(folder, [...REPORT, "--date", "2024-06-20"])).code).toBe(0);
  expect(textOf(folder)).toMatch(/^Số:\s+\/VPĐP-NV3$/m);
  expect(textOf(folder)).toContain("ngày 20 tháng 6 năm 2024");
});

test("either way of writing the day gives the same bytes", async () => {
  const folders = [shortReports(), shortReports()] as const;
  await ntm(folders[0], ISSUED);
  await ntm(folders[1], [...REPORT, "--number", "09", "--date", "2024-06-20"]);
  for (const name of readdirSync(fileOf(folders[0], ""))) {
    const [one, other] = folders.map((folder) => readFileSync(fileOf(folder, name)));
    expect(one!.equals(other!), name).toBe(true);
  }
});

test("what has gone out is made again as it is, but not replaced by another version without --force", async () => {
  const folder = shortReports();
  await ntm(folder, ISSUED);
  expect((await ntm(folder, ISSUED)).code).toBe(0);
  const { code, out, err } = await ntm(folder, REPORT);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/đã ban hành số 9 ngày 20\/6\/2024; thêm --number 9 --date 2024-06-20 .*--force để thay\.\n$/);
  expect((await ntm(folder, [...REPORT, "--number", "10", "--date", "20/6/2024"])).code).toBe(2);
  expect(textOf(folder)).toContain("Số: 09/");
  expect((await ntm(folder, [...REPORT, "--draft"])).code).toBe(0);
  expect((await ntm(folder, [...REPORT, "--force"])).code).toBe(0);
  expect(textOf(folder)).not.toContain("Số: 09/");
});

test("a day that cannot be stops before any workbook is read", async () => {
  const folder = shortReports();
  const { code, err } = await ntm(folder, [...REPORT, "--number", "84", "--date", "13/6/2024"]);
  expect(code).toBe(2);
  expect(err).toMatch(/^Ngày ban hành 13\/6\/2024 trước ngày chốt số liệu 14\/6\/2024 .*\.\n$/);
  expect(existsSync(join(folder, "out"))).toBe(false);
});
