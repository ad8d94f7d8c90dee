import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import type { CriteriaSet } from "../../../src/domain/criteria/criteria.ts";
import { criteriaListId } from "../../../src/domain/criteria/criteria-columns.ts";
import type { Indicator } from "../../../src/domain/figures/indicator.ts";
import { parsePeriod } from "../../../src/domain/office/period.ts";
import type { Form, Forms } from "../../../src/domain/workbook/form.ts";
import type { Submission } from "../../../src/domain/workbook/submission.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { readWorkbook } from "../../../src/read/workbook/workbook.ts";
import { writeForm } from "../../../src/render/form/form.ts";
import type { FormValues } from "../../../src/render/form/form-values.ts";

import { type ReadSubmission, validateSubmission } from "../../../src/validate/workbook/submission.ts";
import { communeSets, packageForms, ROOT } from "../../sample/sample-period.ts";
import { seeds } from "../../support/share.ts";
import { areTried } from "../../support/word/libreoffice.ts";
import { enteredValues, examplesOf } from "../../support/workbook/entered-values.ts";
import { throughLibreOffice, withNumberIn } from "./other-programs.ts";

const folder = mkdtempSync(join(tmpdir(), "ntm-roundtrip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const period = parsePeriod("2024-H2");
let forms: Forms;
let indicators: ReadonlyMap<string, Indicator>;
let sets: ReadonlyMap<string, CriteriaSet>;
const register = openKnowledge(ROOT).registerOn(period.end);
const canLoc = register.districts.find(({ code }) => code === "443")!;

beforeAll(async () => {
  ({ forms, indicators } = await packageForms());
  sets = new Map((await communeSets()).map((set) => [set.id, set]));
});

const contextOf = (form: Form) => ({
  unit: form.id === "province" ? register.province : canLoc,
  period,
  register,
  indicators,
  sets,
});

const written = (form: Form, values?: FormValues) =>
  writeForm(form, { ...contextOf(form), ...(values ? { values } : {}) });

const blanks = new Map<Form, Promise<Uint8Array>>();

/** A form without values, written once. */
function blank(form: Form): Promise<Uint8Array> {
  const bytes = blanks.get(form) ?? written(form);
  blanks.set(form, bytes);
  return bytes;
}

async function read(bytes: Uint8Array): Promise<ReadSubmission> {
  const own = mkdtempSync(join(folder, "read-"));
  const name = "form.xlsx";
  const path = join(own, name);
  writeFileSync(path, bytes);
  const workbook = await readWorkbook(path, name);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.findings));
  expect(workbook.findings).toEqual([]);
  return validateSubmission(workbook.value, { forms, indicators, register, period: period.id, sets });
}

/** What was read, in the shape of what was entered. */
function enteredIn(form: Form, submission: Submission): FormValues {
  const observations = [...submission.observations].flatMap(([id, { actual, plan, qualifier }]) => {
    const value = {
      ...(actual ? { actual: actual.value } : {}),
      ...(plan ? { plan: plan.value } : {}),
      ...(qualifier ? { qualifier: qualifier.value } : {}),
    };
    return Object.keys(value).length === 0 ? [] : [[id, value] as const];
  });
  const lists = form.sheets.flatMap((sheet) => {
    if (sheet.kind !== "list" && sheet.kind !== "criteria") return [];
    const rows = submission.lists.get(sheet.kind === "criteria" ? criteriaListId(sheet.set) : sheet.id)!;
    const plain = rows.map(({ key, fields }) => ({
      key,
      fields: Object.fromEntries(Object.entries(fields).map(([id, { value }]) => [id, value])),
    }));
    return [[sheet.id, plain] as const];
  });
  return { observations: new Map(observations), lists: new Map(lists) };
}

async function expectSame(form: Form, values: FormValues, bytes: Uint8Array): Promise<void> {
  const { submission, findings } = await read(bytes);
  expect(findings).toEqual([]);
  const { observations, lists } = enteredIn(form, submission!);
  expect(Object.fromEntries(observations!)).toEqual(Object.fromEntries(values.observations!));
  for (const [id, rows] of values.lists!) {
    expect(lists!.get(id), id).toEqual(rows.map(({ key = "", fields }) => ({ key, fields })));
  }
}

describe.each(["reporting", "province"] as const)("form %s", (id) => {
  test("every value written into the form reads back the same", async () => {
    const form = forms[id];
    await fc.assert(
      fc.asyncProperty(enteredValues(form, contextOf(form)), async (values) =>
        expectSame(form, values, await written(form, values)),
      ),
      { numRuns: seeds(8, 0.25), seed: 20240614 },
    );
  });

  test("text that looks like an escape code stays text (ECMA-376 Part 1, 22.9.2.19)", async () => {
    const form = forms[id];
    const observed = form.sheets.find((sheet) => sheet.kind === "indicators")!.groups[0]!.indicators[0]!;
    const values = { observations: new Map([[observed, { qualifier: "_x0041_ _x005F_" }]]) };
    const { submission } = await read(await written(form, values));
    expect(submission!.observations.get(observed)!.qualifier!.value).toBe("_x0041_ _x005F_");
  });

  test("a blank form reports exactly the required cells that are missing", async () => {
    const form = forms[id];
    const { findings } = await read(await blank(form));
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["cell/missing"]));
    const required = form.sheets.flatMap((sheet) => {
      if (sheet.kind === "indicators") {
        return sheet.groups
          .flatMap((group) => group.indicators)
          .flatMap((name) => {
            const { plan, required: isRequired, formula } = indicators.get(name)!;
            return [...(plan === "required" ? ["plan"] : []), ...(isRequired && !formula ? ["actual"] : [])];
          });
      }
      if (sheet.kind !== "list" || sheet.rows === "free") return [];
      const { rows } = sheet;
      const count =
        "keys" in rows
          ? rows.keys.length
          : register.communes.filter((one) => one.parent === "443" && rows.units.includes(one.type)).length;
      return sheet.columns.filter((column) => column.required && !column.label).flatMap(() => Array(count).fill(""));
    });
    expect(findings).toHaveLength(required.length);
    expect(required.length).toBeGreaterThan(5);
  });

  test("the missing cells that reading reports are the highlighted ones", async () => {
    const form = forms[id];
    const bytes = await blank(form);
    const { findings } = await read(bytes);
    const parts = unzipSync(bytes);
    const first = form.guide ? 2 : 1;
    const { cellRanges } = await import("../../../src/domain/workbook/cell-range.ts");
    for (const [index, { name, kind, ...sheet }] of form.sheets.entries()) {
      if (kind === "list" && "rows" in sheet && sheet.rows === "free") continue;
      const xml = strFromU8(parts[`xl/worksheets/sheet${first + index}.xml`]!);
      const marked = [...xml.matchAll(/<conditionalFormatting sqref="([^"]+)"/g)].map(([, range]) => range!);
      const missing = findings.flatMap(({ place }) => (place.sheet === name ? [place.address!] : []));
      expect(marked.sort(), name).toEqual([...cellRanges(missing)].sort());
    }
  });
});

describe("protection of sheets", () => {
  test("every sheet is protected without a password; entry cells are open, labels and ids locked", async () => {
    const book = XLSX.read(await blank(forms.reporting), { cellStyles: true });
    const parts = unzipSync(await blank(forms.reporting));
    const styles = strFromU8(parts["xl/styles.xml"]!);
    const cellXfs = [
      ...styles
        .slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"))
        .matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs),
    ];
    const isOpen = (sheet: number, address: string): boolean => {
      const xml = strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`]!);
      const style = new RegExp(`<c r="${address}"[^>]*? s="(\\d+)"`).exec(xml)?.[1];
      return cellXfs[Number(style)]![0].includes('locked="0"');
    };
    for (const [index] of book.SheetNames.filter((name) => name !== "Danh mục").entries()) {
      const xml = strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`]!);
      expect(xml).toMatch(/<sheetProtection sheet="1"/);
      expect(xml).not.toMatch(/hashValue|password=/);
    }
    expect(["B5", "C5", "D5", "B6"].map((at) => isOpen(2, at))).toEqual([false, false, false, false]);
    expect(["C7", "C8"].map((at) => isOpen(2, at))).toEqual([true, true]);
    expect(["B6", "E6"].map((at) => isOpen(3, at))).toEqual([false, true]);
    // Free lists stay open below their ruled rows.
    const free = strFromU8(parts["xl/worksheets/sheet5.xml"]!);
    const column = /<col min="2" max="2"[^>]*style="(\d+)"/.exec(free)?.[1];
    expect(cellXfs[Number(column)]![0]).toContain('locked="0"');
  });
});

describe("other spreadsheet programs write the form again", () => {
  let sample: { readonly values: FormValues; readonly bytes: Uint8Array };
  beforeAll(async () => {
    const values = examplesOf(enteredValues(forms.reporting, contextOf(forms.reporting)));
    sample = { values, bytes: await written(forms.reporting, values) };
  });

  test("what SheetJS wrote again still reads every value", async () => {
    const { values, bytes } = sample;
    const book = XLSX.read(bytes, { cellNF: true, cellFormula: true });
    const again = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
    await expectSame(forms.reporting, values, again);
  });

  test.runIf(areTried("soffice"))(
    "LibreOffice opens, recalculates, writes; one cell changed and written again; still read rightly",
    async () => {
      const { values, bytes } = sample;
      const saved = throughLibreOffice(bytes, folder);
      await expectSame(forms.reporting, values, saved);
      const rows = values.lists!.get("communes")!;
      const [{ key, fields }] = rows as [(typeof rows)[number]];
      const hamlets = fields.hamlets === 7 ? 8 : 7;
      const edited = throughLibreOffice(withNumberIn(saved, "hamlets", key!, hamlets), folder);
      const { submission, findings } = await read(edited);
      expect(findings).toEqual([]);
      expect(submission!.lists.get("communes")![0]!.fields.hamlets!.value).toBe(hamlets);
      // The totals row was calculated anew.
      const total = rows.reduce((sum, row) => sum + Number(row.fields.hamlets), hamlets - Number(fields.hamlets));
      const sheet = XLSX.read(edited).Sheets["Xã, phường"]!;
      expect(sheet[`D${5 + rows.length}`]!.v).toBe(total);
    },
  );
});
