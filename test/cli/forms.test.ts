import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { expectAmongAgreed, hashesIn } from "../report/agreed-bytes.ts";
import { smallProvince } from "../support/small-province.ts";
import { sampleWorkspace, sharedSampleWorkspace } from "../support/workspace.ts";
import { type Captured, ntm } from "./captured.ts";
import { formsOfTwoTiers } from "./forms-of-two-tiers.ts";

const formsOf = (folder: string, period: string): string => join(folder, "out", period, "bieu-mau");
const open = (folder: string, period: string, name: string): XLSX.WorkBook =>
  XLSX.read(readFileSync(join(formsOf(folder, period), `${name}.xlsx`)));

/** Rows below the header as objects by machine code; column A is `key`. */
function rowsOf(book: XLSX.WorkBook, sheet: string): readonly Record<string, unknown>[] {
  const [codes = [], , ...rows] = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1, range: 2 });
  return rows.map((row) =>
    Object.fromEntries(
      row.flatMap((value, at) => (value === "" ? [] : [[at === 0 ? "key" : String(codes[at]), value]])),
    ),
  );
}
const rowOf = (book: XLSX.WorkBook, sheet: string, key: string) => rowsOf(book, sheet).find((row) => row.key === key)!;
/** The cells of a book; the names of the units that it was before are words of then. */
const withoutFormerNames = ({ Sheets }: XLSX.WorkBook): string =>
  JSON.stringify(Sheets).replaceAll(/Số liệu điền sẵn cộng từ biểu [^;]*;/g, "");
const filled = (book: XLSX.WorkBook, sheet: string) => rowsOf(book, sheet).filter((row) => Object.keys(row).length > 0);

describe("the next period of the same year", () => {
  let folder = "";
  let result: Captured;
  beforeAll(async () => {
    folder = sharedSampleWorkspace();
    result = await ntm(folder, ["forms", "-p", "2024-H2"]);
  });

  test("one form for each district, one for the province", () => {
    expect([result.code, result.err]).toEqual([0, ""]);
    const names = readdirSync(formsOf(folder, "2024-H2")).filter((name) => name.endsWith(".xlsx"));
    expect(names).toHaveLength(14);
    expect(names).toEqual(expect.arrayContaining(["tinh.xlsx", "tx-ky-anh.xlsx", "huyen-ky-anh.xlsx"]));
    expect(result.out).toContain("14 đơn vị, lấy từ kỳ 6 tháng đầu năm 2024");
  });

  test("they keep their bytes", () => {
    expectAmongAgreed("forms", hashesIn(folder, /^2024-H2\b.*\.xlsx$/));
  });

  test("running totals, titles, products, dossiers and plans of the year are carried over; what arises in the period is blank", () => {
    const before = XLSX.read(readFileSync(join(folder, "data/periods/2024-H1/can-loc.xlsx")));
    const now = open(folder, "2024-H2", "can-loc");
    for (const sheet of ["Công nhận", "OCOP", "Hồ sơ", "Thôn"]) {
      expect(filled(now, sheet), sheet).toEqual(filled(before, sheet));
      expect(filled(now, sheet).length, sheet).toBeGreaterThan(0);
    }
    const [was, is] = [rowOf(before, "Xã, phường", "18415"), rowOf(now, "Xã, phường", "18415")];
    expect([is.hamlets, is["model-hamlets"]]).toEqual([was.hamlets, was["model-hamlets"]]);
    expect(was["new-model-hamlets"]).toBeDefined();
    expect(is["new-model-hamlets"]).toBeUndefined();
    expect(rowOf(now, "Chỉ tiêu", "schools").actual).toBe(rowOf(before, "Chỉ tiêu", "schools").actual);
    expect(rowOf(now, "Chỉ tiêu", "cement-roads").actual).toBeUndefined();
    expect(rowOf(now, "Chỉ tiêu", "cement-roads").plan).toBe(rowOf(before, "Chỉ tiêu", "cement-roads").plan);
    expect(rowOf(now, "Tiêu chí xã NTM", "18415")["1.1"]).toBeUndefined();
    expect(now.Sheets["Công nhận"]!.B2!.v).toContain("6 tháng đầu năm 2024");
  });

  test("open tasks become those of an earlier period and keep their progress; done ones are dropped", () => {
    const before = filled(XLSX.read(readFileSync(join(folder, "data/periods/2024-H1/tinh.xlsx"))), "Nhiệm vụ");
    const now = filled(open(folder, "2024-H2", "tinh"), "Nhiệm vụ");
    const unfinished = before.filter((row) => row["completed-on"] === undefined);
    expect(before.length - unfinished.length).toBe(2);
    expect(unfinished.some((row) => row.assigned === "Kỳ này")).toBe(true);
    expect(now).toEqual(unfinished.map((row) => ({ ...row, assigned: "Kỳ trước" })));
    expect(now.filter((row) => row.progress !== undefined).length).toBeGreaterThan(0);
  });

  test("forms carry ids of unit and new period; the page of instructions comes first", () => {
    const book = open(folder, "2024-H2", "can-loc");
    expect(book.SheetNames[0]).toBe("Hướng dẫn");
    expect(rowOf(book, "Thông tin", "unit").value).toBe("443");
    expect(rowOf(book, "Thông tin", "period").value).toBe("2024-H2");
  });

  test("a second run gives the same bytes", async () => {
    const folder = smallProvince();
    const run = async () => {
      expect((await ntm(folder, ["forms", "-p", "2024-H2", "--force"])).code).toBe(0);
      const names = readdirSync(formsOf(folder, "2024-H2")).filter((name) => name.endsWith(".xlsx"));
      return new Map(names.map((name) => [name, readFileSync(join(formsOf(folder, "2024-H2"), name), "base64")]));
    };
    const first = await run();
    expect(first.size).toBe(4);
    expect(await run()).toEqual(first);
  });

  test("a form that somebody edited is not overwritten without --force", async () => {
    const folder = smallProvince();
    await ntm(folder, ["forms", "-p", "2024-H2"]);
    const name = join(formsOf(folder, "2024-H2"), "tinh.xlsx");
    writeFileSync(name, "đã điền");
    const refused = await ntm(folder, ["forms", "-p", "2024-H2"]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("tinh.xlsx");
    expect((await ntm(folder, ["forms", "-p", "2024-H2", "--force"])).code).toBe(0);
    expect(readFileSync(name).subarray(0, 2).toString()).toBe("PK");
  });
});

test("new year: dossiers, registrations, plans blank; units are those of the last day, merged communes are named instead of carried over", async () => {
  const folder = sampleWorkspace();
  const { code, out } = await ntm(folder, ["forms", "-p", "2025-H1"]);
  expect(code).toBe(0);
  const names = readdirSync(formsOf(folder, "2025-H1")).filter((name) => name.endsWith(".xlsx"));
  expect(names).toHaveLength(13);
  expect(names).not.toContain("loc-ha.xlsx");
  const book = open(folder, "2025-H1", "can-loc");
  expect(filled(book, "Hồ sơ")).toEqual([]);
  expect(filled(book, "Thôn")).toEqual([]);
  expect(filled(book, "Công nhận").length).toBeGreaterThan(0);
  expect(rowOf(book, "Chỉ tiêu", "cement-roads").plan).toBeUndefined();
  expect(rowOf(book, "Xã, phường", "18415")["registered-hamlets"]).toBeUndefined();
  expect(out).toContain("Không chuyển 2 dòng của Xã Kỳ Đồng ở trang Công nhận");
});

test("the first period of a year takes from the year before: titles, products, open tasks, but not its dossiers", async () => {
  const folder = smallProvince();
  const { code, out } = await ntm(folder, ["forms", "-p", "2024-H1"]);
  expect(code).toBe(0);
  expect(out).toContain("4 đơn vị, lấy từ kỳ năm 2023");
  const before = XLSX.read(readFileSync(join(folder, "data/periods/2023/can-loc.xlsx")));
  const now = open(folder, "2024-H1", "can-loc");
  for (const sheet of ["Công nhận", "OCOP"]) expect(filled(now, sheet), sheet).toEqual(filled(before, sheet));
  expect(filled(now, "Hồ sơ")).toEqual([]);
  const tasks = filled(open(folder, "2024-H1", "tinh"), "Nhiệm vụ");
  expect(tasks).toHaveLength(35);
  for (const task of tasks) expect(JSON.stringify(task)).toContain("Kỳ trước");
});

test("without districts every commune and ward has a form of its own, with the sheets of its kind and no word of districts", async () => {
  const { folder } = await formsOfTwoTiers();
  const names = readdirSync(formsOf(folder, "2025-H2")).filter((name) => name.endsWith(".xlsx"));
  expect(names).toHaveLength(70);
  const [commune, ward, province] = ["xa-can-loc", "phuong-thanh-sen", "tinh"].map((name) =>
    open(folder, "2025-H2", name),
  );
  expect(commune!.SheetNames).toContain("Tiêu chí xã NTM");
  expect(commune!.SheetNames).not.toContain("Đô thị văn minh");
  expect(ward!.SheetNames).toContain("Đô thị văn minh");
  expect(ward!.SheetNames).not.toContain("Tiêu chí xã NTM");
  expect(filled(commune!, "Tiêu chí xã NTM")).toHaveLength(1);
  expect(filled(province!, "Thu nhập")).toHaveLength(69);
  for (const book of [commune!, ward!]) expect(withoutFormerNames(book)).not.toMatch(/huyện|thị trấn/i);
});

test("values come from the newest period in which that unit sent a file; without any, the form is blank", async () => {
  const folder = smallProvince();
  rmSync(join(folder, "data/periods/2024-H1/tinh.xlsx"));
  const { out } = await ntm(folder, ["forms", "-p", "2024-H2"]);
  expect(out).toContain("4 đơn vị, lấy từ kỳ 6 tháng đầu năm 2024 và năm 2023");
  const first = await ntm(folder, ["forms", "-p", "2022-H1"]);
  expect(first.code).toBe(0);
  expect(first.out).toContain("không có số điền sẵn");
});
