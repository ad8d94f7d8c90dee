import type { Finding } from "../../domain/findings/finding.ts";
import { type FindingGroup, groupFindings } from "../../domain/findings/finding-group.ts";
import { SEVERITIES, SEVERITY_NAMES } from "../../domain/findings/severity-name.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { kindCounts } from "./finding-kinds.ts";
import { findingCounts, painter, whereText } from "./text.ts";

type Screen = Pick<Terminal, "columns" | "colours">;

/** Findings on documents, a line each, the worst of each document first; the same thing is said once with its places. */
export function findingLines(findings: readonly Finding[], screen: Screen, lead = ""): string {
  const open = findings.filter(({ answer }) => !answer);
  const kinds = kindCounts(open);
  const lines = [`${lead}${findingCounts(findings)}${kinds === "" ? "" : ` (${kinds})`}.`];
  let file: string | undefined;
  for (const group of worstFirst(groupFindings(findings))) {
    if (group.place.file !== file) lines.push("", ...(group.place.file ? [group.place.file] : []));
    file = group.place.file;
    lines.push(...lineOf(group, screen));
  }
  return `${lines.join("\n")}\n`;
}

/** Files keep their order; within one errors come before warnings, what is answered last. */
function worstFirst(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const files = [...new Set(groups.map(({ place }) => place.file))];
  const rank = ({ severity, answer }: FindingGroup): number =>
    answer ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return files.flatMap((file) =>
    groups.filter(({ place }) => place.file === file).sort((one, other) => rank(one) - rank(other)),
  );
}

function lineOf(group: FindingGroup, screen: Screen): readonly string[] {
  const { severity, code, found, expected, answer } = group;
  const name = SEVERITY_NAMES[severity];
  const where = whereText(group);
  const said = answer ? `đã giải trình: ${answer.reason}` : `cần ${expected}`;
  const text = `${where === "" ? "" : `${where}: `}${found}; ${said} (${code})`;
  const [first = "", ...rest] = wrapText(text, screen.columns, `  ${name} `, 6);
  return [`  ${painter(severity, answer !== undefined, screen)(name)}${first.slice(2 + name.length)}`, ...rest];
}
