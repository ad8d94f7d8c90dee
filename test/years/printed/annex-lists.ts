import type { Block, ReportDocument } from "../../../src/domain/document/report-document.ts";
import type { RandomYear } from "../random-year.ts";
import type { Flaw } from "./flaw.ts";

/** Lists of communes by the words of their heading: nâng cao before kiểu mẫu, which the former's heading names too. */
const LISTS = [
  { words: /nâng cao/i, title: "advanced-commune" },
  { words: /kiểu mẫu/i, title: "model-commune" },
] as const;

/** Lists of recognised communes in annexes have as many rows as communes were recognised by the period's end. */
export function miscountedAnnexLists(year: RandomYear, { annexes }: ReportDocument): readonly Flaw[] {
  return annexes.flatMap(({ blocks }) =>
    blocks.flatMap((block, at): readonly Flaw[] => {
      const heading = headingOf(block);
      const table = blocks[at + 1];
      const list = /^Danh sách xã/i.test(heading) ? LISTS.find(({ words }) => words.test(heading)) : undefined;
      if (!list || table?.kind !== "table") return [];
      const recognised = recognisedBy(year, list.title).size;
      // A row that heads a group has no number.
      const rows = table.rows.filter(({ cells }) => cells[0]!.runs.some(({ text }) => text.trim() !== ""));
      if (rows.length === recognised) return [];
      return [{ rule: "annex-list", text: heading, why: `${rows.length} rows of ${recognised} communes` }];
    }),
  );
}

const headingOf = (block: Block): string =>
  block.kind === "heading" ? block.runs.map(({ text }) => text).join("") : "";

/** A commune counts once, however often it was recognised; a day that is not known was before the end. */
const recognisedBy = ({ workbooks, period }: RandomYear, title: string): ReadonlySet<unknown> =>
  new Set(
    [...workbooks.values()]
      .flatMap(({ lists }) => lists?.get("recognitions") ?? [])
      .filter(
        ({ fields }) => fields.title === title && (fields.date === undefined || String(fields.date) <= period.end),
      )
      .map(({ fields }) => fields.unit),
  );
