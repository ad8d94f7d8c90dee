import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import type { Submission } from "../../../src/domain/workbook/submission.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { criteriaSheets } from "../../../src/load/period.ts";
import { validateSubmission } from "../../../src/validate/workbook/submission.ts";
import { areTried } from "../../support/word/libreoffice.ts";
import { ROOT } from "../../support/workspace.ts";
import { read, valuesOf, zip } from "../fixtures.ts";

const NAME = "tx-hong-linh.xlsx";
const path = join(ROOT, "data/periods/2024-H1", NAME);
const sound = new Uint8Array(readFileSync(path));
const knowledge = openKnowledge(ROOT);
const { end } = knowledge.period("2024-H1");
const forms = knowledge.formsOn(end);
const sets = new Map(knowledge.sets(criteriaSheets(forms).map(({ set }) => set)).map((set) => [set.id, set]));

async function submissionOf(bytes: Uint8Array) {
  const workbook = await read(bytes);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.findings));
  const context = { forms, indicators: knowledge.indicatorsAt("district"), register: knowledge.registerOn(end), sets };
  return validateSubmission(workbook.value, { ...context, period: "2024-H1" });
}

/** What the workbook says, whatever program wrote it. */
const saying = ({ observations, lists }: Submission) => ({ observations: [...observations], lists: [...lists] });

const original = await submissionOf(sound);

async function expectSame(bytes: Uint8Array): Promise<void> {
  const { submission, findings } = await submissionOf(bytes);
  expect(findings).toEqual([]);
  expect(saying(submission!)).toEqual(saying(original.submission!));
}

describe("a form saved by another program says the same, cell by cell", () => {
  test("SheetJS, with shared and with inline texts", async () => {
    const book = XLSX.read(sound, { cellDates: false, cellStyles: true, cellNF: true });
    await expectSame(XLSX.write(book, { type: "buffer", bookSST: true }) as Uint8Array);
    await expectSame(XLSX.write(book, { type: "buffer", bookType: "xlsm" }) as Uint8Array);
  });

  test.runIf(areTried("soffice"))(
    "LibreOffice",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "ntm-office-"));
      try {
        const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
        const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, path];
        spawnSync("soffice", args, { encoding: "utf8", timeout: 120_000 });
        await expectSame(new Uint8Array(readFileSync(join(folder, NAME))));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    130_000,
  );

  test("Excel's Strict Open XML", async () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        .replace("<workbook ", '<workbook conformance="strict" ');
    const parts = Object.entries(unzipSync(sound)).map(([name, part]) =>
      /\.(xml|rels)$/.test(name) ? [name, strToU8(strict(strFromU8(part)))] : [name, part],
    );
    await expectSame(zipSync(Object.fromEntries(parts)));
  });
});

test("a day of Strict Open XML, stored as text, is that day; one that no calendar has is unreadable", async () => {
  const sheet = (value: string) =>
    '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1">' +
    `<c r="A1" t="d"><v>${value}</v></c></row></sheetData></worksheet>`;
  expect(await valuesOf(bookOf(sheet("2024-06-14T00:00:00")))).toEqual({ A1: { kind: "date", value: "2024-06-14" } });
  const outcome = await read(bookOf(sheet("2024-02-31")));
  expect(outcome.findings).toMatchObject([{ code: "workbook/unknown-cell-kind" }]);
});

test('openpyxl: absolute targets, numbers with t="n", formulas without results, empty rows and cells', async () => {
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/>' +
    '<pageSetUpPr/></sheetPr><dimension ref="A1:C2"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c>' +
    '<c r="B1" t="n"><v>12.5</v></c><c r="C1"><f>A1+B1</f><v></v></c></row><row r="2"><c r="A2" t="n" /><c r="B2"><f>1+1</f><v/></c>' +
    '<c r="C2" t="b"><v>1</v></c></row></sheetData></worksheet>';
  expect(await valuesOf(bookOf(sheet, "/xl/worksheets/sheet1.xml"))).toEqual({
    A1: { kind: "text", value: "Xã" },
    B1: { kind: "number", value: 12.5, percent: false },
    C1: { kind: "uncalculated", value: "A1+B1" },
    B2: { kind: "uncalculated", value: "1+1" },
    C2: { kind: "boolean", value: true },
  });
});

test("a number whose style the workbook has lost is unreadable: it may have been a day or a percentage", async () => {
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">' +
    '<c r="A1" s="7"><v>0.8153</v></c></row></sheetData></worksheet>';
  expect((await read(bookOf(sheet))).findings).toMatchObject([{ code: "workbook/unknown-cell-kind" }]);
});

function bookOf(sheet: string, target = "worksheets/sheet1.xml"): Buffer {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zip({
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet xmlns:r="${relations}" name="Biểu" sheetId="1" state="visible" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="${relations}/worksheet" Target="${target}" Id="rId1"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
  });
}
