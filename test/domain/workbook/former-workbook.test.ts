import { expect, test } from "vitest";
import type { Form, ListSheet } from "../../../src/domain/workbook/form.ts";
import { formerWorkbook } from "../../../src/domain/workbook/former-workbook.ts";
import type { Datum, ListRow, Observation, Scalar, Submission } from "../../../src/domain/workbook/submission.ts";
import { column } from "../../support/workbook/column.ts";

const place = { file: "x.xlsx", sheet: "Trang", address: "B5" };
const datum = <T>(value: T): Datum<T> => ({ value, place });
const row = (key: string, fields: Readonly<Record<string, Scalar>>): ListRow => ({
  key,
  place,
  fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, datum(value)])),
});
const list = (id: string, rows: ListSheet["rows"], columns: ListSheet["columns"]): ListSheet => ({
  kind: "list",
  id,
  name: id,
  title: id,
  rows,
  columns,
});

const FORM: Form = {
  id: "commune",
  title: "Biểu",
  sheets: [
    list("communes", { units: ["commune"] }, [
      column("hamlets", "integer"),
      column("households", "integer"),
      column("income", "decimal", { adds: false }),
      column("note", "text"),
    ]),
    list("products", "free", [column("name", "text"), column("unit", "unit")]),
    list("recognitions", "free", [column("unit", "unit"), column("title", "text")]),
  ],
};

const seen = (indicator: string, actual: number, plan?: number): readonly [string, Observation] => [
  indicator,
  { indicator, actualPlace: place, actual: datum(actual), ...(plan === undefined ? {} : { plan: datum(plan) }) },
];

const submission = (
  unit: string,
  observations: readonly (readonly [string, Observation])[],
  lists: Readonly<Record<string, readonly ListRow[]>>,
): Submission => ({
  unit,
  period: "2026-H1",
  file: `${unit}.xlsx`,
  sha256: "",
  observations: new Map(observations),
  lists: new Map(Object.entries(lists)),
});

const A = submission("1", [seen("roads", 1.5, 4), seen("rate", 80), seen("lamps", 3)], {
  communes: [row("1", { hamlets: 5, households: 900, income: 60, note: "a" })],
  products: [row("", { name: "Cam", unit: "1" }), row("", { name: "Bưởi" })],
  recognitions: [row("", { unit: "1", title: "commune" })],
});
const B = submission("2", [seen("roads", 2, 6), seen("rate", 90)], {
  communes: [row("2", { hamlets: 7, income: 50 })],
  products: [row("", { name: "Chè", unit: "2" })],
  recognitions: [row("", { unit: "2", title: "commune" })],
});
const DISTRICT = submission("443", [seen("roads", 100)], {
  communes: [row("1", { hamlets: 5 }), row("2", { hamlets: 7 }), row("3", { hamlets: 9 })],
  products: [row("", { name: "Cam", unit: "1" }), row("", { name: "Lạc" }), row("", { name: "Vừng", unit: "3" })],
});

/** What stands in the workbook of commune 9, which the given ones became. */
function became(former: readonly string[], submissions: readonly Submission[]) {
  const made = formerWorkbook(FORM, { unit: "9", former, submissions, addsUp: (id) => id !== "rate" });
  const rows = (id: string) =>
    (made.lists.get(id) ?? []).map(({ key, fields }) => [
      key,
      Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
    ]);
  const figures = [...made.observations].map(([id, { actual, plan }]) => [id, actual?.value, plan?.value]);
  return {
    unit: made.unit,
    figures,
    communes: rows("communes"),
    products: rows("products"),
    recognitions: rows("recognitions"),
  };
}

test("two communes that became one: numbers that add up and that both have, rows of both under the new code", () => {
  expect(became(["1", "2"], [A, B])).toEqual({
    unit: "9",
    // A rate adds up to nothing, and of the lamps of one nothing is known of both.
    figures: [["roads", 3.5, 10]],
    communes: [["9", { hamlets: 12 }]],
    products: [
      ["", { name: "Cam", unit: "9" }],
      ["", { name: "Bưởi" }],
      ["", { name: "Chè", unit: "9" }],
    ],
    // Nobody has recognised the new commune.
    recognitions: [],
  });
});

test("one that only changed its code goes on with all that it said", () => {
  expect(became(["1"], [A])).toEqual({
    unit: "9",
    figures: [
      ["roads", 1.5, 4],
      ["rate", 80, undefined],
      ["lamps", 3, undefined],
    ],
    communes: [["9", { hamlets: 5, households: 900, income: 60, note: "a" }]],
    products: [
      ["", { name: "Cam", unit: "9" }],
      ["", { name: "Bưởi" }],
    ],
    recognitions: [["", { unit: "9", title: "commune" }]],
  });
});

test("of a district's workbook only what stands by commune: its figures can't be divided", () => {
  expect(became(["1", "2"], [DISTRICT])).toEqual({
    unit: "9",
    figures: [],
    communes: [["9", { hamlets: 12 }]],
    products: [["", { name: "Cam", unit: "9" }]],
    recognitions: [],
  });
});
