import picocolors from "picocolors";
import type { Finding, Severity } from "../../domain/findings/finding.ts";
import { type FindingGroup, groupFindings } from "../../domain/findings/finding-group.ts";
import { cellsText, passagesText, positionsText, unitsText } from "../../domain/findings/finding-place.ts";
import { SEVERITIES, SEVERITY_NAMES } from "../../domain/findings/severity-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/wrap-text.ts";

type Screen = Pick<Terminal, "columns" | "colours">;

/** Findings for a person: counts first, then by file, sheet and cause, each with what to do. */
export function findingsText(findings: readonly Finding[], screen: Screen, lead = ""): string {
  const lines = [`${lead}${findingCounts(findings)}.`];
  let heading = "";
  for (const group of groupFindings(findings)) {
    const { file = "", sheet } = group.place;
    const place = sheet ? `${file} › ${sheet}` : file;
    if (place !== heading) lines.push("", ...(place === "" ? [] : [place]));
    heading = place;
    lines.push(...groupLines(group, screen));
  }
  return `${lines.join("\n")}\n`;
}

/** "2 lỗi, 3 cảnh báo, 1 cảnh báo đã giải trình". */
export function findingCounts(findings: readonly Finding[]): string {
  const open = findings.filter(({ answer }) => !answer);
  const counts: readonly (readonly [number, string])[] = [
    ...SEVERITIES.map(
      (severity) => [open.filter((finding) => finding.severity === severity).length, SEVERITY_NAMES[severity]] as const,
    ),
    [findings.length - open.length, `${SEVERITY_NAMES.warning} đã giải trình`],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(", ");
}

function groupLines(group: FindingGroup, screen: Screen): readonly string[] {
  const { severity, code, found, expected, basis, fix, answer } = group;
  const name = SEVERITY_NAMES[severity];
  const title = [whereText(group), unitsText(group)].filter(Boolean).join(" · ");
  const [first = "", ...rest] = wrapText(
    `${title === "" ? "" : `${title} `}(${code})`,
    screen.columns,
    `  ${name} `,
    6,
  );
  const paint = painter(severity, answer !== undefined, screen);
  return [
    `  ${paint(name)}${first.slice(2 + name.length)}`,
    ...rest,
    ...labelled("thấy", found, screen),
    ...labelled("cần", expected, screen),
    ...(basis ? labelled("theo", basis, screen) : []),
    ...(fix ? labelled("sửa", fix, screen) : []),
    ...(answer
      ? labelled("giải trình", `${answer.reason} (${answer.by}, đến ngày ${formatDate(answer.until)})`, screen)
      : []),
  ];
}

export function whereText(group: FindingGroup): string {
  if (group.passages.length > 0) return passagesText(group);
  return group.positions.length > 0 ? positionsText(group) : cellsText(group);
}

/** The texts of one finding stand below each other. */
const INDENT = 10;

const labelled = (label: string, text: string, { columns }: Screen): readonly string[] =>
  wrapText(text, columns, `    ${`${label}:`.padEnd(6)}${label.length > 5 ? " " : ""}`, INDENT);

export function painter(severity: Severity, isAnswered: boolean, { colours }: Screen): (text: string) => string {
  const { red, yellow, cyan, dim } = picocolors.createColors(colours);
  if (isAnswered) return dim;
  return { error: red, warning: yellow, info: cyan }[severity];
}
