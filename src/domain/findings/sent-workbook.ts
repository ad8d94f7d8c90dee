import type { Finding } from "./finding.ts";

/** `missing`: nothing came; `faulty`: it has errors; `questioned`: it has warnings that nobody has answered for. */
export const WORKBOOK_STATES = ["missing", "faulty", "questioned", "sound"] as const;
export type WorkbookState = (typeof WORKBOOK_STATES)[number];

/** What came of the workbook of a unit that reports, as `ntm validate` tells it. */
export interface SentWorkbook {
  readonly state: WorkbookState;
  /** Errors, then warnings that nobody has answered for; none of a workbook that did not come. */
  readonly findings: readonly Finding[];
}
