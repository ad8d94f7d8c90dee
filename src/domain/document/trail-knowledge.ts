import type { Figure } from "../figures/figure.ts";
import type { TraceNames } from "../figures/trace-names.ts";
import type { Preparation } from "../workbook/submission.ts";

/** What a preview knows beside the document and its figures. */
export interface TrailKnowledge {
  readonly names: TraceNames;
  /** The same figure of the same period last year; nothing where there is none. */
  readonly lastYear: (figure: Figure) => Figure | undefined;
  /** By path: whose workbook it is, for which period, and who filled it in. */
  readonly senders: ReadonlyMap<string, Sender>;
}

export interface Sender extends Preparation {
  /** "Huyện Đức Thọ" */
  readonly unit: string;
  readonly period: string;
}
