import type { Finding } from "../../domain/findings/finding.ts";
import { type FindingGroup, groupFindings } from "../../domain/findings/finding-group.ts";
import { cellsText, unitsText } from "../../domain/findings/finding-place.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Call, Helper } from "../core/helper.ts";
import { dateParts } from "../core/print.ts";
import { markdownTable, ordinal } from "../tables/markdown-table.ts";

/** Whether any warning of the period has been answered for. */
const hasAnswers: Helper = {
  params: [],
  yields: { kind: "boolean" },
  run: ({ composition: { view } }) => (view.answered ?? []).length > 0,
};

/** The answered warnings, one row per cause with its cells. The options are the words of the header. */
const answersTable: Helper = {
  params: [],
  options: { number: "words", place: "words", warning: "words", reason: "words", by: "words", until: "words" },
  required: ["number", "place", "warning", "reason", "by", "until"],
  yields: { kind: "printed" },
  ownLine: true,
  columns: () => 6,
  run: (call) => {
    const { number, place, warning, reason, by, until } = call.options;
    const head = [number, place, warning, reason, by, until].map(String);
    const align = [":-:", ":--", ":--", ":--", ":--", ":-:"];
    const groups = groupFindings(call.composition.view.answered ?? []);
    return markdownTable([head, align, ...groups.map((group, index) => rowOf(call, group, index + 1))]);
  },
};

function rowOf(call: Call, group: FindingGroup, position: number): readonly string[] {
  const { ledger } = call.composition;
  const { code, found, expected, answer } = group;
  const origin = ledger.origin({ kind: "finding", code }, `finding ${code}`);
  const print = (text: string): string => ledger.print([{ text, origin }]);
  const until = answer!.until;
  return [
    ordinal(call, position),
    print(placeOf(group)),
    print(`${found}; cần: ${expected} (${code})`),
    print(answer!.reason),
    print(answer!.by),
    ledger.print(dateParts(ledger, formatDate(until), until)),
  ];
}

/** The file by its bare name: all of a period stand in one folder. */
function placeOf(group: FindingGroup): string {
  const { file = "", sheet }: Finding["place"] = group.place;
  const cells = cellsText(group);
  const inside = sheet ? ` › ${sheet}${cells ? `: ${cells}` : ""}` : "";
  const units = unitsText(group);
  return `${file.slice(file.lastIndexOf("/") + 1)}${inside}${units ? ` (${units})` : ""}`;
}

export const answerHelpers: Readonly<Record<string, Helper>> = { hasAnswers, answersTable };
