import type { ExportRow } from "../../domain/document/export-tables.ts";
import type { Figure } from "../../domain/figures/figure.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";

/** "previous:", "2023-H1:": what a figure of another period is named by. */
const OTHER_PERIOD = /^(?:previous:|\d{4}(?:-[A-Z0-9]+)?:)+/;

/** Where figures come from, down to cells, thresholds and the register: each figure once, a row for each thing it stands on. */
export function traceRows(figures: readonly Figure[]): readonly ExportRow[] {
  const rows: ExportRow[] = [];
  const seen = new Set<string>();
  const pending = figures.map((figure) => ({ figure, key: figure.id }));
  for (let at = 0; at < pending.length; at += 1) {
    const { figure, key } = pending[at]!;
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push(...originRows(figure, key).map((row, place) => ({ figure: key, place, ...row })));
    const { trace } = figure;
    if (trace.kind === "operation")
      pending.push(...trace.inputs.map((input) => ({ figure: input, key: keyUnder(key, input) })));
  }
  return rows;
}

/** Of last year's figure the inputs are last year's too, and this year's figures bear the same ids. */
function keyUnder(key: string, { id }: Figure): string {
  const [period = ""] = OTHER_PERIOD.exec(key) ?? [];
  return id.startsWith(period) ? id : period + id;
}

function originRows({ trace }: Figure, key: string): readonly ExportRow[] {
  switch (trace.kind) {
    case "cell":
      return [{ operation: "cell", ...cellRow(trace.place) }];
    case "count": {
      const counted = { operation: "count", rule: trace.rule };
      return trace.places.length === 0 ? [counted] : trace.places.map((place) => ({ ...counted, ...cellRow(place) }));
    }
    case "operation":
      return trace.inputs.map((input) => ({
        operation: trace.operation,
        input: keyUnder(key, input),
        input_value: input.value.toFixed(),
      }));
    case "register":
      return [{ operation: "register", rule: trace.source }];
    case "threshold": {
      const { set, indicator, effectiveFrom, basis, status } = trace;
      return [
        {
          operation: "threshold",
          criteria_set: set,
          number: indicator,
          effective_from: effectiveFrom,
          ...basis,
          status,
        },
      ];
    }
  }
}

const cellRow = ({ file, sheet, address }: CellPlace): ExportRow => ({ file, sheet, cell: address });
