import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { ntm } from "../../cli/captured.ts";
import { madeWithTwoAnnexes } from "../../support/made-documents.ts";
import { readEditedDocument } from "../../support/once/edited-once.ts";
import { editDocx } from "../../support/word/edited-docx.ts";
import { zipped } from "../../support/word/zipped.ts";
import { editCell, emptyWorkspace, withNumber } from "../../support/workspace.ts";

const EDITED = "out/2024-H1/bao-cao-so-ket.docx";
const RESULT = "out/2024-H1/bao-cao-so-ket.cap-nhat.docx";
/** Cẩm Xuyên's concentrated land, printed in the text and in annexes; its cement roads, drawn in a chart as well. */
const LAND = { file: "data/periods/2024-H1/cam-xuyen.xlsx", sheet: "Chỉ tiêu", address: "E27" };
const ROADS = { ...LAND, address: "E16" };

let sample = "";
beforeAll(async () => {
  sample = await madeWithTwoAnnexes();
});

function workspace(...changes: readonly ((xml: string) => string)[]): string {
  const folder = emptyWorkspace();
  cpSync(sample, folder, { recursive: true });
  if (changes.length > 0) editDocx(join(folder, EDITED), ...changes);
  return folder;
}

const withoutBookmarks = (xml: string): string => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, "");
const firstWith = (xml: string, element: string, words: string): string =>
  xml
    .match(new RegExp(`<w:${element}>(?:(?!</w:${element}>).)*</w:${element}>`, "gs"))!
    .find((one) => one.includes(words))!;
const copied = (element: string, words: string, change: (copy: string) => string) => (xml: string) => {
  const original = firstWith(xml, element, words);
  return xml.replace(original, () => original + change(original));
};

const textsOf = (folder: string, file: string) =>
  readEditedDocument(readFileSync(join(folder, file)), file).paragraphs.map(({ text }) =>
    text.replaceAll("\u00a0", " "),
  );
const count = (texts: readonly string[], figure: string): number =>
  texts.filter((text) => text.includes(figure)).length;

describe("every place that prints a figure is replaced", () => {
  test.each([
    ["a copied paragraph, the copy without bookmarks", [copied("p", "4.833", withoutBookmarks)]],
    ["a copied paragraph, the copy with the same names and ids of bookmarks", [copied("p", "4.833", (copy) => copy)]],
    ["a copied table row, the copy without bookmarks", [copied("tr", "4.833", withoutBookmarks)]],
    [
      "a sentence copied into another paragraph",
      [
        copied("p", "4.833", (copy) =>
          withoutBookmarks(copy).replace(/(<w:r>)/, "$1<w:t>Tóm lại, như đã nêu: </w:t></w:r><w:r>"),
        ),
      ],
    ],
    ["the whole document without bookmarks", [withoutBookmarks]],
  ])("%s", async (_, changes) => {
    const folder = workspace(...changes);
    const before = count(textsOf(folder, EDITED), "4.833");
    editCell(folder, LAND, withNumber(4500));
    const { code } = await ntm(folder, ["refresh", EDITED]);
    expect(code).toBe(0);
    expect(count(textsOf(folder, RESULT), "4.833")).toBe(0);
    expect(count(textsOf(folder, RESULT), "8.386")).toBe(before);
    const { out } = await ntm(folder, ["verify", RESULT, "--format", "json"]);
    expect(out).not.toMatch(/verify\/(changed|outdated|new-number)"/);
  });
});

describe("charts", () => {
  /** Numbers of a chart, and of the sheet inside the document that they come from. */
  const numbersOf = (folder: string, file: string) =>
    readEditedDocument(readFileSync(join(folder, file)), file).charts.flatMap(({ series }) =>
      series.flatMap(({ points }) => points.map(({ value, cell, format }) => [value, cell?.value, format?.code])),
    );

  test("numbers in the drawing, its format and the workbook within follow the new data", async () => {
    const folder = workspace();
    const before = numbersOf(folder, EDITED);
    expect(before.every(([value, cell]) => Number(value) === Number(cell))).toBe(true);
    editCell(folder, ROADS, withNumber(5.82));
    const verified = await ntm(folder, ["verify", EDITED]);
    expect(verified.out).toMatch(/Biểu đồ \d.*\(verify\/outdated\)/);
    const { out, err } = await ntm(folder, ["refresh", EDITED, "--track"]);
    expect(out).toMatch(/Biểu đồ \d: .*: 5,2 → 11,6/);
    expect(err).toContain("refresh/untracked");
    const after = numbersOf(folder, RESULT);
    expect(after.filter(([value], index) => value !== before[index]![0]).map(([value, cell]) => [value, cell])).toEqual(
      [["11.6", "11.6"]],
    );
    expect((await ntm(folder, ["verify", RESULT])).out).not.toContain("Biểu đồ");
  });

  test("a number edited in a chart by hand is kept and named", async () => {
    const folder = workspace();
    const path = join(folder, EDITED);
    const parts = unzipSync(readFileSync(path));
    parts["word/charts/chart1.xml"] = Buffer.from(
      strFromU8(parts["word/charts/chart1.xml"]!).replace("<c:v>5.2</c:v>", "<c:v>777</c:v>"),
    );
    writeFileSync(path, zipped(parts));
    editCell(folder, ROADS, withNumber(5.82));
    const { err, out } = await ntm(folder, ["refresh", EDITED]);
    expect(err).toMatch(/"777" không thay: đã sửa tay/);
    expect(out).not.toContain("777");
    const verified = await ntm(folder, ["verify", EDITED]);
    expect(verified.out).toContain("verify/chart-numbers");
    expect(verified.out).toMatch(/"777" gõ thêm/);
  });
});
