import type { Finding } from "../../domain/findings/finding.ts";
import type { FindingEntry } from "../../domain/findings/finding-entry.ts";

/** What the machine formats of findings are made of. */
export interface FindingsReport {
  /** The period whose workbooks were checked; absent for documents. */
  readonly period?: string;
  /** Version of the tool. */
  readonly version: string;
  /** Workbooks or documents that could be read, as findings name them. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly catalogue: readonly FindingEntry[];
}
