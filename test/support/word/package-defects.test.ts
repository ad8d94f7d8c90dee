import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { madeShort } from "../made-documents.ts";
import { ROOT } from "../workspace.ts";
import { packageDefects } from "./package-defects.ts";

let document: Uint8Array;
beforeAll(async () => {
  document = readFileSync(join(await madeShort(), "out/2024-H1/bao-cao-so-ket.docx"));
});

/** The package with one part changed, or without it. */
function changed(bytes: Uint8Array, part: string, change?: (xml: string) => string): Uint8Array {
  const { [part]: before, ...rest } = unzipSync(bytes);
  if (!change) return zipSync(rest, { level: 0 });
  const xml = strFromU8(before!);
  expect(change(xml)).not.toBe(xml);
  return zipSync({ ...rest, [part]: strToU8(change(xml)) }, { level: 0 });
}

test("a sound package has none", () => {
  expect(packageDefects(document)).toEqual([]);
});

test.each([
  [
    "an element out of its order",
    (xml: string) => xml.replace("<w:pPr>", "<w:r/><w:pPr>"),
    /^word\/document\.xml: .*pPr/,
  ],
  ["an element that the standard has not", (xml: string) => xml.replace("<w:body>", "<w:body><w:xyz/>"), /xyz/],
  [
    "a style that is not there",
    (xml: string) => xml.replace(/(<w:pStyle w:val=")[^"]*/, "$1Khac"),
    /styles not there: Khac/,
  ],
  [
    "a bookmark's id twice",
    (xml: string) =>
      xml.replace(/<w:bookmarkStart [^>]*\/>/, (start) => start + start.replace(/w:name="/, 'w:name="b')),
    /ids of bookmarks repeat/,
  ],
  [
    "a footnote without a body",
    (xml: string) => xml.replace("</w:p>", '<w:r><w:footnoteReference w:id="99"/></w:r></w:p>'),
    /footnotes not there: 99/,
  ],
  [
    "a comment without an end",
    (xml: string) => xml.replace("</w:p>", '<w:commentRangeStart w:id="9"/></w:p>'),
    /ends of comments not there: 9/,
  ],
])("finds %s", (_, change, defect) => {
  expect(packageDefects(changed(document, "word/document.xml", change)).join("\n")).toMatch(defect);
});

test("finds parts that are missed or without a type, in workbooks too", () => {
  expect(packageDefects(changed(document, "word/styles.xml"))).toEqual(
    expect.arrayContaining([
      "content type for a missing part word/styles.xml",
      expect.stringContaining("points at the missing part word/styles.xml"),
    ]),
  );
  const workbook = readFileSync(join(ROOT, "data/periods/2024-H1/tinh.xlsx"));
  const sheet = changed(workbook, "xl/worksheets/sheet1.xml", (xml) => xml.replace("<sheetData>", "<sheetData><x/>"));
  expect(packageDefects(sheet).join("\n")).toMatch(/sheet1\.xml: .*x/);
});
