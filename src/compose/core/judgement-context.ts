import type { Assessment, Judgement } from "../../domain/criteria/criteria.ts";
import { evidenceOf } from "../../domain/criteria/evidence.ts";
import { realGround } from "../../domain/criteria/real-ground.ts";
import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import type { Composition } from "./helper.ts";
import type { Shape } from "./shape.ts";
import { field, recordContext } from "./values.ts";
import { GROUNDS, shortNameOf } from "./verdicts.ts";

const STATES = ["met", "nearlyMet", "notMet", "noData", "notApplicable"] as const;

const TEXT: Shape = { kind: "text" };
const FIGURE: Shape = { kind: "figure" };

/** What a template may ask of a judgement. A part of a criterion is a judgement too. */
export const JUDGEMENT_FIELDS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["number", TEXT],
  ["name", TEXT],
  ["shortName", TEXT],
  ["reason", TEXT],
  ["state", { kind: "choice", choices: STATES }],
  ["ground", { kind: "choice", choices: GROUNDS }],
  ["confirmed", { kind: "flag" }],
  ["atMost", { kind: "flag" }],
  ["measured", FIGURE],
  ["threshold", FIGURE],
  ["shortfall", FIGURE],
  ["excess", FIGURE],
  ["place", TEXT],
  ["failed", { kind: "list", item: { kind: "judgement" } }],
]);

/**
 * A judgement as templates see it. `state` counts what a unit reports as nearly met by itself; `ground` is whose word or
 * what data it rests on in the end; `confirmed` says that its threshold was held against the signed text, `atMost` that a value may not exceed it. `shortfall` is
 * what a value lacks of such a threshold, `excess` by how much it exceeds one that it must not; `failed` are its parts
 * that are not met.
 */
export function judgementContext(composition: Composition, assessment: Assessment, judgement: Judgement): object {
  const missing = (label: string): Hole => ({
    id: `${label}:${assessment.set.id}/${judgement.number}@${assessment.unit}`,
    label: `${judgement.name}: ${label}`,
    reason: judgement.reason,
    places: judgement.selfAssessed ? [judgement.selfAssessed.place] : [],
  });
  const optional = (figure: Figure | Hole | undefined, label: string) =>
    field(composition, figure, { blank: missing(label) });
  const { shortfall, excess } = gapOf(assessment, judgement);
  const isFailed = ({ verdict, number }: Judgement) => verdict === "notMet" && number !== judgement.number;
  return recordContext({
    number: field(composition, judgement.number),
    name: field(composition, judgement.name),
    shortName: field(composition, shortNameOf(assessment, judgement)),
    reason: field(composition, judgement.reason),
    state: field(composition, stateOf(judgement)),
    ground: field(composition, realGround(judgement)),
    confirmed: field(composition, judgement.version?.status === "confirmed"),
    atMost: field(composition, judgement.version?.requirement?.kind === "atMost"),
    measured: optional(judgement.measured, "giá trị đo được"),
    threshold: optional(judgement.threshold, "mức yêu cầu"),
    shortfall: optional(shortfall, "mức còn thiếu"),
    excess: optional(excess, "mức vượt quá"),
    place: field(composition, placesText(judgement), { blank: missing("nơi ghi") }),
    failed: judgement.parts.filter(isFailed).map((part) => judgementContext(composition, assessment, part)),
  });
}

/** Sheets and cells that it rests on, or that should have held its value; nothing where no workbook has such a cell. */
function placesText(judgement: Judgement): string | undefined {
  const bySheet = new Map<string, string[]>();
  for (const { sheet, address } of evidenceOf(judgement)) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), address]);
  if (bySheet.size === 0) return undefined;
  return [...bySheet]
    .map(([sheet, cells]) => `trang ${sheet}, ô ${[...new Set(cells)].slice(0, MOST_CELLS).join(", ")}`)
    .join("; ");
}

/** More cells than these help nobody. */
const MOST_CELLS = 6;

const stateOf = ({ verdict, nearlyMet }: Judgement): (typeof STATES)[number] =>
  nearlyMet && verdict !== "met" && verdict !== "notApplicable" ? "nearlyMet" : verdict;

/** Only a threshold that somebody held against the signed text says how much is missing. */
function gapOf(
  { set, unit }: Assessment,
  judgement: Judgement,
): { readonly shortfall?: Figure; readonly excess?: Figure } {
  const { number, name, verdict, version, measured, threshold } = judgement;
  if (verdict !== "notMet" || version?.status !== "confirmed" || !threshold || !measured || isHole(measured)) return {};
  const { scale } = measured.format;
  const difference = threshold.value.minus(scale === 1 ? measured.value : measured.value.div(scale));
  const kind = difference.gt(0) ? "shortfall" : "excess";
  const gap: Figure = {
    id: `${kind}:${set.id}/${number}@${unit}`,
    label: `${name}: ${kind === "shortfall" ? "còn thiếu so với" : "quá"} mức yêu cầu`,
    value: difference.abs(),
    unit: threshold.unit === "%" ? "điểm %" : threshold.unit,
    format: { ...threshold.format, decimals: Math.max(measured.format.decimals, threshold.format.decimals) },
    trace: {
      kind: "operation",
      operation: "difference",
      inputs: kind === "shortfall" ? [threshold, measured] : [measured, threshold],
    },
  };
  return difference.eq(0) ? {} : { [kind]: gap };
}
