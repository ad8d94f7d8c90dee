import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { listPeriods, listWorkbooks } from "../../../src/read/workspace/period-files.ts";
import { inFolder, partsOf, zip } from "../fixtures.ts";

const sheet = { SheetNames: ["a"], Sheets: { a: XLSX.utils.aoa_to_sheet([[1]]) } };
const old = XLSX.write(sheet, { type: "buffer", bookType: "biff8" }) as Buffer;

const listed = (files: Readonly<Record<string, Uint8Array | string>>) =>
  inFolder(async (dir) => {
    await mkdir(join(dir, "luu-tru"));
    for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
    return listWorkbooks(dir, "data/periods/2024-H1");
  });

test("workbooks come in the order of their bytes; lock files, dot files and folders are passed over", async () => {
  const book = zip(partsOf(""));
  const files = {
    "b.xlsx": book,
    "B.XLSX": book,
    "ă.xlsx": book,
    "a.xlsm": book,
    "~$b.xlsx": "x",
    ".DS_Store": "x",
    "Thumbs.db": "x",
  };
  expect(await listed(files)).toEqual({ workbooks: ["B.XLSX", "a.xlsm", "b.xlsx", "ă.xlsx"], findings: [] });
});

test("an old workbook is an error, since a district's data may be in it; a picture is a warning", async () => {
  const { workbooks, findings } = await listed({ "can-loc.xls": old, "anh.png": Buffer.from("89504e47000d", "hex") });
  expect(workbooks).toEqual([]);
  expect(findings.map(({ code, severity, place }) => [code, severity, place.file])).toEqual([
    ["file/not-workbook", "warning", "data/periods/2024-H1/anh.png"],
    ["file/old-excel", "error", "data/periods/2024-H1/can-loc.xls"],
  ]);
});

test("a workbook under another extension is not lost silently", async () => {
  const { findings } = await listed({ "can-loc.zip": zip(partsOf("")) });
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["file/wrong-extension", "error"]]);
});

test("an old workbook named .xlsx is left to the reader, which says what it is", async () => {
  expect(await listed({ "can-loc.xlsx": old })).toEqual({ workbooks: ["can-loc.xlsx"], findings: [] });
});

test("a missing folder can't be run on", async () => {
  await expect(listWorkbooks("/khong/co")).rejects.toThrow(CannotRun);
});

test("periods are the folders in order; without a folder there are none", async () => {
  await inFolder(async (dir) => {
    for (const name of ["2024-H2", "2023-H1", ".git"]) await mkdir(join(dir, name));
    await writeFile(join(dir, "README.md"), "");
    expect(listPeriods(dir)).toEqual(["2023-H1", "2024-H2"]);
    expect(listPeriods(join(dir, "khong-co"))).toEqual([]);
  });
});
