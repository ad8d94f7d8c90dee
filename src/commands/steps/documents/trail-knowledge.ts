import type { CriteriaSet } from "../../../domain/criteria/criteria.ts";
import type { ReportDocument } from "../../../domain/document/report-document.ts";
import type { Sender, TrailKnowledge } from "../../../domain/document/trail-knowledge.ts";
import type { View } from "../../../domain/document/view.ts";
import { type Figure, isHole } from "../../../domain/figures/figure.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import type { LoadedPeriod } from "../../../load/period.ts";
import { traceNames } from "../../../load/trace-names.ts";
import type { PreparedPeriod } from "./prepared-period.ts";

/** What a preview of a period's document knows beside its figures; nothing of it is worked out before it is asked for. */
export function trailKnowledge(
  knowledge: Knowledge,
  { current, previous }: PreparedPeriod,
  view: Pick<View, "figure" | "indicators">,
  sets: readonly CriteriaSet[],
): TrailKnowledge {
  const periods = [current, ...(current.yearSoFar?.earlier ?? []), ...(previous ? [previous] : [])];
  return {
    names: traceNames(knowledge, current.period.end, sets),
    lastYear: (figure) => lastYear(view, figure),
    senders: new Map(periods.flatMap(sendersByFile)),
  };
}

/** The same of one document, worked out for all that it prints: the data of the period, which is large, may go then. */
export function settledTrail(document: Pick<ReportDocument, "origins">, trail: TrailKnowledge): TrailKnowledge {
  const earlier = new Map<string, Figure>();
  for (const origin of document.origins) {
    const found = origin.kind === "figure" ? trail.lastYear(origin.figure) : undefined;
    if (found && origin.kind === "figure") earlier.set(origin.figure.id, found);
  }
  const seen = new Set<Figure>();
  for (const origin of document.origins) if (origin.kind === "figure") settleTrail(origin.figure, seen);
  for (const figure of earlier.values()) settleTrail(figure, seen);
  return { ...trail, lastYear: ({ id }) => earlier.get(id) };
}

/** Follows a trail to its end: a count knows its rows until somebody asks where they stand, a sum the whole period. */
function settleTrail(figure: Figure, seen: Set<Figure>): void {
  if (seen.has(figure)) return;
  seen.add(figure);
  const { trace } = figure;
  if (trace.kind === "count") void trace.places;
  if (trace.kind === "operation") for (const input of trace.inputs) settleTrail(input, seen);
}

/** Only what this period's own rows say has a counterpart: `id`, `id@unit`. */
function lastYear({ figure, indicators }: Pick<View, "figure" | "indicators">, { id }: Figure): Figure | undefined {
  const [, indicator = "", unit] = /^([a-z0-9-]+)(?:@(\d+))?$/.exec(id) ?? [];
  if (!indicators.has(indicator)) return undefined;
  const found = figure(`previous:${indicator}`, unit);
  return isHole(found) ? undefined : found;
}

const sendersByFile = ({ period, register, data }: LoadedPeriod): readonly (readonly [string, Sender])[] =>
  [...(data.province ? [data.province] : []), ...data.reports].map(({ file, unit, prepared }) => [
    file,
    { unit: register.byCode.get(unit)?.name ?? unit, period: period.id, ...prepared },
  ]);
