import type { Finding } from "../../domain/findings/finding.ts";
import { grouped } from "../../domain/text/grouped.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { findingCounts, findingsText, openGroups, openLines } from "./text.ts";

/** More groups than these nobody reads on a screen; of so many the first few are told, and of so many files how much is left. */
const MOST_GROUPS = 30;
/** The same of a command that is asked for findings alone. */
const MOST_ASKED = 100;
const FIRST_GROUPS = 10;
const MOST_FILES = 15;

/**
 * Findings for who sits before a screen: all of them where they are few or go to a file; else how many each file has, the
 * worst first, what to do first, and where the whole list is (`seeAll`).
 */
export function shortFindingsText(
  findings: readonly Finding[],
  screen: Pick<Terminal, "columns" | "colours">,
  seeAll: string,
): string {
  return shortened(findings, screen, { seeAll, most: MOST_GROUPS });
}

/** The same of findings that somebody asked for, behind words that lead to them: more of them are told before they are too many. */
export const askedFindingsText = (
  findings: readonly Finding[],
  screen: Pick<Terminal, "columns" | "colours">,
  lead: string,
  seeAll: string,
): string => shortened(findings, screen, { seeAll, most: MOST_ASKED, lead });

/** Where every finding about the data of a period is listed. */
export const everyFinding = (period: string): string => `ra tệp Excel: ntm validate --period ${period} --out loi.csv`;

interface Shortening {
  readonly seeAll: string;
  readonly most: number;
  readonly lead?: string;
}

function shortened(
  findings: readonly Finding[],
  screen: Pick<Terminal, "columns" | "colours">,
  { seeAll, most, lead = "" }: Shortening,
): string {
  const groups = openGroups(findings);
  if (screen.columns === 0 || groups.length <= most) return findingsText(findings, screen, lead, groups);
  const first = groups.slice(0, FIRST_GROUPS);
  const told = new Set(first.flatMap((group) => group.findings));
  const rest = findings.filter((one) => !told.has(one));
  return `${[
    `${lead}${findingCounts(findings)}.`,
    "",
    ...fileLines(findings, screen.columns),
    "",
    "Trước hết:",
    ...openLines(first, screen),
    "",
    ...wrapText(`Chưa nêu: ${findingCounts(rest)}. Xem đủ: ${seeAll}`, screen.columns),
  ].join("\n")}\n`;
}

/** "tinh.xlsx: 12 lỗi, 3 cảnh báo": the files with most errors first, in the order of their names where they have as many. */
function fileLines(findings: readonly Finding[], columns: number): readonly string[] {
  const placed = findings.filter(({ answer, place }) => !answer && place.file !== undefined);
  const errors = (own: readonly Finding[]) => own.filter(({ severity }) => severity === "error").length;
  const files = [...grouped(placed, ({ place }) => place.file!)].toSorted(
    ([one, some], [other, others]) => errors(others) - errors(some) || (one < other ? -1 : 1),
  );
  const more = files.length - MOST_FILES;
  return [
    ...files
      .slice(0, MOST_FILES)
      .flatMap(([file, own]) => wrapText(`${file}: ${findingCounts(own)}`, columns, "  ", 4)),
    ...(more > 0 ? [`  và ${more} tệp khác`] : []),
  ];
}
