import type { Finding } from "../../domain/findings/finding.ts";
import { inReadingOrder } from "../../domain/findings/finding-group.ts";
import { SEVERITIES } from "../../domain/findings/severity-name.ts";
import type { FindingsReport } from "./report.ts";

/** Changes when the meaning of a key changes; readers refuse other versions. */
const FORMAT = "ntm/findings";
const FORMAT_VERSION = 1;

/** Findings as JSON text: one object each, in reading order; keys without a value are absent. */
export function findingsJson({ period, version, files, findings }: FindingsReport): string {
  const open = findings.filter(({ answer }) => !answer);
  const report = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    toolVersion: version,
    period,
    files,
    counts: {
      ...Object.fromEntries(
        SEVERITIES.map((severity) => [severity, open.filter((finding) => finding.severity === severity).length]),
      ),
      answered: findings.length - open.length,
    },
    findings: findingObjects(findings),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** One object for each finding, in reading order, as every JSON result of this program has them. */
export const findingObjects = (findings: readonly Finding[]): readonly object[] =>
  inReadingOrder(findings).map(({ code, severity, place, unit, found, expected, basis, fix, answer }) => ({
    code,
    severity,
    file: place.file,
    sheet: place.sheet,
    address: place.address,
    line: place.line,
    column: place.column,
    passage: place.passage,
    text: place.text,
    unit,
    found,
    expected,
    basis,
    fix,
    answer,
  }));
