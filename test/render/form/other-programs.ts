import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect } from "vitest";
import * as XLSX from "xlsx";

/** Opens and saves as LibreOffice does without a window. */
export function throughLibreOffice(bytes: Uint8Array, folder: string): Uint8Array {
  const out = join(folder, "saved");
  mkdirSync(out, { recursive: true });
  const path = join(folder, "given.xlsx");
  writeFileSync(path, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const format = "xlsx:Calc MS Excel 2007 XML";
  const { status, stderr } = spawnSync(
    "soffice",
    [profile, "--headless", "--convert-to", format, "--outdir", out, path],
    { encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  return readFileSync(join(out, "given.xlsx"));
}

/** Changes one number of the communes sheet in the XML, and drops the totals' results so that they have to be computed. */
export function withNumberIn(bytes: Uint8Array, column: string, key: string, value: number): Uint8Array {
  const book = XLSX.read(bytes);
  const sheet = book.Sheets["Xã, phường"]!;
  const address = Object.keys(sheet).find((at) => /^[A-Z]+3$/.test(at) && sheet[at]!.v === column)!;
  const row = Object.keys(sheet)
    .find((at) => /^A\d+$/.test(at) && sheet[at]!.v === key)!
    .slice(1);
  const parts = unzipSync(bytes);
  const name = `xl/worksheets/sheet${book.SheetNames.indexOf("Xã, phường") + 1}.xml`;
  const cell = new RegExp(`(<c r="${address.replace(/\d/g, "")}${row}"[^>]*>\\s*<v>)[^<]*`);
  const xml = strFromU8(parts[name]!);
  expect(xml).toMatch(cell);
  const changed = xml.replace(cell, `$1${value}`).replace(/(<f[^>]*>SUM\([^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
  return zipSync({ ...parts, [name]: strToU8(changed) });
}
