import fc from "fast-check";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import type { CellValue } from "../../../src/domain/workbook/cell.ts";
import { addressOf } from "../../../src/domain/workbook/cell-address.ts";
import { valuesOf, written } from "../fixtures.ts";

type Value = Exclude<CellValue, { readonly kind: "error" | "uncalculated" | "time" }>;

const firstDay = Date.UTC(1900, 2, 1);
const lastDay = Date.UTC(9999, 11, 31);

const value: fc.Arbitrary<Value> = fc.oneof(
  fc
    .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    // Programs keep fifteen digits of what is typed; longer ones are marked.
    .map((number): Value => ({ kind: "number", value: Number(number.toPrecision(15)) + 0, percent: false }))
    .filter(({ value }) => Number.isFinite(value)),
  fc
    .string({ unit: fc.constantFrom(..."aâấđĐưỹ <>&\"'_x0041_%=\n".split(""), "a\u0301", "đồng"), minLength: 1 })
    .map((text): Value => ({ kind: "text", value: text.normalize("NFC").trim() }))
    .filter((text) => text.value !== ""),
  fc.boolean().map((boolean): Value => ({ kind: "boolean", value: boolean })),
  fc
    .integer({ min: firstDay / 86_400_000, max: lastDay / 86_400_000 })
    .map((day): Value => ({ kind: "date", value: new Date(day * 86_400_000).toISOString().slice(0, 10) })),
);

const table = fc.array(fc.array(fc.option(value, { nil: undefined }), { maxLength: 6 }), { maxLength: 8 });

function byAddress(rows: readonly (readonly (Value | undefined)[])[]): Readonly<Record<string, Value>> {
  const cells = rows.flatMap((row, r) =>
    row.map((cell, c) => [addressOf({ row: r + 1, column: c + 1 }), cell] as const),
  );
  return Object.fromEntries(cells.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined));
}

const utc = (iso: string) => new Date(`${iso}T00:00:00Z`);
const serial = (iso: string) => 25_569 + utc(iso).getTime() / 86_400_000;

// Excel escapes this sequence in texts; neither writer does, so that what they write means "A".
const writable = table.filter((rows) => !JSON.stringify(rows).includes("_x0041_"));

test("a table written by exceljs reads back equal", async () => {
  await fc.assert(
    fc.asyncProperty(writable, fc.boolean(), async (rows, date1904) => {
      fc.pre(!date1904 || !rows.flat().some((cell) => cell?.kind === "date" && cell.value < "1904-01-01"));
      const bytes = await written((sheet, book) => {
        book.properties.date1904 = date1904;
        for (const [address, cell] of Object.entries(byAddress(rows))) {
          sheet.getCell(address).value = cell.kind === "date" ? utc(cell.value) : cell.value;
          if (cell.kind === "date") sheet.getCell(address).numFmt = "dd/mm/yyyy";
        }
      });
      expect(await valuesOf(bytes)).toEqual(byAddress(rows));
    }),
    { numRuns: 60 },
  );
});

test("a table written by SheetJS reads back equal, with shared and with inline texts", async () => {
  await fc.assert(
    fc.asyncProperty(writable, fc.boolean(), async (rows, bookSST) => {
      const sheet: XLSX.WorkSheet = { "!ref": "A1:F8" };
      for (const [address, cell] of Object.entries(byAddress(rows))) sheet[address] = stored(cell);
      const bytes = XLSX.write({ SheetNames: ["Biểu"], Sheets: { Biểu: sheet } }, { type: "buffer", bookSST });
      expect(await valuesOf(bytes as Buffer)).toEqual(byAddress(rows));
    }),
    { numRuns: 60 },
  );
});

function stored(cell: Value): XLSX.CellObject {
  switch (cell.kind) {
    case "number":
      return { t: "n", v: cell.value };
    case "text":
      return { t: "s", v: cell.value };
    case "boolean":
      return { t: "b", v: cell.value };
    case "date":
      return { t: "n", v: serial(cell.value), z: "dd/mm/yyyy" };
  }
}
