import { describe, expect, test } from "vitest";
import { type Hole, isHole } from "../../../src/domain/figures/figure.ts";
import type { ListRow } from "../../../src/domain/workbook/submission.ts";
import { figure, full, measureOf, observed, row, submission, value } from "./measured-districts.ts";

describe("entered figures", () => {
  test("the province is the exact sum of its districts, with every cell in the trail", () => {
    expect(value("roads")).toBe("15.88");
    expect(value("plan:roads")).toBe("302");
    const { trace } = figure(full("roads"));
    expect(trace.kind === "operation" && trace.inputs.map((input) => input.id)).toEqual(["roads@443", "roads@437"]);
  });

  test("a district has its own cell; 0,1 + 0,2 has no binary noise", () => {
    expect(value("roads", "443")).toBe("15.78");
    expect(figure(full("roads", "443")).trace).toEqual({
      kind: "cell",
      place: { file: "x.xlsx", sheet: "Chỉ tiêu", address: "D5" },
    });
  });

  test("the province's own figure keeps the word that qualifies it", () => {
    expect(figure(full("news"))).toMatchObject({ qualifier: "gần" });
  });

  test("the smallest of those reported, when reporting is optional", () => {
    expect(value("lowest")).toBe("45");
  });
});

describe("missing is never zero", () => {
  const partial = measureOf([submission("443", [observed("roads", 1, 2)]), submission("437", [observed("roads")])]);

  test("an empty cell makes the sum, and all that is computed from it, a hole that names the cell", () => {
    for (const ref of ["roads", "roads-progress", "gap"]) {
      const hole = partial(ref);
      expect(isHole(hole) && hole.places[0]?.address, ref).toMatch(/[CD]5/);
    }
  });

  test("a district without a workbook makes counts over list sheets holes too", () => {
    const one = measureOf([submission("443", [])], submission("42", []));
    expect(isHole(one("advanced")) && (one("advanced") as Hole).reason).toContain("Thị xã Hồng Lĩnh");
  });

  test("division by zero is a hole that names the denominator", () => {
    expect(full("per-ward", "437")).toMatchObject({ reason: 'mẫu số "Chỉ tiêu wards" bằng 0' });
  });
});

describe("formulas", () => {
  test("a ratio in % is a ratio of sums, not a mean of ratios", () => {
    expect(figure(full("roads-progress")).value.toFixed(4)).toBe("5.2583");
  });

  test("differences against the plan and against the same period last year", () => {
    expect(value("gap")).toBe("286.12");
    expect(value("more")).toBe("100");
    expect(figure(full("previous:news")).label).toContain("cùng kỳ năm trước");
  });

  test("what last year's figure is made of is last year's by name too, down to its cells", () => {
    const { trace } = figure(full("previous:doubled"));
    if (trace.kind !== "operation") throw new Error(trace.kind);
    expect(trace.inputs.map(({ id, value }) => [id, value.toString()])).toEqual([
      ["previous:news", "500"],
      ["previous:news", "500"],
    ]);
  });

  test("a ceiling is the smallest whole number that is not below", () => {
    expect(figure(full("part")).value.toFixed(4)).toBe("2.6467");
    expect(value("needed")).toBe("3");
  });

  test("units are counted in the register of the day, for the province or one district", () => {
    expect(value("communes")).toBe("1");
    expect(value("communes", "437")).toBe("0");
    expect(figure(full("communes")).trace).toEqual({ kind: "register", source: "data/units/test.csv" });
  });

  test("recognitions count up to the last day of the period, inclusive", () => {
    expect(value("advanced")).toBe("3");
    expect(value("new-advanced")).toBe("2");
    expect(value("advanced", "437")).toBe("0");
  });

  test("distinct values, and totals over the rows of one kind of unit", () => {
    expect(value("titles")).toBe("2");
    expect(value("area")).toBe("4.75");
    const { trace } = figure(full("area"));
    expect(trace.kind === "count" && trace.places.map((place) => place.address)).toEqual(["B3", "B4", "B5", "B6"]);
  });

  test("a total over rows that fill certain columns leaves the others out of both sides of a ratio, and says so", () => {
    expect(isHole(full("households"))).toBe(true);
    expect(value("served-share")).toBe("20");
    expect(figure(full("known-households")).trace).toMatchObject({
      rule: { column: "households", filter: { of: "communes", filled: ["households", "served"] } },
      places: [{ address: "H5" }, { address: "H6" }],
    });
    expect(isHole(full("served-share", "437"))).toBe(true);
  });

  test("a reference that nothing defines is a bug", () => {
    expect(() => full("nothing")).toThrow(/nothing/);
  });
});

describe("figures of one unit over a list of the province's workbook", () => {
  const lists = (events: readonly ListRow[], crops: readonly ListRow[] = []) =>
    measureOf([submission("443", []), submission("437", [])], submission("42", [], { events, crops }));
  const inspected = (unit: string | undefined, address: string) =>
    row({ kind: "ocop-inspection", ...(unit === undefined ? {} : { unit }) }, address);

  test("a row belongs to the unit that it names, or in whose district the named one lies", () => {
    const measure = lists([inspected("443", "B3"), inspected("18415", "B4"), row({ kind: "meeting" }, "B5")]);
    expect(value("inspections", undefined, measure)).toBe("2");
    expect(value("inspections", "443", measure)).toBe("2");
    expect(value("inspections", "437", measure)).toBe("0");
    expect(figure(measure("inspections", "443")).trace).toMatchObject({
      places: [{ address: "B3" }, { address: "B4" }],
    });
  });

  test("a row that names no unit may be anybody's: the figure of a unit is a hole that names the row, never zero", () => {
    const measure = lists([inspected("443", "B3"), inspected(undefined, "B4")]);
    expect(value("inspections", undefined, measure)).toBe("2");
    for (const unit of ["443", "437", "18415"]) {
      const hole = measure("inspections", unit);
      expect(isHole(hole) && hole.places.map(({ address }) => address), unit).toContain("B4");
    }
    expect(measure("inspections", "437")).toMatchObject({
      reason: "có dòng không ghi đơn vị nên không tính được cho riêng Thị xã Hồng Lĩnh",
    });
  });

  test("of a commune nothing is known where the row names only its district", () => {
    const measure = lists([inspected("443", "B3")]);
    expect(isHole(measure("inspections", "18415"))).toBe(true);
    expect(value("inspections", "18118", measure)).toBe("0");
  });

  test("a list without a column of units can't be divided; without rows there is nothing to divide", () => {
    const measure = lists([], [row({ standard: "vietgap", area: 12 }, "D5")]);
    expect(value("vietgap", undefined, measure)).toBe("12");
    expect(measure("vietgap", "443")).toMatchObject({ places: [{ address: "D5" }] });
    expect(value("vietgap", "443", lists([]))).toBe("0");
  });
});

test("a cell that is filled but wrong is not called empty", () => {
  const wrong = { ...observed("roads"), refused: ["actual"] } as const;
  const measure = measureOf([submission("443", [wrong]), submission("437", [observed("roads")])]);
  expect(measure("roads", "443")).toMatchObject({
    reason: expect.stringContaining("ghi nhưng sai"),
    places: [{ address: "D5" }],
  });
  expect(measure("roads", "437")).toMatchObject({ reason: "ô số liệu để trống" });
});

describe("tasks are counted by how far they have come on the period's last day", () => {
  const task = (fields: Parameters<typeof row>[0], address: string) => row({ assigned: "earlier", ...fields }, address);
  const ledger = [
    task({ deadline: "2024-06-14" }, "C5"),
    task({ deadline: "2024-06-14", limit: "before" }, "C6"),
    task({ deadline: "2024-03-31", "completed-on": "2024-05-01" }, "C7"),
    task({ deadline: "2024-03-31", "completed-on": "2024-06-15" }, "C8"),
    task({}, "C9"),
    row({ assigned: "now", deadline: "2024-01-31" }, "C10"),
  ];
  // No district has sent anything: the ledger is the province's.
  const measure = measureOf([], submission("42", [], { tasks: ledger }));

  test("with their cells, whoever else has not reported", () => {
    expect(figure(measure("overdue")).trace).toMatchObject({ places: [{ address: "C6" }, { address: "C8" }] });
    expect(figure(measure("open-tasks")).trace).toMatchObject({ places: [{ address: "C5" }, { address: "C9" }] });
  });

  test("without the province's workbook nobody knows", () => {
    expect(measureOf([])("overdue")).toMatchObject({ reason: "chưa có tệp số liệu của Tỉnh Hà Tĩnh" });
  });
});

test("what has no day is of the period, what has another day is not; from January on it counts once", () => {
  const events = [undefined, "2024-03-01", "2023-11-30"].map((date, index) =>
    row({ kind: "ocop-inspection", unit: "443", ...(date ? { date } : {}) }, `B${index + 3}`),
  );
  const measure = measureOf([submission("443", []), submission("437", [])], submission("42", [], { events }));
  expect(value("inspections-of-period", undefined, measure)).toBe("2");
  expect(value("year:inspections-of-period", undefined, measure)).toBe("2");
});

test("a row of a district's workbook that names no commune is the district's, and of no commune anything is known", () => {
  const measure = measureOf(
    [submission("443", [], { events: [row({ kind: "ocop-inspection" }, "B9")] }), submission("437", [])],
    submission("42", []),
  );
  expect(value("inspections", "443", measure)).toBe("1");
  expect(measure("inspections", "18415")).toMatchObject({ places: [{ address: "B9" }] });
  expect(value("inspections", "437", measure)).toBe("0");
});

test("a decision without a day counts up to the period's end, but not one for a year to come", () => {
  const rows = [2023, 2024, 2025, undefined].map((year, index) =>
    row({ unit: "18415", title: "advanced-commune", ...(year === undefined ? {} : { year }) }, `B${index + 3}`),
  );
  const measure = measureOf(
    [submission("443", [], { recognitions: rows }), submission("437", [])],
    submission("42", []),
  );
  expect(figure(measure("advanced")).trace).toMatchObject({
    places: [{ address: "B3" }, { address: "B4" }, { address: "B6" }],
  });
});
