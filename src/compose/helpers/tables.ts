import { namesakeIn } from "../../domain/figures/asked.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { upperFirst } from "../../domain/text/vietnamese.ts";
import { reportersOf, reportingLevel, type Unit } from "../../domain/units/unit.ts";
import type { Call, Helper } from "../core/helper.ts";
import { markdownTable, ordinal } from "../core/markdown-table.ts";
import { figureParts, nameParts } from "../core/print.ts";

/**
 * A table of indicators by unit that reports (communes under a heading for each kind), with the province's values in the last row: one column per reference, headed
 * by the indicator's name and unit.
 */
export const districtTable: Helper = {
  params: ["figure"],
  rest: "figure",
  options: { unit: "words", total: "words", number: "words", pad: "boolean" },
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
    const units = byKind(reportersOf(register));
    const rows = units.flatMap((unit, index) => {
      const starts = reportingLevel(register) === "commune" && unit.type !== units[index - 1]?.type;
      return [...(starts ? [kindRow(unit, head.length, numbered)] : []), rowOf(unit, index)];
    });
    const total = [...(numbered ? [""] : []), String(options.total), ...refs.map((ref) => number(call, ref))];
    const bold = total.map((cell) => (cell === "" ? "" : `**${cell}**`));
    return markdownTable([head, align, ...rows, bold]);
  },
};

/** Communes of one kind one after the other, in the order of the first of each; districts keep their order. */
const byKind = (units: readonly Unit[]): readonly Unit[] =>
  units.some(({ level }) => level === "district")
    ? units
    : [...new Set(units.map(({ type }) => type))].flatMap((type) => units.filter((unit) => unit.type === type));

/** A row that names the kind of the units below it: "**Phường**". */
function kindRow({ name, shortName }: Unit, width: number, numbered: boolean): readonly string[] {
  const kind = name.slice(0, name.length - shortName.length).trim();
  const cells = [...(numbered ? [""] : []), `**${kind}**`];
  return [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}

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
