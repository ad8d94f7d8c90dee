import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CellPlace } from "../../src/domain/workbook/cell.ts";
import { madeFile, madeWithTwoAnnexes } from "../support/made-documents.ts";
import { sampleReport } from "../support/report.ts";
import { ALL } from "../support/share.ts";
import { shortReports } from "../support/short-report.ts";
import { docxText, partOf } from "../support/word/docx.ts";
import { editCell, emptied, emptyWorkspace, withNumber, withText } from "../support/workspace.ts";

const TYPE = "bao-cao-so-ket";

const linesOf = (folder: string, name = TYPE): readonly string[] =>
  docxText(readFileSync(join(folder, `out/2024-H1/${name}.docx`))).split("\n");

interface TracedFigure {
  readonly id: string;
  readonly cells?: readonly CellPlace[];
}

/** The cell behind a figure, found the way a reviewer finds it: in the trace beside the document. */
function cellOf(folder: string, id: string): CellPlace {
  const trace = JSON.parse(readFileSync(join(folder, `out/2024-H1/${TYPE}.trace.json`), "utf8"));
  const figure = (trace.figures as TracedFigure[]).find((one) => one.id === id);
  return figure!.cells![0]!;
}

/** Words that differ between two versions of a line, as [before, after]. */
function changesOf(before: readonly string[], after: readonly string[]): readonly (readonly [string, string])[] {
  expect(after.length).toBe(before.length);
  return before.flatMap((line, index) => {
    const [left, right] = [line.split(/[ \u00A0]/), after[index]!.split(/[ \u00A0]/)];
    expect(right.length, after[index]).toBe(left.length);
    return left.flatMap((word, at) => (word === right[at] ? [] : [[word, right[at]!] as const]));
  });
}

test("one cell changed: its number, the total and the share derived from it change, and nothing else", async () => {
  const made = await madeWithTwoAnnexes();
  const before = linesOf(made);
  const land = cellOf(made, "concentrated-land@446");
  expect(land).toEqual(LAND);

  const folder = emptyWorkspace();
  cpSync(made, folder, { recursive: true });
  editCell(folder, land, withNumber(4500));
  expect(await sampleReport(folder)).toMatchObject({ ok: true });

  expect(changesOf(before, linesOf(folder))).toEqual([
    ["4.833", "8.386"],
    // The ledger's task on land tells them too, measured and as its progress.
    ["4.833", "8.386"],
    ["33%", "56%"],
    // 8.386 of 14.850 ha; Cẩm Xuyên passes Can Lộc in the list ordered by area.
    ["33%", "56%"],
    ["Can", "Cẩm"],
    ["Lộc", "Xuyên"],
    ["3.886", "4.500"],
    ["Cẩm", "Can"],
    ["Xuyên", "Lộc"],
    ["947", "3.886"],
  ]);
});

describe("a required cell emptied", () => {
  test("refuses the official file, and the message names the cell", async () => {
    const folder = shortReports();
    await sampleReport(folder);
    editCell(folder, LAND, emptied);
    const before = readFileSync(join(folder, `out/2024-H1/${TYPE}.docx`));

    const result = await sampleReport(folder);

    expect(result.ok).toBe(false);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: "cell/missing", severity: "error", place: LAND }),
    );
    expect(readFileSync(join(folder, `out/2024-H1/${TYPE}.docx`)).equals(before)).toBe(true);
  });

  test("leaves nothing in an empty out folder", async () => {
    const folder = shortReports();
    editCell(folder, LAND, emptied);
    expect((await sampleReport(folder)).ok).toBe(false);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("a draft shows the hole, highlighted, with a comment that names the cell", async () => {
    const folder = shortReports();
    editCell(folder, LAND, emptied);
    expect((await sampleReport(folder, { draft: true })).ok).toBe(true);
    expect(readdirSync(join(folder, "out/2024-H1")).sort()).toEqual([
      `${TYPE}.du-thao.docx`,
      `${TYPE}.du-thao.html`,
      `${TYPE}.du-thao.manifest.json`,
      `${TYPE}.du-thao.trace.json`,
    ]);
    const bytes = readFileSync(join(folder, `out/2024-H1/${TYPE}.du-thao.docx`));
    const highlighted = /<w:highlight w:val="yellow"\/>.{0,200}\[…\]/s.test(partOf(bytes, "word/document.xml"));
    expect(highlighted).toBe(true);
    const named = partOf(bytes, "word/comments.xml").includes(`cam-xuyen.xlsx › ${LAND.sheet}!${LAND.address}`);
    expect(named).toBe(true);
  });
});

test("text in a number cell is a finding with what was found and what was expected", async () => {
  const folder = shortReports();
  editCell(folder, LAND, withText("chín trăm"));
  const { findings } = await sampleReport(folder);
  expect(findings[0]).toMatchObject({ code: "cell/not-a-number", found: '"chín trăm"' });
  expect(findings[0]?.expected).toMatch(/^số từ 0/);
});

test.runIf(ALL)("the final form has no comments and no highlights; the draft comments every figure once", async () => {
  const final = readFileSync(await madeFile("2024-H1", `${TYPE}.docx`));
  const draft = readFileSync(await madeFile("2024-H1", `${TYPE}.du-thao.docx`));
  expect(partOf(final, "word/comments.xml")).toBe("");
  expect(partOf(final, "word/document.xml").includes("w:highlight")).toBe(false);
  const comments = partOf(draft, "word/comments.xml").match(/<w:comment /g) ?? [];
  expect(comments.length).toBeGreaterThan(200);
  // After all else, which the text of footnotes follows here, the draft lists what was answered for.
  const [text, answers] = docxText(draft).split(/\n(?=GIẢI TRÌNH CÁC CẢNH BÁO)/i);
  expect(docxText(final).startsWith(text!.trim())).toBe(true);
  expect(answers!.endsWith(docxText(final).slice(text!.length).trim())).toBe(true);
  expect(answers).toContain("Công nhận lại sau sắp xếp đơn vị hành chính");
});

/** Where the form puts Cẩm Xuyên's concentrated land; the first test checks it against the trace. */
const LAND: CellPlace = { file: "data/periods/2024-H1/cam-xuyen.xlsx", sheet: "Chỉ tiêu", address: "E27" };
