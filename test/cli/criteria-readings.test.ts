import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { documentSources } from "../../src/load/document-sources.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { changeOffice, withDocuments } from "../support/short-report.ts";
import { emptyWorkspace, ROOT } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const version = (status: string, requirement: string, more = ""): string => `
        versions:
          - effectiveFrom: 2022-03-08
            basis: { document: "320/QĐ-TTg", clause: mục 1 }
            status: ${status}
            requirement: ${requirement}${more}`;

const LAW = `id: mau-2021-2025
name: Bộ tiêu chí mẫu
title: district
appliesTo: [ruralDistrict]
effectiveFrom: 2022-03-08
effectiveUntil: 2026-01-01
basis: { document: "320/QĐ-TTg", clause: Điều 1 }
groups: [default, north-central-coast, northern-mountains]
complete: true
preconditions: []
criteria:
  - number: "1"
    name: Tiêu chí một
    indicators:
      - number: "1.1"
        name: Chưa biết mức
        unit: "%"${version("unknown", "null")}
      - number: "1.2"
        name: Chưa đối chiếu, có mức riêng của miền núi
        unit: "%"${version("unverified", "{ kind: atLeast, thresholds: { default: 95, northern-mountains: 90 } }")}
      - number: "1.3"
        name: Hai nội dung
        unit: ""${version(
          "unverified",
          `
              kind: allOf
              requirements:
                - { name: Nội dung a, unit: "%", requirement: { kind: atLeast, thresholds: { default: 80 } } }
                - { name: Nội dung b, unit: "", requirement: { kind: isTrue } }`,
        )}
      - number: "1.4"
        name: Đã đối chiếu
        unit: "%"${version("confirmed", "{ kind: atLeast, thresholds: { default: null, north-central-coast: 70 } }", "\n            source: Công báo")}
`;

function office(): string {
  const folder = emptyWorkspace();
  mkdirSync(join(folder, "data/criteria"), { recursive: true });
  copyFileSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  changeOffice(folder, (settings) => withDocuments(settings, "bao-cao-so-ket"));
  writeFileSync(join(folder, "data/criteria/mau-2021-2025.yaml"), LAW);
  return folder;
}

const criteria = (folder: string, ...args: readonly string[]) => ntm(folder, ["criteria", ...args]);
const FORM = "out/doi-chieu/mau-2021-2025.xlsx";
const READINGS = "data/criteria-readings/mau-2021-2025.yaml";
const textOf = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

type Row = Readonly<Record<string, string | number>>;
const READ: Row = { source: "Bản ký, trang 12", reader: "Nguyễn Văn A", second: "Trần Thị B" };

/** Fills in rows of the form by their keys, as officers do in Excel. */
async function fill(folder: string, rows: Readonly<Record<string, Row>>): Promise<void> {
  await criteria(folder, "form", "mau", "--force");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, FORM));
  const sheet = workbook.worksheets[0]!;
  const columns = new Map<string, number>();
  sheet.getRow(3).eachCell((cell, at) => columns.set(String(cell.value), at));
  const keys = new Map<string, number>();
  sheet.getColumn(1).eachCell((cell, at) => keys.set(String(cell.value), at));
  for (const [key, row] of Object.entries(rows)) {
    if (!keys.has(key)) throw new Error(`no line ${key}: ${[...keys.keys()].join(" ")}`);
    for (const [column, value] of Object.entries(row))
      sheet.getCell(keys.get(key)!, columns.get(column)!).value = value;
  }
  await workbook.xlsx.writeFile(join(folder, FORM));
}

test("what two officers read judges from then on, and the published file keeps its bytes", async () => {
  const folder = office();
  await fill(folder, {
    "1.1@2022-03-08/north-central-coast": { ...READ, comparison: "Từ mức này trở lên", value: 65 },
  });
  const { code, out } = await criteria(folder, "apply", FORM);
  expect(code).toBe(0);
  expect(out).toContain("1 mức đã đối chiếu, dùng để kết luận");
  expect(textOf(folder, "data/criteria/mau-2021-2025.yaml")).toBe(LAW);
  expect((await criteria(folder, "show", "mau")).out).toContain(
    "từ ngày 08/3/2022: chung chưa biết mức; Bắc Trung Bộ từ 65% (đã đối chiếu;",
  );
  expect((await criteria(folder, "coverage", "mau", "--on", "2024-06-14")).out).toContain(
    "2/4 mức kết luận được (1 do cơ quan đối chiếu)",
  );
  expect((await ntm(folder, ["rules", "check"])).err).not.toContain("criteria-readings");
});

test("the same form applied twice writes the same bytes", async () => {
  const folder = office();
  await fill(folder, { "1.4@2022-03-08/north-central-coast": { ...READ, value: 70 } });
  await criteria(folder, "apply", FORM);
  const first = textOf(folder, READINGS);
  expect(first).toContain('source: "Bản ký, trang 12; Công báo"');
  await criteria(folder, "apply", FORM);
  expect(textOf(folder, READINGS)).toBe(first);
});

test("one reader makes a level that only compares", async () => {
  const folder = office();
  const { second: _, ...one } = READ;
  await fill(folder, { "1.2@2022-03-08/default": { ...one, value: 95 } });
  const { code, out, err } = await criteria(folder, "apply", FORM);
  expect(code).toBe(0);
  expect(err).toContain("threshold/one-reader");
  expect(out).toContain("0 mức đã đối chiếu, dùng để kết luận; 1 mức mới một người đọc");
  expect(textOf(folder, READINGS)).toContain('status: "unverified"');
});

test("a group that nobody read is not confirmed along with another", async () => {
  const folder = office();
  await fill(folder, { "1.2@2022-03-08/default": { ...READ, value: 95 } });
  await criteria(folder, "apply", FORM);
  expect(textOf(folder, READINGS)).toContain('"thresholds": {"default": 95, "northern-mountains": null}');
});

test.each([
  ["one person twice", { ...READ, value: 95, second: "nguyễn  văn a" }, "threshold/same-reader"],
  ["no source", { value: 95, reader: "Nguyễn Văn A" }, "threshold/incomplete"],
  ["no value", READ, "threshold/incomplete"],
  ["a share above a hundred", { ...READ, value: 950 }, "cell/out-of-bounds"],
  ["a day after the set", { ...READ, value: 95, "new-from": "14/6/2026", document: "211/QĐ-TTg" }, "threshold/unfit"],
  [
    "a document that nobody knows",
    { ...READ, value: 95, "new-from": "14/6/2024", document: "9999/QĐ-TTg" },
    "threshold/unregistered-document",
  ],
])("a form with %s writes nothing of any line", async (_, row: Row, code) => {
  const folder = office();
  await fill(folder, {
    "1.2@2022-03-08/default": row,
    "1.4@2022-03-08/north-central-coast": { ...READ, value: 70 },
  });
  const { code: exit, out, err } = await criteria(folder, "apply", FORM);
  expect(exit).toBe(1);
  expect(err).toMatch(new RegExp(`lỗi [A-Z]+\\d+ .*\\(${code}\\)`));
  expect(out).toContain("Chưa ghi gì");
  expect(existsSync(join(folder, READINGS))).toBe(false);
});

test("a confirmed level is not weakened by one reader, and a differing one is told", async () => {
  const folder = office();
  const { second: _, ...one } = READ;
  await fill(folder, { "1.4@2022-03-08/north-central-coast": { ...one, value: 70 } });
  expect((await criteria(folder, "apply", FORM)).err).toContain("threshold/weakens");
  await fill(folder, { "1.4@2022-03-08/north-central-coast": { ...READ, value: 75 } });
  expect((await criteria(folder, "apply", FORM)).err).toContain("threshold/differs");
});

test("an indicator of several parts waits until all of them are read", async () => {
  const folder = office();
  await fill(folder, { "1.3@2022-03-08.1/default": { ...READ, value: 80 } });
  const partly = await criteria(folder, "apply", FORM);
  expect(partly.err).toContain("chưa đọc: Nội dung b");
  expect(existsSync(join(folder, READINGS))).toBe(false);
  await fill(folder, {
    "1.3@2022-03-08.1/default": { ...READ, value: 80 },
    "1.3@2022-03-08.2/default": { ...READ, value: "Đạt" },
  });
  expect((await criteria(folder, "apply", FORM)).out).toContain("1 mức đã đối chiếu");
});

test("an amendment adds a version from its own day", async () => {
  const folder = office();
  const amended = { "new-from": "01/3/2024", document: "211/QĐ-TTg", "new-clause": "mục 9" };
  await fill(folder, { "1.4@2022-03-08/north-central-coast": { ...READ, value: 75, ...amended } });
  expect((await criteria(folder, "apply", FORM)).code).toBe(0);
  const { out } = await criteria(folder, "diff", "2024-02-29", "2024-03-01", "--set", "mau");
  expect(out).toContain("Bắc Trung Bộ từ 70%");
  expect(out).toContain("Bắc Trung Bộ từ 75%");
  expect(out).toContain("mục 9, 211/QĐ-TTg");
});

test("a file that calls a level confirmed without two readers stops every command", async () => {
  const folder = office();
  await fill(folder, { "1.4@2022-03-08/north-central-coast": { ...READ, value: 70 } });
  await criteria(folder, "apply", FORM);
  writeFileSync(join(folder, READINGS), textOf(folder, READINGS).replace(', "Trần Thị B"', ""));
  const { code, err } = await criteria(folder, "show", "mau");
  expect(code).toBe(2);
  expect(err).toContain("rules/unfounded-reading");
  expect((await ntm(folder, ["rules", "check"])).code).toBe(1);
});

test("a workbook that is no such form is refused", async () => {
  const folder = office();
  copyFileSync(join(ROOT, "data/periods/2024-H1/can-loc.xlsx"), join(folder, "can-loc.xlsx"));
  const { code, err } = await criteria(folder, "apply", "can-loc.xlsx");
  expect(code).toBe(2);
  expect(err).toContain("không phải biểu đối chiếu");
});

test("the manifest of a document records who read which level", async () => {
  const folder = office();
  copyFileSync(
    join(ROOT, "data/criteria/xa-ntm-nang-cao-2021-2025.yaml"),
    join(folder, "data/criteria/xa-ntm-nang-cao-2021-2025.yaml"),
  );
  mkdirSync(join(folder, "data/criteria-readings"));
  writeFileSync(
    join(folder, "data/criteria-readings/xa-ntm-nang-cao-2021-2025.yaml"),
    `set: xa-ntm-nang-cao-2021-2025
readings:
  - number: "18.1"
    effectiveFrom: 2022-03-08
    basis: { document: "318/QĐ-TTg", clause: "Phụ lục II, mục 18.1" }
    status: confirmed
    requirement: { kind: atLeast, thresholds: { default: null, north-central-coast: 55 } }
    source: Bản ký, trang 30
    readers: [Nguyễn Văn A, Trần Thị B]
`,
  );
  const knowledge = openKnowledge(folder);
  const { files } = documentSources(knowledge, knowledge.period("2024-H1"), "bao-cao-so-ket");
  expect(files.criteria.map(({ file }) => file)).toContain("data/criteria-readings/xa-ntm-nang-cao-2021-2025.yaml");
  expect(files.readings).toEqual([
    {
      set: "xa-ntm-nang-cao-2021-2025",
      number: "18.1",
      effectiveFrom: "2022-03-08",
      basis: { document: "318/QĐ-TTg", clause: "Phụ lục II, mục 18.1" },
      status: "confirmed",
      source: "Bản ký, trang 30",
      readers: ["Nguyễn Văn A", "Trần Thị B"],
    },
  ]);
});
