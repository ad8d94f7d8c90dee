import type { CellPlace } from "../../domain/cell.ts";
import type { Figure, Hole } from "../../domain/figure.ts";
import type { ViewRow } from "../../domain/view.ts";
import type { Composition, Helper } from "../helper.ts";
import type { Part } from "../ledger.ts";
import { figureParts, nameParts } from "../print.ts";
import { datePartsOf } from "./names.ts";
import { MARKERS, textOf } from "./narrative.ts";

/**
 * Tasks that the document assigns under an item, in the order of the ledger: "- Sở Nội vụ: …". In a task's words
 * `{hạn}` is its deadline and `{mức}` its target; other quotes are those of officers' texts.
 */
export const tasks: Helper = {
  params: ["section"],
  options: { style: ["bullet", "item", "paragraph"] },
  yields: { kind: "printed" },
  ownLine: true,
  run: ({ composition, params, options }) => {
    const marker = MARKERS[(options.style ?? "bullet") as keyof typeof MARKERS];
    const rows = (composition.view.lists.get("tasks") ?? []).filter(
      ({ fields }) => fields.assigned === "now" && fields.item === params[0],
    );
    return `\n${rows.map((row) => marker + taskText(composition, row)).join("\n\n")}\n`;
  },
};

function taskText(composition: Composition, row: ViewRow): string {
  const { fields, unit, place } = row;
  const lead = fields.lead ?? unit?.name;
  const who = lead === undefined ? "" : composition.ledger.print(nameParts(composition.ledger, `${String(lead)}: `));
  const pieces = String(fields.content).split(/\{\s*(hạn|mức)\s*\}/u);
  const words = pieces.map((piece, index) => {
    if (index % 2 === 0) return piece === "" ? "" : wordsOf(composition, piece, place!);
    return composition.ledger.print(piece === "hạn" ? deadlineParts(composition, row) : targetParts(composition, row));
  });
  return who + words.join("");
}

/** The space before a quote is kept: it ends no text. */
const wordsOf = (composition: Composition, text: string, place: CellPlace): string =>
  textOf(composition, { text, place }, []) + (/\s$/u.test(text) ? " " : "");

const deadlineParts = ({ ledger }: Composition, row: ViewRow): readonly Part[] =>
  row.fields.deadline === undefined
    ? [ledger.hole(blank(row, "hạn", "Hạn"))]
    : datePartsOf(ledger, String(row.fields.deadline));

/** The target in the unit of the indicator that measures it. */
function targetParts(composition: Composition, row: ViewRow): readonly Part[] {
  const { value, indicator } = row.fields;
  if (value === undefined) return [composition.ledger.hole(blank(row, "mức", "Mức phải đạt"))];
  const unit = composition.view.indicators.get(String(indicator))?.unit ?? "";
  return figureParts(composition, value as Figure, { unit });
}

const blank = ({ place }: ViewRow, quote: string, column: string): Hole => ({
  id: `task:${place!.file}!${place!.sheet}!${place!.address}:${quote}`,
  label: `{${quote}}`,
  reason: `nhiệm vụ chưa ghi cột "${column}"`,
  places: [place!],
});
