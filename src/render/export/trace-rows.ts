import type { ExportRow } from "../../domain/document/export-tables.ts";
import { countRuleText } from "../../domain/figures/count-rule.ts";
import type { Figure } from "../../domain/figures/figure.ts";
import type { CellPlace } from "../../domain/workbook/cell.ts";

/** Where figures come from, down to cells, thresholds and the register: each figure once, a row for each thing it stands on. */
export function traceRows(figures: readonly Figure[]): readonly ExportRow[] {
  const rows: ExportRow[] = [];
  const seen = new Set<string>();
  const pending = [...figures];
  for (let at = 0; at < pending.length; at += 1) {
    const figure = pending[at]!;
    if (seen.has(figure.id)) continue;
    seen.add(figure.id);
    rows.push(...originRows(figure).map((row, place) => ({ figure: figure.id, place, ...row })));
    if (figure.trace.kind === "operation") pending.push(...figure.trace.inputs);
  }
  return rows;
}

function originRows({ trace }: Figure): readonly ExportRow[] {
  switch (trace.kind) {
    case "cell":
      return [{ operation: "cell", ...cellRow(trace.place) }];
    case "count": {
      const counted = { operation: "count", rule: countRuleText(trace.rule) };
      return trace.places.length === 0 ? [counted] : trace.places.map((place) => ({ ...counted, ...cellRow(place) }));
    }
    case "operation":
      return trace.inputs.map(({ id, value }) => ({
        operation: trace.operation,
        input: id,
        input_value: value.toFixed(),
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
