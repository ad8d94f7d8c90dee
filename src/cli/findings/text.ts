import picocolors from "picocolors";
import type { Finding, Severity } from "../../domain/findings/finding.ts";
import { type FindingGroup, groupFindings } from "../../domain/findings/finding-group.ts";
import { cellsText, passagesText, positionsText, unitsText } from "../../domain/findings/finding-place.ts";
import { SEVERITIES, SEVERITY_NAMES } from "../../domain/findings/severity-name.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/wrap-text.ts";

type Screen = Pick<Terminal, "columns" | "colours">;

/**
 * Findings for a person: counts first, then the worst, by file, sheet and cause, each with what to do; the answered
 * ones last, shortly.
 */
export function findingsText(
  findings: readonly Finding[],
  screen: Screen,
  lead = "",
  groups: readonly FindingGroup[] = openGroups(findings),
): string {
  const lines = [`${lead}${findingCounts(findings)}.`, ...openLines(groups, screen)];
  return `${[...lines, ...answeredLines(findings, screen)].join("\n")}\n`;
}

/** What nobody has answered for, the worst first. */
export function openGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const open = groupFindings(findings.filter(({ answer }) => !answer));
  return SEVERITIES.flatMap((severity) => open.filter((one) => one.severity === severity));
}

/** Groups under the headings of their files and sheets. */
export function openLines(groups: readonly FindingGroup[], screen: Screen): readonly string[] {
  const lines: string[] = [];
  let heading = "";
  for (const group of groups) {
    const place = sheetText(group);
    if (place !== heading) lines.push("", ...(place === "" ? [] : [place]));
    heading = place;
    lines.push(...groupLines(group, screen));
  }
  return lines;
}

const sheetText = ({ place: { file = "", sheet } }: FindingGroup): string => (sheet ? `${file} › ${sheet}` : file);

/** What was answered for needs no telling what is wrong and how to mend it: where it is, and the answer once for all places. */
function answeredLines(findings: readonly Finding[], screen: Screen): readonly string[] {
  const placed = findings.filter(({ answer }) => answer).map((one) => ({ ...one, found: "", expected: "" }));
  const byAnswer = new Map<string, FindingGroup[]>();
  for (const group of groupFindings(placed)) {
    const key = JSON.stringify([group.code, group.answer]);
    byAnswer.set(key, [...(byAnswer.get(key) ?? []), group]);
  }
  const lines = [...byAnswer.values()].flatMap((groups) => {
    const { reason, by, until } = groups[0]!.answer!;
    return [
      ...groups.flatMap((group) =>
        titleLines(group, [sheetText(group), titleOf(group)].filter(Boolean).join(" › "), screen),
      ),
      ...labelled("giải trình", `${reason} (${by}, đến ngày ${formatDate(until)})`, screen),
    ];
  });
  return lines.length === 0 ? [] : ["", "Đã giải trình", ...lines];
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
  const { found, expected, basis, fix } = group;
  return [
    ...titleLines(group, titleOf(group), screen),
    ...labelled("thấy", found, screen),
    ...labelled("cần", expected, screen),
    ...(basis ? labelled("theo", basis, screen) : []),
    ...(fix ? labelled("sửa", fix, screen) : []),
  ];
}

const titleOf = (group: FindingGroup): string => [whereText(group), unitsText(group)].filter(Boolean).join(" · ");

function titleLines({ severity, code, answer }: FindingGroup, title: string, screen: Screen): readonly string[] {
  const name = SEVERITY_NAMES[severity];
  const text = `${title === "" ? "" : `${title} `}(${code})`;
  const [first = "", ...rest] = wrapText(text, screen.columns, `  ${name} `, 6);
  const paint = painter(severity, answer !== undefined, screen);
  return [`  ${paint(name)}${first.slice(2 + name.length)}`, ...rest];
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
