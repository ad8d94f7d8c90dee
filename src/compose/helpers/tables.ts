import { namesakeIn } from "../../domain/figures/asked.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { upperFirst } from "../../domain/text/vietnamese.ts";
import { reportersOf, type Unit } from "../../domain/units/unit.ts";
import { COMMUNE_GROUPS, type CommuneGroups } from "../../domain/units/unit-groups.ts";
import type { Call, Helper } from "../core/helper.ts";
import { figureParts, nameParts } from "../core/print.ts";
import { groupedRows } from "../tables/grouped-rows.ts";
import { markdownTable, ordinal } from "../tables/markdown-table.ts";
import { unitGroups } from "../tables/unit-groups.ts";

/**
 * A table of indicators by unit that reports (communes in groups, see `unitGroups`), with the province's values in the last
 * row: one column per reference, headed by the indicator's name and unit.
 */
export const districtTable: Helper = {
  params: ["figure"],
  rest: "figure",
  options: { unit: "words", total: "words", number: "words", pad: "boolean", by: COMMUNE_GROUPS },
  required: ["unit", "total"],
  yields: { kind: "printed" },
  ownLine: true,
  columns: (params, options) => params + (options.has("number") ? 2 : 1),
  run: (call) => {
    const { composition, params, options } = call;
    const { register } = composition.view;
    const refs = params.map(String);
    const numbered = options.number !== undefined;
    const first = numbered ? [String(options.number)] : [];
    const head = [...first, String(options.unit), ...refs.map((ref) => heading(call, ref))];
    const align = [...(numbered ? [":-:"] : []), ":--", ...refs.map(() => "--:")];
    const rowOf = (unit: Unit, index: number): readonly string[] => [
      ...(numbered ? [ordinal(call, index + 1)] : []),
      composition.ledger.print(nameParts(composition.ledger, upperFirst(unit.label))),
      ...refs.map((ref) => number(call, ref, unit.code)),
    ];
    const groups = unitGroups(composition, reportersOf(register), options.by as CommuneGroups | undefined);
    const rows = groupedRows(groups, { width: head.length, numbered }, rowOf);
    const total = [...(numbered ? [""] : []), String(options.total), ...refs.map((ref) => number(call, ref))];
    const bold = total.map((cell) => (cell === "" ? "" : `**${cell}**`));
    return markdownTable([head, align, ...rows, bold]);
  },
};

function number({ composition, options }: Call, ref: string, unit?: string): string {
  const figure = composition.view.figure(ref, unit);
  return composition.ledger.print(figureParts(composition, figure, { unit: false, pad: options.pad === true }));
}

function heading({ composition: { view, ledger } }: Call, ref: string): string {
  const named = view.indicators.get(ref.replace(/^(?:plan|previous):/, ""));
  if (!named) throw new CannotRun(`bảng theo huyện chỉ dùng được chỉ tiêu, không dùng "${ref}".`);
  const indicator = namesakeIn(named, view.period, view.indicators);
  const words = indicator.unit === "" ? indicator.name : `${indicator.name} (${indicator.unit})`;
  return ledger.print(nameParts(ledger, words));
}

/** The printed label of an annex: Phụ lục I. */
export const annex: Helper = {
  params: ["annex"],
  yields: { kind: "printed" },
  run: ({ composition: { ledger }, params }) => {
    const of = String(params[0]);
    return ledger.print([{ text: "", annex: of, origin: ledger.origin({ kind: "name", of }, `annex ${of}`) }]);
  },
};

/** Whether the document has an annex: which ones it has, the office's settings say. */
export const hasAnnex: Helper = {
  params: ["annex"],
  yields: { kind: "boolean" },
  run: ({ composition: { annexes }, params }) => annexes.includes(String(params[0])),
};
