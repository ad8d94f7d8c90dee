import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallProvince } from "../support/small-province.ts";
import { ntm } from "./captured.ts";

const linesOf = (folder: string, name: string): readonly Readonly<Record<string, string | null>>[] =>
  readFileSync(join(folder, "out/2023/xuat", `${name}.jsonl`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("figures of the province and its districts are written with their traces, and not made again while nothing changes", async () => {
  const folder = smallProvince();
  const first = await ntm(folder, ["export", "-p", "2023"]);
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/^\d+ dòng số liệu, \d+ dòng kết quả chấm, \d+ dòng nguồn\.\n/);
  const figures = linesOf(folder, "figures");
  const roads = figures.filter(({ indicator, role }) => indicator === "cement-roads" && role === "actual");
  const province = roads.find(({ level }) => level === "province")!;
  const districts = roads.filter(({ level }) => level === "district");
  expect(districts).toHaveLength(3);
  const total = districts.reduce((sum, { value }) => sum + Math.round(Number(value) * 1000), 0);
  expect(total).toBe(Math.round(Number(province.value) * 1000));
  const inputs = linesOf(folder, "traces").filter(({ figure }) => figure === province.figure);
  expect(inputs.map(({ operation }) => operation)).toEqual(Array.from({ length: 3 }, () => "sum"));
  const cells = linesOf(folder, "traces").filter(({ figure }) => figure === inputs[0]!.input);
  expect(cells[0]).toMatchObject({ operation: "cell", sheet: "Chỉ tiêu" });

  const again = await ntm(folder, ["export", "-p", "2023"]);
  expect(again).toMatchObject({ code: 0, err: "" });
  expect(again.out).toMatch(/^Không đổi: /);
});

test("a period whose workbooks have errors is not exported", async () => {
  const folder = smallProvince();
  const { code, out, err } = await ntm(folder, ["export", "-p", "2023-H1"]);
  expect(code).toBe(1);
  expect(err).toContain("period/missing-workbook");
  expect(out).toBe("Chưa xuất vì còn lỗi ở trên.\n");
  expect(existsSync(join(folder, "out/2023-H1"))).toBe(false);
});

test("a period without a folder is told in one sentence", async () => {
  const { code, err } = await ntm(smallProvince(), ["export", "-p", "2031-H1"]);
  expect(code).toBe(2);
  expect(err).toContain("Chưa có thư mục số liệu data/periods/2031-H1");
});
