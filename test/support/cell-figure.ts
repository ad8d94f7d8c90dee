import type { Figure } from "../../src/domain/figures/figure.ts";
import { Decimal } from "../../src/domain/text/decimal.ts";

/** A figure that one cell of the sample says. */
export const cellFigure = (id: string, address: string, value = 1): Figure => ({
  id,
  label: `Chỉ tiêu ${id}`,
  value: new Decimal(value),
  unit: "km",
  format: { decimals: 1, trimZeros: false, padded: false, scale: 1 },
  trace: { kind: "cell", place: { file: "data/periods/2024-H1/duc-tho.xlsx", sheet: "Chỉ tiêu", address } },
});
