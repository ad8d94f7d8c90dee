import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { onTestFinished } from "vitest";
import { zipped } from "./word/zipped.ts";
import { editCell, ROOT, withNumber } from "./workspace.ts";

/** A city, a plain and a coast: 47 communes of the sample's 216. */
const DISTRICTS = new Map([
  ["437", "tx-hong-linh"],
  ["443", "can-loc"],
  ["446", "cam-xuyen"],
]);
const PERIODS = ["2022", "2023", "2023-H1", "2024-H1"];

/**
 * A workspace with the sample as if these districts were the whole province: sound, and a quarter of the work. For tests
 * that ask what a command does with its data, not what the sample's data says. Removed when the test ends.
 */
export function smallProvince(): string {
  const folder = sharedSmallProvince();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for all tests of a file; removed when the run ends. */
export function sharedSmallProvince(): string {
  const folder = mkdtempSync(join(tmpdir(), "ntm-workspace-"));
  copySmallProvince(folder);
  return folder;
}

export function copySmallProvince(folder: string): void {
  mkdirSync(join(folder, "data/units"), { recursive: true });
  cpSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  for (const [file, text] of registers()) writeFileSync(join(folder, "data/units", file), text);
  for (const period of PERIODS) copyPeriod(folder, `data/periods/${period}`);
}

function copyPeriod(folder: string, period: string): void {
  mkdirSync(join(folder, period), { recursive: true });
  for (const name of [...DISTRICTS.values()].map((district) => `${district}.xlsx`)) {
    if (existsSync(join(ROOT, period, name))) cpSync(join(ROOT, period, name), join(folder, period, name));
  }
  writeFileSync(join(folder, period, "tinh.xlsx"), provinceWorkbook(folder, period));
}

const kept = new Map<string, Buffer>();

/** The province's workbook, in which whatever happened in another district happened in Can Lộc. */
function provinceWorkbook(folder: string, period: string): Buffer {
  const file = `${period}/tinh.xlsx`;
  const before = kept.get(file);
  if (before) return before;
  const parts = unzipSync(readFileSync(join(ROOT, file)));
  const strings = strFromU8(parts["xl/sharedStrings.xml"]!);
  parts["xl/sharedStrings.xml"] = strToU8(
    strings.replaceAll(/(?<=<t>)4[34]\d(?=<\/t>)/g, (code) => (DISTRICTS.has(code) ? code : "443")),
  );
  writeFileSync(join(folder, file), zipped(parts));
  const approved = { file, sheet: "Chỉ tiêu tỉnh", address: "E36" };
  if (/20(23|24-H1)$/.test(period)) editCell(folder, approved, withNumber(DISTRICTS.size));
  const bytes = readFileSync(join(folder, file));
  kept.set(file, bytes);
  return bytes;
}

/** The registers of the time of districts, by file. */
function registers(): readonly (readonly [string, string])[] {
  return ["ha-tinh-2024.csv", "ha-tinh-2025-01-01.csv"].map((file) => {
    const lines = readFileSync(join(ROOT, "data/units", file), "utf8").split("\n");
    const isKept = (line: string): boolean => {
      const [code, , , parent] = line.split(",");
      return code === "code" || code === "42" || DISTRICTS.has(code!) || DISTRICTS.has(parent!);
    };
    return [file, `${lines.filter(isKept).join("\n")}\n`];
  });
}
