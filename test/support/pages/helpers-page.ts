import type { HelperPage } from "../../../src/domain/document/helper-page.ts";

const START = "<!-- từ lệnh -->";
const END = "<!-- hết từ lệnh -->";

/** The page with its tables of helpers made anew from the catalogue, group by group. */
export function withHelperTables(page: string, helpers: readonly HelperPage[]): string {
  const groups = [...new Set(helpers.map(({ group }) => group))];
  const tables = groups.map((group) => {
    const rows = helpers.filter((helper) => helper.group === group).map(rowOf);
    return [`### ${group}`, "", "| Từ lệnh | Là | Ví dụ |", "|---|---|---|", ...rows, ""].join("\n");
  });
  const [before, after] = [page.slice(0, page.indexOf(START) + START.length), page.slice(page.indexOf(END))];
  return `${before}\n\n${tables.join("\n")}\n${after}`;
}

const rowOf = ({ id, what, write }: HelperPage): string => `| \`${id}\` | ${cell(what)} | \`${cell(write)}\` |`;

const cell = (text: string): string => text.replaceAll("|", "\\|");
