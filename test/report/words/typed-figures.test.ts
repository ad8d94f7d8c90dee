import { describe, expect, test } from "vitest";
import type { Block, ReportDocument, Run } from "../../../src/domain/document/report-document.ts";
import { renderDocx } from "../../../src/render/document/docx.ts";
import { composePeriod } from "../../support/once/composed-once.ts";
import { docxText } from "../../support/word/docx.ts";
import { ROOT } from "../../support/workspace.ts";

const runsOf = (block: Block): readonly Run[] => {
  if (block.kind === "chart") return [...block.title, ...block.alt];
  if (block.kind !== "table") return block.runs;
  return [
    ...(block.caption ?? []),
    ...[...block.head, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.runs)),
    ...block.notes.flat(),
  ];
};

const allRuns = ({ opening, body, annexes, footnotes }: ReportDocument): readonly Run[] => [
  ...opening.subject.flat(),
  ...opening.addressees.flat(),
  ...body.flatMap(runsOf),
  ...annexes.flatMap((annex) => [...annex.attachedTo, ...annex.blocks.flatMap(runsOf)]),
  ...footnotes.flat(),
];

const labels = ({ body, annexes }: ReportDocument): readonly string[] =>
  [...body, ...annexes.flatMap(({ blocks }) => blocks)].flatMap((block) => ("label" in block ? [block.label] : []));

const numerals = (text: string): readonly string[] => text.match(/\p{Nd}+/gu) ?? [];

const DOCUMENTS = [
  { period: "2024-H1", type: "bao-cao-so-ket", atLeast: 200, cells: /^data\/periods\/202[34]-H1\/.+\.xlsx$/ },
  { period: "2023", type: "thong-bao", atLeast: 15, cells: /^data\/periods\/202[23]\/.+\.xlsx$/ },
] as const;

describe.each(DOCUMENTS)("$type of $period", async ({ period, type, atLeast, cells }) => {
  const composed = await composePeriod({ folder: ROOT, period, type, draft: false });
  if (!composed.ok) throw new Error("not composed");
  const { document, layout } = composed.value;

  test("every numeral of the document says where it comes from", () => {
    const typed = allRuns(document).filter(({ text, origin }) => /\p{Nd}/u.test(text) && origin === undefined);
    expect(typed.map(({ text }) => text)).toEqual([]);
  });

  test("a figure's numeral leads to cells, to a threshold with its clause, or to the register of units", () => {
    const figures = document.origins.flatMap((origin) => (origin.kind === "figure" ? [origin.figure] : []));
    expect(figures.length).toBeGreaterThan(atLeast);
    for (const { id, trace } of figures) {
      switch (trace.kind) {
        case "cell":
          expect(trace.place, id).toMatchObject({ file: expect.stringMatching(cells) });
          break;
        case "operation":
          expect(trace.inputs.length, id).toBeGreaterThan(0);
          break;
        case "count":
          // A count of nothing has no cells: the rule itself says what was looked for.
          expect(trace.rule, id).not.toBe("");
          break;
        case "threshold":
          expect(trace, id).toMatchObject({
            status: "confirmed",
            basis: { document: expect.stringMatching(/./), clause: expect.stringMatching(/./) },
          });
          break;
        case "register":
          expect(trace.source, id).not.toBe("");
      }
    }
  });

  test("Word shows the document's numerals and, beside them, only labels, the letterhead's date, symbols, and annex numbers", async () => {
    const printed = docxText(await renderDocx(document, layout, { draft: false }));
    const known = [
      ...allRuns(document).map(({ text }) => text),
      ...labels(document),
      ...[document.letterhead.symbol, ...document.closing.recipients].flat().map(({ text }) => text),
      // Months 1 and 2 have a leading zero.
      `tháng ${document.letterhead.date.month < 3 ? "0" : ""}${document.letterhead.date.month} năm ${document.letterhead.date.year}`,
    ].flatMap(numerals);
    const left = [...numerals(printed)];
    for (const numeral of known) {
      const at = left.indexOf(numeral);
      if (at >= 0) left.splice(at, 1);
    }
    expect(left).toEqual([]);
  });
});
