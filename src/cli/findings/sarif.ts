import type { Finding, Severity } from "../../domain/findings/finding.ts";
import { entryFor, type FindingEntry } from "../../domain/findings/finding-entry.ts";
import { inReadingOrder } from "../../domain/findings/finding-group.ts";
import type { FindingsReport } from "./report.ts";

/** SARIF 2.1.0, 3.27.10. */
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/**
 * Findings as a SARIF 2.1.0 log (OASIS, 27 March 2020): rules from the catalogue, a cell as a logical location, a line
 * of a text file as a region, an answer as an accepted suppression.
 */
export function findingsSarif({ version, findings, catalogue }: FindingsReport): string {
  const ordered = inReadingOrder(findings);
  const codes = [...new Set(ordered.map(({ code }) => code))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "ntm", version, rules: codes.map((code) => ruleOf(code, entryFor(catalogue, code))) } },
        language: "vi-VN",
        columnKind: "utf16CodeUnits",
        results: ordered.map((finding) => resultOf(finding, codes.indexOf(finding.code))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const ruleOf = (code: string, entry: FindingEntry | undefined) => ({
  id: code,
  ...(entry
    ? {
        shortDescription: { text: entry.title },
        fullDescription: { text: `${entry.what} ${entry.why}` },
        help: { text: entry.fix },
      }
    : {}),
});

function resultOf(finding: Finding, ruleIndex: number) {
  const { code, severity, place, unit, found, expected, basis, fix, answer } = finding;
  const subject = unit === undefined ? "" : `${unit}: `;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: {
      text: `${subject}thấy: ${found}; cần: ${expected}${basis === undefined ? "" : ` (${basis})`}${fix === undefined ? "" : `; sửa: ${fix}`}`,
    },
    ...(place.file === undefined ? {} : { locations: [locationOf(place.file, place)] }),
    ...(answer
      ? {
          suppressions: [
            {
              kind: "external",
              status: "accepted",
              justification: `${answer.reason} (${answer.by}, ${answer.until})`,
            },
          ],
        }
      : {}),
  };
}

function locationOf(file: string, { sheet, address, passage, line, column }: Finding["place"]) {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
      ...(line === undefined ? {} : { region: { startLine: line, startColumn: column } }),
    },
    ...(passage === undefined ? {} : { logicalLocations: [{ name: passage, fullyQualifiedName: passage }] }),
    ...(sheet === undefined
      ? {}
      : {
          logicalLocations: [
            { name: address ?? sheet, fullyQualifiedName: address === undefined ? sheet : `${sheet}!${address}` },
          ],
        }),
  };
}
