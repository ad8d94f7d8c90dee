import type { Finding } from "../../domain/findings/finding.ts";
import { SEVERITIES, SEVERITY_NAMES } from "../../domain/findings/severity-name.ts";
import { csvRows } from "./csv.ts";
import { FINDING_KINDS, type FindingKind, kindOf } from "./finding-kinds.ts";

const KINDS = Object.keys(FINDING_KINDS) as readonly FindingKind[];

/** Per document the number of findings of each severity and kind, as a table that Excel opens. */
export function summaryCsv(files: readonly string[], findings: readonly Finding[]): string {
  const header = ["Tệp", ...SEVERITIES.map((one) => SEVERITY_NAMES[one]), ...KINDS.map((one) => FINDING_KINDS[one])];
  return csvRows([header, ...files.map((file) => [file, ...countsOf(file, findings).map(String)])]);
}

/** The same a line each, for people: "bao-cao.docx: 2 lỗi, 3 cảnh báo (thể thức 4, số liệu 1)". */
export function summaryText(files: readonly string[], findings: readonly Finding[]): string {
  const lines = files.map((file) => {
    const counts = countsOf(file, findings);
    const said = (from: number, names: readonly string[], before: boolean): string =>
      names
        .map((name, index) => [name, counts[from + index]!] as const)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => (before ? `${count} ${name}` : `${name} ${count}`))
        .join(", ");
    const severities = said(
      0,
      SEVERITIES.map((one) => SEVERITY_NAMES[one]),
      true,
    );
    const kinds = said(
      SEVERITIES.length,
      KINDS.map((one) => FINDING_KINDS[one]),
      false,
    );
    return `${file}: ${severities === "" ? "không có lỗi" : `${severities}${kinds === "" ? "" : ` (${kinds})`}`}`;
  });
  return `${lines.join("\n")}\n`;
}

/** Numbers of errors, warnings and remarks that nobody answered, then those of each kind. */
function countsOf(file: string, findings: readonly Finding[]): readonly number[] {
  const own = findings.filter(({ place, answer }) => place.file === file && !answer);
  return [
    ...SEVERITIES.map((severity) => own.filter((one) => one.severity === severity).length),
    ...KINDS.map((kind) => own.filter((one) => kindOf(one) === kind).length),
  ];
}
