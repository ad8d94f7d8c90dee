import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { composePeriod } from "../../../src/commands/steps/documents/compose-documents.ts";
import { validatePeriod } from "../../../src/commands/validate.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import type { CellPlace } from "../../../src/domain/workbook/cell.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { loadPeriod } from "../../../src/load/period.ts";
import { ledgerCell } from "../../support/ledger-cell.ts";
import { reportText } from "../../support/report-text.ts";
import { shortReports } from "../../support/short-report.ts";
import { smallProvince } from "../../support/small-province.ts";
import { editCell, withNumber, withText } from "../../support/workspace.ts";

const PERIOD = "2024-H1";
const NUMBER = "9701/QĐ-UBND";
const cell = (sheet: string, address: string): CellPlace => ({
  file: `data/periods/${PERIOD}/tinh.xlsx`,
  sheet,
  address,
});
/** 20/3/2024 as a workbook holds it. */
const DAY = 45371;
const withDay = (day: number) => (xml: string) =>
  xml.replace(/^<c r="([A-Z]+\d+)"( s="\d+")?.*$/s, `<c r="$1"$2><v>${day}</v></c>`);

const compose = (folder: string, more = {}) =>
  composePeriod({ folder, period: PERIOD, type: "bao-cao-so-ket", draft: false, ...more });

/** A workspace whose ledger has a task that a document of this period gave; its sheet may list the document. */
function withNewSource({ isListed }: { readonly isListed: boolean }): string {
  const folder = shortReports({ sections: ["1-chi-dao/nhiem-vu-da-giao"] });
  editCell(folder, ledgerCell(folder, "source", "kiểm tra, hướng dẫn cơ sở"), withText(NUMBER));
  if (!isListed) return folder;
  const row = [
    ["B5", withText(NUMBER)],
    ["C5", withDay(DAY)],
    ["D5", withText("UBND tỉnh")],
    ["E5", withText("Giao nhiệm vụ xây dựng nông thôn mới")],
  ] as const;
  for (const [address, change] of row) editCell(folder, cell("Văn bản", address), change);
  return folder;
}

function quoteInOpening(folder: string): void {
  const opening = cell("Thuyết minh", narrativeCell);
  editCell(folder, opening, withText(`Thực hiện {vb ${NUMBER}}, Văn phòng báo cáo như sau:`));
}
const narrativeCell = "E5";

test("a task given by a new document is printed by its number, and validate asks to list the document", async () => {
  const folder = withNewSource({ isListed: false });
  const { findings } = await validatePeriod({ folder, period: PERIOD });
  const about = findings.filter(({ code }) => code === "task/unknown-source");
  expect(about).toMatchObject([{ severity: "warning", fix: expect.stringContaining("trang Văn bản") }]);
  const composed = await compose(folder);
  if (!composed.ok) throw new Error(composed.findings.map(({ found }) => found).join("\n"));
  expect(reportText(composed.value.document)).toContain(`Quyết định số ${NUMBER} (1 nhiệm vụ)`);
});

test("a document of the sheet may be cited in full, and its trail ends at its cell", async () => {
  const folder = withNewSource({ isListed: true });
  quoteInOpening(folder);
  const { findings } = await validatePeriod({ folder, period: PERIOD });
  expect(findings.filter(({ code }) => code === "task/unknown-source")).toEqual([]);
  const composed = await compose(folder);
  if (!composed.ok) throw new Error(composed.findings.map(({ found }) => found).join("\n"));
  const { document } = composed.value;
  expect(reportText(document)).toContain(`Thực hiện Quyết định số ${NUMBER} ngày 20/3/2024 của UBND tỉnh`);
  expect(document.origins).toContainEqual({ kind: "citation", document: NUMBER, place: cell("Văn bản", "B5") });
});

test("what is wanted of a document that only a cell names is a hole, which says where to write it", async () => {
  const folder = withNewSource({ isListed: false });
  quoteInOpening(folder);
  const composed = await compose(folder);
  expect(composed.ok).toBe(false);
  expect(composed.findings).toContainEqual(
    expect.objectContaining({ code: "citation/unlisted", fix: expect.stringContaining("một dòng ở trang Văn bản") }),
  );
});

test("a template may cite what the sheet lists, and nothing that nobody lists", async () => {
  const folder = withNewSource({ isListed: true });
  const path = join(folder, "templates/partials/so-ket.md.hbs");
  const citing = (number: string): void => writeFileSync(path, `Thực hiện {{cite "${number}"}}.\n`);
  citing(NUMBER);
  expect(await compose(folder)).toMatchObject({ ok: true });
  citing("9702/QĐ-UBND");
  await expect(compose(folder)).rejects.toThrow("Mẫu văn bản có 1 chỗ sai");
});

test("a document can't cite one that was signed after it", async () => {
  const folder = withNewSource({ isListed: true });
  quoteInOpening(folder);
  editCell(folder, cell("Văn bản", "C5"), withNumber(DAY + 120));
  const composed = await compose(folder, { issue: { date: "2024-06-20" } });
  expect(composed).toMatchObject({ ok: false });
  expect(composed.findings).toContainEqual(
    expect.objectContaining({ code: "citation/after-signing", place: cell("Văn bản", "B5") }),
  );
});

test("a workbook of before the sheet is read as it was", async () => {
  const folder = smallProvince();
  const path = join(folder, "data/periods", PERIOD, "tinh.xlsx");
  const parts = unzipSync(readFileSync(path));
  const renamed = strFromU8(parts["xl/workbook.xml"]!).replace('name="Văn bản"', 'name="Khác"');
  editCell(folder, cell("Văn bản", "A3"), withText("khác"));
  const edited = { ...unzipSync(readFileSync(path)), "xl/workbook.xml": strToU8(renamed) };
  writeFileSync(path, zipSync(edited));
  const { findings } = await loadPeriod(openKnowledge(folder), parsePeriod(PERIOD));
  expect(findings.filter(({ place }) => ["Văn bản", "Khác"].includes(place.sheet ?? ""))).toEqual([]);
});

/** Two units recognised by decisions of one number, on these days. */
function withOneNumberOnDays(first: number, second: number): string {
  const folder = shortReports();
  const recognised = [
    ["can-loc", 8, first],
    ["cam-xuyen", 8, second],
  ] as const;
  for (const [workbook, row, day] of recognised) {
    const at = (column: string): CellPlace => ({
      file: `data/periods/${PERIOD}/${workbook}.xlsx`,
      sheet: "Công nhận",
      address: `${column}${row}`,
    });
    editCell(folder, at("E"), withText(NUMBER));
    editCell(folder, at("F"), withDay(day));
  }
  writeFileSync(
    join(folder, "templates/partials/so-ket.md.hbs"),
    `{{#each (where "recognitions") separator="; "}}{{#if (present decision)}}{{cite decision form="dated"}}{{else}}không ghi{{/if}}{{else}}không có{{/each}}.\n`,
  );
  return folder;
}

test("numbers begin again each year: rows with one number of two years cite two decisions, each with its day and its cell", async () => {
  const composed = await compose(withOneNumberOnDays(DAY - 400, DAY));
  if (!composed.ok) throw new Error(composed.findings.map(({ found }) => found).join("\n"));
  const { document } = composed.value;
  const number = `Quyết định số ${NUMBER}`;
  expect(reportText(document)).toContain(`${number} ngày 14/02/2023; `);
  expect(reportText(document)).toContain(`${number} ngày 20/3/2024; `);
  const files = document.origins.flatMap((origin) =>
    origin.kind === "citation" && origin.document === NUMBER ? [origin.place?.file] : [],
  );
  expect(files).toEqual(["can-loc", "cam-xuyen"].map((name) => `data/periods/${PERIOD}/${name}.xlsx`));
});

test("two days in one year for one number are a hole: one of them is wrong", async () => {
  const composed = await compose(withOneNumberOnDays(DAY - 1, DAY));
  expect(composed.ok).toBe(false);
  expect(composed.findings).toContainEqual(expect.objectContaining({ code: "citation/unlisted" }));
});

test("of two decisions with one number the one signed after the document is told, and not the other", async () => {
  const folder = withOneNumberOnDays(DAY - 400, DAY + 120);
  const composed = await compose(folder, { issue: { date: "2024-06-20" } });
  expect(composed.findings.filter(({ code }) => code === "citation/after-signing")).toMatchObject([
    { place: { file: `data/periods/${PERIOD}/cam-xuyen.xlsx` }, found: expect.stringContaining("ngày 18/7/2024") },
  ]);
});
