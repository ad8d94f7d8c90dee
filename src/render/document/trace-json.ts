import { createHash } from "node:crypto";
import type { ReportDocument } from "../../domain/document/report-document.ts";
import { tracedFigures } from "../../domain/document/trail-knowledge.ts";
import { countRuleText } from "../../domain/figures/count-rule.ts";
import type { Figure, Trace } from "../../domain/figures/figure.ts";
import { anchorText, type WrittenParagraph, type WrittenTrace } from "../../domain/figures/written-trace.ts";
import { traceFile } from "./trace-file.ts";

/**
 * The trail of every printed figure, as the JSON of its file in pieces: each figure once, its printed forms, its formula over other
 * figures of the same file, and at the leaves cells, thresholds with their clause, or the register of units. Beside
 * them the paragraphs as written, with their anchors.
 */
export function traceJson(
  document: ReportDocument,
  paragraphs: readonly WrittenParagraph[],
  written: Pick<WrittenTrace, "document" | "type" | "period" | "topic" | "draft" | "identity">,
): Iterable<string> {
  const printed = printedByFigure(paragraphs, document);
  const cited = document.origins.filter((origin) => origin.kind === "citation");
  const citations = [...new Set(cited.map((origin) => origin.document))].sort();
  // The register's documents are known by their number; those that a workbook names by its cell too.
  const inCells = cited.flatMap(({ document: number, place }) => (place ? [{ document: number, cell: place }] : []));
  const sorted = [...tracedFigures(document)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, figure]) => figure);
  return traceFile(
    { ...written, figures: sorted, citations, ...(inCells.length > 0 ? { citedInCells: inCells } : {}) },
    paragraphs,
    (figure) => entryOf(figure, printed),
  );
}

/**
 * Names the exact text and anchors of a document: a trace of another making does not fit it. Ids of figures are left out,
 * for some name the file of their cell, and a document does not depend on its workbooks' names.
 * Documents of different topics that differ in words alone are different documents.
 */
export function identityOf(paragraphs: readonly WrittenParagraph[], topic?: string): string {
  const hash = createHash("sha256");
  if (topic !== undefined) hash.update(`${topic}\n`);
  for (const { text, anchors } of paragraphs) {
    hash.update(`${text}\n${anchors.map(({ name, from, to }) => `${name} ${from} ${to}`).join("\n")}\n`);
  }
  return hash.digest("hex").slice(0, 32);
}

type Printed = ReadonlyMap<string, ReadonlySet<string>>;

const entryOf = (figure: Figure, printed: Printed): object => ({
  id: figure.id,
  label: figure.label,
  printed: [...(printed.get(figure.id) ?? [])],
  value: figure.value.toFixed(),
  unit: figure.unit,
  scale: figure.format.scale,
  ...trail(figure.trace),
});

function trail(trace: Trace): object {
  switch (trace.kind) {
    case "cell":
      return { cells: [trace.place] };
    case "count":
      return { formula: countRuleText(trace.rule), cells: trace.places };
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

/** Printed texts of each figure, each once; those of a chart's title and description have no anchors. */
function printedByFigure(paragraphs: readonly WrittenParagraph[], document: ReportDocument): Printed {
  const printed = new Map<string, Set<string>>();
  const add = (id: string, text: string): void => {
    printed.set(id, (printed.get(id) ?? new Set()).add(text));
  };
  for (const paragraph of paragraphs) {
    for (const anchor of paragraph.anchors) if (anchor.kind === "figure") add(anchor.of, anchorText(paragraph, anchor));
  }
  for (const block of [document.body, ...document.annexes.map(({ blocks }) => blocks)].flat()) {
    if (block.kind !== "chart") continue;
    for (const { origin, text } of [...block.title, ...block.alt]) {
      const source = origin === undefined ? undefined : document.origins[origin];
      if (source?.kind === "figure") add(source.figure.id, text);
    }
  }
  return printed;
}
