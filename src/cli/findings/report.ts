import type { Finding } from "../../domain/findings/finding.ts";
import type { FindingEntry } from "../../domain/findings/finding-entry.ts";

/** What the machine formats of findings are made of. */
export interface FindingsReport {
  /** What was run, for those that collect reports: "ntm validate 2024-H1". */
  readonly command: string;
  /** The period whose workbooks were checked; absent for documents and rule data. */
  readonly period?: string;
  /** Version of the tool. */
  readonly version: string;
  /** Workbooks, documents or text files that could be read, as findings name them. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly catalogue: readonly FindingEntry[];
}
