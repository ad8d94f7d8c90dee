import type { Finding, Severity } from "../domain/finding.ts";
import type { Terminal } from "./terminal.ts";

const NAMES: Readonly<Record<Severity, string>> = { error: "lỗi", warning: "cảnh báo", info: "thông tin" };
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

/** Findings for a person: counts first, then by file and sheet, each with what to do. */
export function findingsText(
  findings: readonly Finding[],
  terminal: Pick<Terminal, "columns" | "colours">,
  lead = "",
): string {
  const lines = [`${lead}${counts(findings)}.`];
  let heading = "";
  for (const finding of inOrder(findings)) {
    const { file = "", sheet } = finding.place;
    const place = sheet ? `${file} › ${sheet}` : file;
    if (place !== heading) lines.push("", place);
    heading = place;
    lines.push(...findingLines(finding, terminal));
  }
  return `${lines.join("\n")}\n`;
}

function counts(findings: readonly Finding[]): string {
  const severities: readonly Severity[] = ["error", "warning", "info"];
  return severities
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, NAMES[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(", ");
}

function findingLines(finding: Finding, { columns, colours }: Pick<Terminal, "columns" | "colours">): string[] {
  const paint = (text: string) => (colours ? `\u001b[${COLOURS[finding.severity]}m${text}\u001b[0m` : text);
  const title = [finding.place.address, finding.unit].filter(Boolean).join(" · ");
  const parts = [
    `  ${paint(NAMES[finding.severity])}${title === "" ? "" : ` ${title}`} (${finding.code})`,
    ...wrapped("thấy", finding.found, columns),
    ...wrapped("cần", finding.expected, columns),
  ];
  return finding.fix ? [...parts, ...wrapped("sửa", finding.fix, columns)] : parts;
}

function wrapped(label: string, text: string, columns: number): string[] {
  const indent = " ".repeat(10);
  const width = columns === 0 ? Number.POSITIVE_INFINITY : Math.max(40, columns - indent.length);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((part, index) => (index === 0 ? `    ${`${label}:`.padEnd(6)}${part}` : indent + part));
}

/** By file, sheet, row and column, so that a clerk goes through a workbook once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ place }: Finding) => {
    const [, column = "", row = ""] = /^([A-Z]*)(\d*)$/.exec(place.address ?? "") ?? [];
    return [place.file ?? "", place.sheet ?? "", row.padStart(7, "0"), column.padStart(3, " ")].join("\u0000");
  };
  return [...findings].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : keyOf(left) > keyOf(right) ? 1 : 0));
}
