import { expect, test } from "vitest";
import { TASK_COLUMNS } from "../../src/domain/tasks/task.ts";
import {
  ASSESSMENTS,
  CIVILISED,
  HAMLETS,
  IDENTITY,
  JUDGED,
  LISTS,
  NARRATIVES,
  RECOGNITIONS,
  TASKS,
} from "../../src/domain/workbook/known-sheets.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { sourceFiles, sourceOf } from "../support/imports.ts";
import { ROOT } from "../support/workspace.ts";

const { reporting, province } = openKnowledge(ROOT).formsOn("2024-06-14");
const sheets = [...reporting.sheets, ...province.sheets];
const columnsOf = (id: string): readonly string[] =>
  sheets.flatMap((sheet) => (sheet.kind === "list" && sheet.id === id ? sheet.columns.map((column) => column.id) : []));

test.each([
  ["recognitions", RECOGNITIONS],
  ["assessments", ASSESSMENTS],
  ["civilised", CIVILISED],
  ["hamlets", HAMLETS],
  ["narratives", NARRATIVES],
  ["tasks", TASKS],
])("the forms have the sheet %s with every column that the program speaks of", (_, { sheet, ...columns }) => {
  expect(columnsOf(sheet)).toEqual(expect.arrayContaining(Object.values(columns)));
  expect(columnsOf(sheet).length).toBeGreaterThan(0);
});

test("what is known of every list stands on some list", () => {
  const all = sheets.flatMap((sheet) => (sheet.kind === "list" ? sheet.columns.map(({ id }) => id) : []));
  expect(all).toEqual(expect.arrayContaining(Object.values(LISTS)));
});

test("every workbook says whose it is and of which period", () => {
  for (const form of [reporting, province]) {
    const fields = form.sheets.flatMap((sheet) => (sheet.kind === "identity" ? sheet.fields.map(({ id }) => id) : []));
    expect(fields).toEqual(expect.arrayContaining([IDENTITY.unit, IDENTITY.period]));
  }
});

test("templates see a judged task's columns by the same names", () => {
  expect(TASK_COLUMNS.map(({ id }) => id).sort()).toEqual(Object.values(JUDGED).sort());
});

test("no other file spells the id of a sheet or of a column of its rows", () => {
  const others = sourceFiles.filter((file) => file !== "domain/workbook/known-sheets.ts");
  const spelt = others.filter((file) =>
    /\blists\.get\("|\bfields\.[a-z]+\?\.(?:value|place)|"(?:recognitions|hamlets|civilised)"/.test(sourceOf(file)),
  );
  expect(spelt).toEqual([]);
});
