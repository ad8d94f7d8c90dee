import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { zip } from "../read/fixtures.ts";
import { ALL } from "../support/share.ts";
import { ROOT } from "../support/workspace.ts";

/** Times what the sound workbook takes, a process and the rules with it: a file that is refused, and one that is read. */
const REFUSED = { cpu: 3, memory: 1.5 };
const READ = { cpu: 6, memory: 4 };
const PERIOD = "data/periods/2024-H1";
const SHEET = "xl/worksheets/sheet2.xml";
const sound = readFileSync(join(ROOT, PERIOD, "tx-hong-linh.xlsx"));
const parts = unzipSync(new Uint8Array(sound));

let folder = "";
let usual = { cpu: 0, memory: 0 };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ntm-limits-"));
  usual = validateAlone("tx-hong-linh.xlsx", sound).usage;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a clerk runs it over a folder that holds this one file, in a process of its own. */
function validateAlone(name: string, bytes: Uint8Array) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, PERIOD), { recursive: true });
  cpSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  writeFileSync(join(folder, PERIOD, name), bytes);
  const usage = join(folder, "usage.json");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", join(ROOT, "test/bench/usage.cjs"), join(ROOT, "bin/ntm.js"), "validate", "--period", "2024-H1"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NTM_BENCH_USAGE: usage } },
  );
  return { status, text: stdout + stderr, usage: JSON.parse(readFileSync(usage, "utf8")) as typeof usual };
}

/** In the same minute on the same machine: no milliseconds, which a busy machine has fewer of. */
function expectModest({ cpu, memory }: typeof usual, most: typeof usual): void {
  expect(memory / usual.memory).toBeLessThan(most.memory);
  expect(cpu / usual.cpu).toBeLessThan(most.cpu);
}

const withSheet = (xml: string, level: 0 | 1 = 1): Uint8Array =>
  zipSync({ ...parts, [SHEET]: strToU8(xml) }, { level });

const sheetXml = Buffer.from(parts[SHEET]!).toString();

/** A compound file whose directory names one stream, as [MS-CFB] lays it out. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  const name = Buffer.from(`${stream}\0`, "utf16le");
  name.copy(bytes, 1024);
  bytes.writeUInt16LE(name.length, 1024 + 64);
  return bytes;
}

const book = (bookType: XLSX.BookType): Uint8Array =>
  XLSX.write(
    { SheetNames: ["Biểu"], Sheets: { Biểu: XLSX.utils.aoa_to_sheet([["a", 1]]) } },
    { type: "buffer", bookType },
  );

const emptyRows = (count: number): string =>
  sheetXml.replace(
    "</sheetData>",
    `${Array.from({ length: count }, (_, row) => `<row r="${row + 500}"><c r="A${row + 500}" s="1"/></row>`).join("")}</sheetData>`,
  );

const FILES: readonly (readonly [string, string, () => Uint8Array, RegExp])[] = [
  ["an .xls of Excel 97", "a.xlsx", () => book("biff8"), /Excel 97-2003/],
  ["an .ods", "a.xlsx", () => book("ods"), /OpenDocument/],
  ["a workbook under a password", "a.xlsx", () => compoundFile("EncryptedPackage"), /mật khẩu/],
  ["a zip cut off in the middle", "a.xlsx", () => sound.subarray(0, sound.length / 2), /hỏng/],
  [
    "a zip bomb",
    "a.xlsx",
    () => zip({ ...parts, "xl/worksheets/sheet99.xml": new Uint8Array(60 * 1024 * 1024) }),
    /không an toàn/,
  ],
  [
    "XML with entities",
    "a.xlsx",
    () => withSheet(sheetXml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "cc">]><worksheet')),
    /DOCTYPE hoặc ENTITY/,
  ],
  [
    "text that never ends",
    "a.xlsx",
    () => withSheet(sheetXml.replace("<sheetData>", `<sheetData>${"x".repeat(5e6)}`), 0),
    /hỏng|không hợp lệ|XML/,
  ],
];

test.runIf(ALL).each(FILES)(
  "%s: one clear message with the file's name, no trace of the program",
  (_, name, make, message) => {
    const { status, text, usage } = validateAlone(name, make());
    expect(status).toBe(1);
    expect(text).toContain(name);
    expect(text).toMatch(message);
    expect(text).not.toMatch(/\n\s+at |Error:/);
    expectModest(usage, REFUSED);
  },
);

test.runIf(ALL)("a million empty rows are read as none", () => {
  const { text, usage } = validateAlone("tx-hong-linh.xlsx", withSheet(emptyRows(1_000_000)));
  expect(text).not.toContain("chưa có tệp số liệu của Thị xã Hồng Lĩnh");
  expect(text).not.toContain("tệp lớn bất thường");
  expect(text).not.toMatch(/\n\s+at |Error:/);
  expectModest(usage, READ);
});

test.runIf(ALL)("a macro workbook (.xlsm) is read like any other", () => {
  const macro = zipSync({ ...parts, "xl/vbaProject.bin": new Uint8Array(2048) });
  const { text } = validateAlone("tx-hong-linh.xlsm", macro);
  expect(text).not.toContain("tx-hong-linh.xlsm ›");
  expect(text).not.toContain("chưa có tệp số liệu của Thị xã Hồng Lĩnh");
});
