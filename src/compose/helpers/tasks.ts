import type { ViewRow } from "../../domain/view.ts";
import type { Composition, Helper } from "../helper.ts";
import { nameParts } from "../print.ts";
import { MARKERS, textOf } from "./narrative.ts";

/** Tasks that the document assigns under an item, in the order of the ledger: "- Sở Nội vụ: …". */
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

function taskText(composition: Composition, { fields, unit, place }: ViewRow): string {
  const lead = fields.lead ?? unit?.name;
  const who = lead === undefined ? "" : composition.ledger.print(nameParts(composition.ledger, `${String(lead)}: `));
  return who + textOf(composition, { text: String(fields.content), place: place! }, []);
}
