import type { Figure, Trace } from "../domain/figure.ts";
import type { Block, ReportDocument, Run } from "../domain/report-document.ts";

/** Changes when the meaning of a key changes; readers refuse other formats. */
const FORMAT = "ntm-trace/1";

/**
 * The trail of every printed figure, as JSON text: each figure once, its printed forms, its formula over other
 * figures of the same file, and at the leaves cells, thresholds with their clause, or the register of units.
 */
export function traceJson(document: ReportDocument, name: string): string {
  const printed = printedByOrigin(document);
  const figures = new Map<string, object>();
  document.origins.forEach((origin, index) => {
    if (origin.kind === "figure") addFigure(origin.figure, printed.get(index) ?? [], figures);
  });
  const citations = document.origins.flatMap((origin) => (origin.kind === "citation" ? origin.document : []));
  const sorted = [...figures].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, figure]) => figure);
  const content = { format: FORMAT, document: name, figures: sorted, citations: [...new Set(citations)].sort() };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function addFigure(figure: Figure, printed: readonly string[], figures: Map<string, object>): void {
  const known = figures.get(figure.id) as { readonly printed: readonly string[] } | undefined;
  if (known && printed.length === 0) return;
  figures.set(figure.id, {
    id: figure.id,
    label: figure.label,
    printed: [...new Set([...(known?.printed ?? []), ...printed])],
    value: figure.value.toFixed(),
    unit: figure.unit,
    scale: figure.format.scale,
    ...trail(figure.trace),
  });
  if (figure.trace.kind === "operation") for (const input of figure.trace.inputs) addFigure(input, [], figures);
}

function trail(trace: Trace): object {
  switch (trace.kind) {
    case "cell":
      return { cells: [trace.place] };
    case "count":
      return { formula: trace.rule, cells: trace.places };
    case "operation":
      return { formula: trace.operation, inputs: trace.inputs.map((input) => input.id) };
    case "register":
      return { register: trace.source };
    case "threshold": {
      const { kind, ...threshold } = trace;
      return { [kind]: threshold };
    }
  }
}

/** Printed texts by origin; neighbouring runs of one origin are one text. */
function printedByOrigin(document: ReportDocument): ReadonlyMap<number, readonly string[]> {
  const printed = new Map<number, string[]>();
  for (const runs of runsOf(document)) {
    let last: number | undefined;
    for (const { origin, text } of runs) {
      if (origin !== undefined) {
        const texts = printed.get(origin) ?? [];
        if (origin === last) texts.push(`${texts.pop() ?? ""}${text}`);
        else texts.push(text);
        printed.set(origin, texts);
      }
      last = origin;
    }
  }
  return printed;
}

const runsOf = (document: ReportDocument): readonly (readonly Run[])[] => [
  ...document.opening.subject,
  ...document.opening.addressees,
  ...document.body.flatMap(blockRuns),
  ...document.annexes.flatMap((annex) => [annex.attachedTo, ...annex.blocks.flatMap(blockRuns)]),
  ...document.footnotes,
];

function blockRuns(block: Block): readonly (readonly Run[])[] {
  if (block.kind === "chart") return [block.title, block.alt];
  if (block.kind !== "table") return [block.runs];
  return [
    ...(block.caption ? [block.caption] : []),
    ...[...block.head, ...block.rows].flatMap((row) => row.cells.map((cell) => cell.runs)),
    ...block.notes,
  ];
}
