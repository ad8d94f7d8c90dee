import type { Narrative } from "../../domain/document/view.ts";
import type { Hole } from "../../domain/figures/figure.ts";
import { isCurrent } from "../../domain/office/current.ts";
import type { Dated } from "../../domain/text/dated.ts";
import { NARRATIVES } from "../../domain/workbook/known-sheets.ts";
import type { Composition, Helper } from "../core/helper.ts";
import { textOf } from "../core/officer-text.ts";

/**
 * What officers wrote for a section, as blocks in their order and style. A footnote belongs to the block before it:
 * its mark stands at `{chú thích}`, or else at the end, before the closing punctuation.
 */
export const narrative: Helper = {
  params: ["section"],
  options: { optional: "boolean", italic: "boolean", title: "words", since: "period", until: "period" },
  yields: { kind: "printed" },
  ownLine: true,
  run: ({ composition, params, options }) => {
    if (!isCurrent(options as Dated, composition.view.period)) return "";
    const section = String(params[0]);
    const rows = composition.view.narratives.filter((row) => row.section === section);
    if (rows.length > 0) return markdownOf(composition, rows, options.italic === true ? "*" : "");
    return options.optional === true
      ? ""
      : composition.ledger.print([composition.ledger.hole(missing(composition, section))]);
  },
};

function missing({ view }: Composition, section: string): Hole {
  const cell = view.unwritten?.get(section);
  const sheet = view.provinceSheet?.(NARRATIVES.sheet);
  return {
    id: `narrative:${section}`,
    label: `Nội dung mục ${section}`,
    reason: "chưa có đoạn văn nào cho mục này ở trang Thuyết minh trong biểu của tỉnh",
    places: cell ? [cell] : [],
    ...(sheet ? { sheet } : {}),
    code: "narrative/missing",
    fix: cell ? `viết đoạn văn ở ô ${cell.address}` : `thêm một dòng, cột Mục ghi "${section}", rồi viết đoạn văn`,
  };
}

const orphan = ({ section, place }: Narrative): Hole => ({
  id: `narrative:${section}:footnote`,
  label: `Chú thích đầu mục ${section}`,
  reason: "chú thích phải đứng sau đoạn văn mà nó chú thích",
  places: [place],
});

export const MARKERS = { paragraph: "", bullet: "- ", item: "1. " } as const;

/** `look` stands around each block: "*" for grounds (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). */
function markdownOf(composition: Composition, rows: readonly Narrative[], look: "" | "*"): string {
  const blocks: string[] = [];
  const notes: string[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.style === "footnote") {
      if (index === 0) blocks.push(composition.ledger.print([composition.ledger.hole(orphan(row))]));
      continue;
    }
    const following = rows.slice(index + 1);
    const end = following.findIndex(({ style }) => style !== "footnote");
    const footnotes = end === -1 ? following : following.slice(0, end);
    const marks = footnotes.map((note) => {
      const { file, sheet, address } = note.place;
      const id = `${file}!${sheet}!${address}`.replace(/[^\p{L}\p{Nd}!.-]/gu, "-");
      notes.push(`[^${id}]: ${textOf(composition, note)}`);
      return `[^${id}]`;
    });
    blocks.push(MARKERS[row.style] + look + textOf(composition, row, marks) + look);
  }
  return `\n${[...blocks, ...notes].join("\n\n")}\n`;
}
