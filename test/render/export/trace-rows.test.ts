import { expect, test } from "vitest";
import type { Figure } from "../../../src/domain/figures/figure.ts";
import { Decimal } from "../../../src/domain/text/decimal.ts";
import { traceRows } from "../../../src/render/export/trace-rows.ts";

const format = { decimals: 0, trimZeros: true, padded: false, scale: 1 };
const figure = (id: string, trace: Figure["trace"]): Figure => ({
  id,
  label: id,
  value: new Decimal(1),
  unit: "",
  format,
  trace,
});
const inFile = (id: string, file: string): Figure =>
  figure(id, { kind: "cell", place: { file, sheet: "Chỉ tiêu", address: "E5" } });
const over = (id: string, ...inputs: readonly Figure[]): Figure =>
  figure(id, { kind: "operation", operation: "sum", inputs });

test.each(["previous:", "2023-H1:", "previous:2022-H1:"])(
  "what a figure of another period (%s) stands on is not this period's figure of the same id",
  (period) => {
    const now = over("yield", inFile("rice", "2024.xlsx"));
    const then = over(`${period}yield`, inFile("rice", "2023.xlsx"));
    const fileOf = (root: string): unknown => {
      const rows = traceRows([now, then]);
      const input = rows.find((row) => row.figure === root)?.input;
      return rows.find((row) => row.figure === input)?.file;
    };
    expect(fileOf("yield")).toBe("2024.xlsx");
    expect(fileOf(`${period}yield`)).toBe("2023.xlsx");
  },
);

test("a figure that several stand on is traced once", () => {
  const shared = inFile("rice", "2024.xlsx");
  const rows = traceRows([over("a", shared), over("b", shared), shared]);
  expect(rows.filter((row) => row.figure === "rice")).toHaveLength(1);
});
