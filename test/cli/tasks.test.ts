import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { expectAmongAgreed, hashesIn, sha256 } from "../report/agreed-bytes.ts";
import { ledgerCell } from "../support/ledger-cell.ts";
import { shortReports } from "../support/short-report.ts";
import { editCell, emptied, sharedSampleWorkspace, withText } from "../support/workspace.ts";
import { type Captured, ntm } from "./captured.ts";

const FILE = "data/periods/2024-H1/tinh.xlsx";
const sample = sharedSampleWorkspace();
const tasks = (args: readonly string[], folder = sample, columns = 0): Promise<Captured> =>
  ntm(folder, ["tasks", "--period", "2024-H1", ...args], columns);

interface Json {
  readonly format: string;
  readonly formatVersion: number;
  readonly asOf: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly tasks: readonly {
    readonly assignees: readonly string[];
    readonly unit?: { readonly code: string };
    readonly content: string;
    readonly status: string;
    readonly result: string;
    readonly lastDay?: string;
    readonly target?: { readonly operator: string; readonly value: string; readonly unit: string };
    readonly measured?: { readonly value?: string; readonly trace?: readonly string[]; readonly missing?: string };
  }[];
}

const jsonOf = async (...args: readonly string[]): Promise<Json> =>
  JSON.parse((await tasks(["--json", ...args])).out) as Json;

const cellOf = (column: string, words: string) => ledgerCell(sample, column, words);

describe("the list on the screen", () => {
  let shown: Captured;
  beforeAll(async () => {
    shown = await tasks([]);
  });

  test("reads as agreed", async () => {
    expect([shown.code, shown.err]).toEqual([0, ""]);
    await expect(shown.out).toMatchFileSnapshot("../golden/tasks-2024-H1.txt");
  });

  test("no line exceeds 80 columns, in a file neither, and there is no colour", () => {
    expect(Math.max(...shown.out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(shown.out).not.toContain("\u001b");
  });
});

test("looked at on another day: overdue is after the last day in time; the heading names the day", async () => {
  const [eve, day] = [
    await tasks(["--as-of", "29/6/2024", "--overdue"]),
    await tasks(["--as-of", "2024-06-30", "--overdue"]),
  ];
  expect(eve.out).toContain("Không có nhiệm vụ nào.");
  expect(day.out).toContain("xét đến ngày 30/6/2024");
  expect(day.out).toContain("2 nhiệm vụ: 2 quá hạn.");
  expect(day.out).toContain("Thị xã Kỳ Anh:");
  expect((await tasks(["--as-of", "31/6/2024"])).err).toContain('Không có ngày "31/6/2024"');
});

test("JSON has version, day, counts, thresholds and measures with their sources", async () => {
  const listed = await jsonOf();
  expect([listed.format, listed.formatVersion, listed.asOf]).toEqual(["ntm-tasks", 1, "2024-06-14"]);
  expect(Object.values(listed.counts).reduce((sum, one) => sum + one, 0)).toBe(listed.tasks.length);
  const sipas = listed.tasks.find(({ content }) => content.includes("SIPAS"));
  expect(sipas).toMatchObject({
    assignees: ["Sở Nội vụ"],
    status: "noDeadline",
    result: "notMet",
    target: { indicator: "sipas", operator: "atLeast", value: "90", unit: "%" },
    measured: { value: "88.97", unit: "%" },
  });
  expect(sipas?.measured?.trace?.join()).toContain(FILE);
  const land = listed.tasks.find(({ target }) => target?.operator === "moreThan");
  expect(land).toMatchObject({ result: "notMet", lastDay: "2024-12-31", target: { value: "12500", unit: "ha" } });
});

describe("only the tasks of one place", () => {
  test("a district by id, by name, without diacritics: the same result", async () => {
    const byCode = await jsonOf("--unit", "444");
    expect(byCode.tasks.length).toBeGreaterThan(1);
    expect(byCode.tasks.every((task) => JSON.stringify(task).includes("Hương Khê"))).toBe(true);
    expect(await jsonOf("--unit", "Hương Khê")).toEqual(byCode);
    expect(await jsonOf("--unit", "huyen huong khe")).toEqual(byCode);
  });

  test("a department by part of its name, without diacritics; supporting places too", async () => {
    const home = await jsonOf("--unit", "so noi vu");
    expect(home.tasks.map(({ assignees }) => assignees)).toEqual([["Sở Nội vụ"], ["Sở Nội vụ"]]);
    const planning = await jsonOf("-u", "Sở Kế hoạch và Đầu tư");
    expect(planning.tasks.some(({ assignees }) => !assignees.includes("Sở Kế hoạch và Đầu tư"))).toBe(true);
  });

  test("a bare name of two units gives the tasks of both", async () => {
    const units = (await jsonOf("--unit", "Kỳ Anh")).tasks.map(({ unit }) => unit?.code);
    expect(units).toEqual(expect.arrayContaining(["447", "449"]));
  });

  test("a place without tasks: the places that have some are named", async () => {
    const { code, err } = await tasks(["--unit", "Sở Y tế"]);
    expect(code).toBe(2);
    expect(err).toContain('không có việc nào giao cho "Sở Y tế"');
    expect(err).toContain("Sở Nội vụ");
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("written to a file", () => {
  test("spreadsheet or calendar by the extension; an existing file is not overwritten without --force", async () => {
    const { code, out } = await tasks(["--out", "nhiem-vu.xlsx", "-u", "so noi vu"]);
    expect([code, out.includes("Đã ghi")]).toEqual([0, true]);
    const sheet = XLSX.read(readFileSync(join(sample, "nhiem-vu.xlsx"))).Sheets["Nhiệm vụ"]!;
    expect(XLSX.utils.sheet_to_json(sheet, { header: 1 })).toHaveLength(3 + 2);
    expect((await tasks(["--out", "nhiem-vu.xlsx"])).code).toBe(2);
    expect((await tasks(["--out", "lich.ics"])).code).toBe(0);
    const first = readFileSync(join(sample, "lich.ics"), "utf8");
    expect(first.match(/BEGIN:VEVENT/g)).toHaveLength(22);
    expect((await tasks(["--out", "lich.ics", "--force"])).code).toBe(0);
    expect(readFileSync(join(sample, "lich.ics"), "utf8")).toBe(first);
  });

  test("calendar and JSON keep their bytes", async () => {
    const day = ["--as-of", "2024-06-30"];
    const { out } = await tasks([...day, "--json"]);
    await tasks([...day, "--out", "out/viec-2024-H1.ics"]);
    expectAmongAgreed("exports", [`${sha256(out)}  viec-2024-H1.json`, ...hashesIn(sample, /^viec/)]);
  });

  test("another extension, or a calendar without tasks, is one sentence", async () => {
    expect((await tasks(["--out", "nhiem-vu.pdf"])).err).toContain("cần có đuôi .xlsx (bảng tính) hoặc .ics (lịch)");
    const none = await tasks(["--out", "trong.ics", "--overdue"]);
    expect([none.code, none.err.includes("không có gì để ghi vào tệp lịch")]).toEqual([2, true]);
  });
});

describe("a ledger with errors", () => {
  test("a contradiction with the data is a warning, exit 0; an error is exit 1 and there is no report", async () => {
    const folder = shortReports();
    editCell(folder, cellOf("completed-on", "SIPAS"), (xml) => xml.replace(/\/>$|>.*<\/c>$/s, "><v>45397</v></c>"));
    editCell(folder, cellOf("evidence", "SIPAS"), withText("Báo cáo"));
    const claimed = await tasks([], folder);
    expect(claimed.code).toBe(0);
    expect(claimed.err).toContain("task/claimed-not-met");
    expect(claimed.err).toContain("88,97%");
    expect((await ntm(folder, ["validate", "-p", "2024-H1"])).out).toContain("task/claimed-not-met");

    editCell(folder, cellOf("lead", "SIPAS"), emptied);
    const broken = await tasks([], folder);
    expect(broken.code).toBe(1);
    expect(broken.err).toContain("task/no-assignee");
    const report = await ntm(folder, ["report", "-p", "2024-H1"]);
    expect([report.code, report.err.includes("task/no-assignee")]).toEqual([1, true]);
  });

  test("a period without a ledger: it says where to write one", async () => {
    const { out } = await ntm(sample, ["tasks", "-p", "2023-H1"]);
    expect(out).toContain('ghi ở trang "Nhiệm vụ"');
  });
});
