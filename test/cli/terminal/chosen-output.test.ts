import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shortReports } from "../../support/short-report.ts";
import { smallProvince } from "../../support/small-province.ts";
import { ROOT } from "../../support/workspace.ts";
import { ntm } from "../captured.ts";

const TASKS = ["tasks", "-p", "2024-H1", "--force", "--out"];
const EVALUATE = ["evaluate", "-p", "2024-H1", "-s", "tinh-hoan-thanh-ntm", "--force", "--out"];

describe("a result never takes the place of what it is made from, --force or not", () => {
  const sources = [
    ["an input", "data/periods/2024-H1/tinh.xlsx"],
    ["an input by a longer way", "out/../data/./periods/2024-H1/tinh.xlsx"],
    ["a new workbook among the inputs", "data/periods/2024-H1/cham.xlsx"],
    ["a rule file's folder", "data/indicators/moi.xlsx"],
    ["a template's folder", "templates/moi.xlsx"],
    ["the package's own data", join(ROOT, "data/periods/2024-H1/tinh.xlsx")],
    ["the package's own templates", join(ROOT, "templates/moi.xlsx")],
  ];
  test.each(sources)("%s: %s", async (_, path) => {
    const folder = smallProvince();
    const place = path.startsWith("/") ? path : join(folder, path);
    const before = existsSync(place) ? readFileSync(place) : undefined;
    for (const command of [TASKS, EVALUATE]) {
      const { code, err } = await ntm(folder, [...command, path]);
      expect(err).toMatch(/^Không ghi kết quả vào ".*": đó là chỗ của số liệu, quy định, mẫu/);
      expect(code).toBe(2);
      expect(existsSync(place)).toBe(before !== undefined);
      if (before) expect(readFileSync(place).equals(before)).toBe(true);
    }
  });

  test.runIf(process.platform !== "win32")("an input through a link to it or to its folder", async () => {
    const folder = smallProvince();
    symlinkSync("data/periods/2024-H1", join(folder, "ky"));
    expect((await ntm(folder, [...TASKS, "ky/tinh.xlsx"])).code).toBe(2);
    mkdirSync(join(folder, "viec"));
    symlinkSync("../data/periods/2024-H1/tinh.xlsx", join(folder, "viec/nhiem-vu.xlsx"));
    const before = readFileSync(join(folder, "data/periods/2024-H1/tinh.xlsx"));
    const { code } = await ntm(folder, [...TASKS, "viec/nhiem-vu.xlsx"]);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, "data/periods/2024-H1/tinh.xlsx")).equals(before)).toBe(true);
  });

  test("a result elsewhere is written, over an earlier one with --force", async () => {
    const folder = smallProvince();
    writeFileSync(join(folder, "viec.xlsx"), "bảng cũ");
    expect((await ntm(folder, [...TASKS, "viec.xlsx"])).code).toBe(0);
    expect(readFileSync(join(folder, "viec.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("ntm refresh never replaces the document or the trace that it reads", async () => {
    const folder = shortReports();
    await ntm(folder, ["report", "-p", "2024-H1"]);
    const document = "out/2024-H1/bao-cao-so-ket.docx";
    const { editCell, withNumber } = await import("../../support/workspace.ts");
    editCell(folder, { file: "data/periods/2024-H1/cam-xuyen.xlsx", sheet: "Chỉ tiêu", address: "E27" }, withNumber(7));
    const before = readFileSync(join(folder, document));
    const { code, err } = await ntm(folder, ["refresh", document, "--output", document, "--force"]);
    expect(err).toContain("Không ghi kết quả vào");
    expect(code).toBe(2);
    expect(readFileSync(join(folder, document)).equals(before)).toBe(true);
  });
});

test.each(["__proto__", "constructor", "toString"])("--type %s names the types there are", async (type) => {
  const { code, err } = await ntm(smallProvince(), ["report", "-p", "2024-H1", "-t", type]);
  expect(err.startsWith(`Không có loại văn bản "${type}"; data/office.yaml khai báo: bao-cao-so-ket, bao-cao, `)).toBe(
    true,
  );
  expect(err).toMatch(/, bao-cao-tong-ket(?:, [a-z0-9-]+)*\.\n$/);
  expect(code).toBe(2);
});
