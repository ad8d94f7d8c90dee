import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { writeForms } from "../../../src/commands/forms.ts";
import { composePeriod } from "../../../src/commands/steps/documents/compose-documents.ts";
import { validatePeriod } from "../../../src/commands/validate.ts";
import { narrativeSections } from "../../../src/compose/template/narrative-sections.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { shortReports } from "../../support/short-report.ts";
import { editCell, emptied, withText } from "../../support/workspace.ts";
import { WRITER } from "../../support/writer.ts";

const SHEET = "Thuyết minh";

/** Rows of the sheet of narratives of a workbook: code, title, style, text, with the number of their line. */
function sectionRows(path: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const sheet = XLSX.read(readFileSync(path)).Sheets[SHEET]!;
  return XLSX.utils
    .sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true })
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => String(cell ?? "")) }))
    .filter(({ line, cells }) => line > 4 && (cells[1] ?? "") !== "");
}

test("the province's form names each section that the documents of the period need, by code and title", async () => {
  const folder = shortReports({ sections: ["5-ton-tai/nguyen-nhan", "4-von-ocop/ocop"] });
  await writeForms({ folder, period: "2024-H2", force: false, writer: WRITER });
  const rows = sectionRows(join(folder, "out/2024-H2/bieu-mau/tinh.xlsx"));
  expect(rows.map(({ cells }) => cells.slice(1, 4))).toEqual([
    ["Mở đầu", expect.any(String), "Đoạn văn"],
    ["B.II", "Kết quả", "Đoạn văn"],
    ["A.II.2", "Kết quả", "Đoạn văn"],
  ]);
});

test("a kind of period with other documents has other sections", async () => {
  const knowledge = openKnowledge(shortReports());
  const text = knowledge.files.text("templates/thong-bao.md.hbs");
  expect(narrativeSections(text, knowledge.partialsOn("2024-06-14")).map(({ section }) => section)).toContain("I.4");
});

test("validate names the empty cell of a section that nobody wrote, and report has nothing to add", async () => {
  const folder = shortReports();
  const cell = { file: "data/periods/2024-H1/tinh.xlsx", sheet: SHEET, address: "E5" };
  editCell(folder, cell, emptied);
  const { findings } = await validatePeriod({ folder, period: "2024-H1" });
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors).toMatchObject([{ code: "narrative/missing", place: cell, fix: "viết đoạn văn ở ô E5" }]);
  const made = await composePeriod({ folder, period: "2024-H1", type: "bao-cao-so-ket", draft: false });
  expect(made.findings.filter(({ severity }) => severity === "error")).toEqual(errors);
});

test("a section without a row is missed at its sheet, never at the template", async () => {
  const folder = shortReports({ sections: ["5-ton-tai/nguyen-nhan"] });
  for (const line of [5]) {
    editCell(folder, { file: "data/periods/2024-H1/tinh.xlsx", sheet: SHEET, address: `B${line}` }, withText("A.9"));
  }
  const { findings } = await validatePeriod({ folder, period: "2024-H1" });
  expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
    {
      code: "narrative/missing",
      place: { file: "data/periods/2024-H1/tinh.xlsx", sheet: SHEET },
      fix: expect.stringContaining('cột Mục ghi "Mở đầu"'),
    },
  ]);
});
