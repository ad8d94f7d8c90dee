import type { Finding } from "../../domain/findings/finding.ts";
import { inReadingOrder } from "../../domain/findings/finding-group.ts";
import { positionIn } from "../../domain/findings/finding-place.ts";
import { SEVERITY_NAMES } from "../../domain/findings/severity-name.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import type { FindingsReport } from "./report.ts";

/**
 * Findings as JUnit XML: a suite per file, a case per finding. An error is a failure; a warning passes with its text in
 * `system-out`; an answered warning is skipped with its reason; a file without findings is one passing case.
 */
export function findingsJunit({ command, period, files, findings }: FindingsReport): string {
  const byFile = new Map<string, Finding[]>(files.map((file) => [file, []]));
  for (const finding of inReadingOrder(findings)) {
    const file = finding.place.file ?? period ?? command;
    byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  }
  const suites = [...byFile].map(([file, found]) => suiteOf(file, found));
  const cases = [...byFile.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0);
  const root = `<testsuites name="${escaped(command)}"${totals(cases, findings)}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', root, ...suites.flat(), "</testsuites>", ""].join("\n");
}

function suiteOf(file: string, findings: readonly Finding[]): readonly string[] {
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${escaped(file)}" name="không có lỗi"/>`]
      : findings.map((finding) => caseOf(file, finding));
  return [`  <testsuite name="${escaped(file)}"${totals(cases.length, findings)}>`, ...cases, "  </testsuite>"];
}

const totals = (cases: number, findings: readonly Finding[]): string =>
  ` tests="${cases}" failures="${findings.filter(({ severity }) => severity === "error").length}" errors="0" skipped="${
    findings.filter(({ answer }) => answer).length
  }"`;

function caseOf(file: string, { code, severity, place, unit, found, expected, fix, answer }: Finding): string {
  const { sheet, address, passage } = place;
  const cell = sheet && address ? `${sheet}!${address}` : sheet;
  const where = [passage, cell, positionIn(place), unit].filter(Boolean).join(" · ");
  const open = `    <testcase classname="${escaped(file)}" name="${escaped(where === "" ? code : `${where} (${code})`)}">`;
  const text = escaped(`${SEVERITY_NAMES[severity]}: thấy ${found}; cần ${expected}${fix ? `; sửa: ${fix}` : ""}`);
  const outcome = answer
    ? `<skipped message="${escaped(`${answer.reason} (${answer.by}, ${answer.until})`)}"/>`
    : severity === "error"
      ? `<failure type="${code}" message="${escaped(found)}">${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `${open}${outcome}</testcase>`;
}

/** A bare line break in an attribute would be read as a space. */
const escaped = (text: string): string => escapeXml(text).replaceAll("\n", "&#10;");
