import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { onTestFinished } from "vitest";
import type { CellPlace } from "../../src/domain/workbook/cell.ts";
import { zipped } from "./word/zipped.ts";

export const ROOT = join(import.meta.dirname, "../..");

/** A workspace of its own with the sample's workbooks, removed when the test ends. */
export function sampleWorkspace(): string {
  const folder = copyOfSample();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with nothing in it, removed when the test ends. */
export function emptyWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), "ntm-workspace-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for all tests of a file; removed when the run ends. */
export const sharedSampleWorkspace = (): string => copyOfSample();

export function copyOfSample(): string {
  const folder = mkdtempSync(join(tmpdir(), "ntm-workspace-"));
  copySample(folder);
  return folder;
}

/** The office's settings and the sample's workbooks; rules and templates are the package's. */
export function copySample(folder: string): void {
  cpSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  copyPeriods(folder);
}

/** The workbooks of the sample; those of two tiers, 70 a period, stay away from tests that do not ask for them. */
export function copyPeriods(folder: string, isWanted = (path: string) => !/periods.202[56]-H1/.test(path)): void {
  cpSync(join(ROOT, "data/periods"), join(folder, "data/periods"), { recursive: true, filter: isWanted });
}

/**
 * A workspace of few workbooks, enough for a draft: for tests that ask what a command reads and writes, not what it says.
 * Removed when the run ends.
 */
export function smallWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), "ntm-workspace-"));
  cpSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  for (const file of ["2023-H1/tinh.xlsx", "2024-H1/tinh.xlsx", "2024-H1/tx-hong-linh.xlsx"])
    cpSync(join(ROOT, "data/periods", file), join(folder, "data/periods", file));
  return folder;
}

/** Changes the XML of one cell of a workbook in place, as little as an editor could. */
export function editCell(workspace: string, place: CellPlace, change: (xml: string) => string): void {
  const path = join(workspace, place.file);
  const parts = unzipSync(readFileSync(path));
  const sheet = sheetPart(parts, place.sheet);
  const xml = strFromU8(parts[sheet]!);
  const cell = new RegExp(`<c r="${place.address}"[^>]*?(?:/>|>.*?</c>)`, "s");
  if (!cell.test(xml)) throw new Error(`no cell ${place.address} in ${place.file} › ${place.sheet}`);
  parts[sheet] = strToU8(xml.replace(cell, change));
  writeFileSync(path, zipped(parts));
}

export const withNumber =
  (value: number) =>
  (xml: string): string =>
    xml.replace(/<v>[^<]*<\/v>/, `<v>${value}</v>`);

export const emptied = (xml: string): string => xml.replace(/^<c r="([A-Z]+\d+)"( s="\d+")?.*$/s, '<c r="$1"$2/>');

export const withText =
  (text: string) =>
  (xml: string): string =>
    xml.replace(/^<c r="([A-Z]+\d+)"( s="\d+")?.*$/s, `<c r="$1"$2 t="inlineStr"><is><t>${text}</t></is></c>`);

export function sheetPart(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  const escaped = name.replaceAll("&", "&amp;");
  const id = new RegExp(`<sheet [^>]*name="${escaped}"[^>]*r:id="([^"]+)"`).exec(workbook)?.[1];
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"]!);
  const relation = relations.split("<Relationship ").find((one) => one.includes(`Id="${id}"`));
  return `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? "")?.[1]}`;
}
