import { type Figure, type Hole, isHole } from "../../domain/figures/figure.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { reportersOf, type Unit } from "../../domain/units/unit.ts";
import type { Call, Helper } from "../core/helper.ts";
import type { Part } from "../core/ledger.ts";
import { shortened } from "../core/long-list.ts";
import { figureParts, joinParts, type NumberLook, nameParts } from "../core/print.ts";
import { COUNT, countOfRows, reporterOfRow, totalOfFilled } from "../core/row-totals.ts";
import { rowsOf, SOURCE } from "../core/values.ts";
import { unitWords } from "./figures.ts";
import { NAME_FORMS, unitName } from "./units.ts";

interface ReporterFigure {
  readonly unit: Unit;
  readonly name: string;
  readonly figure: Figure | Hole;
}

/**
 * An indicator, the number of rows, or a column of rows, by district: "Can Lộc 3.886 ha, Thạch Hà 2.718 ha".
 *
 * `merge` gathers the most frequent value: "TP. Hà Tĩnh, Can Lộc và Vũ Quang: mỗi đơn vị 01". `none` stands where no
 * district has any. `top` keeps the largest, as many as it says at most: what is as large as the first that it leaves
 * out is left out too; where even the largest are more, `alike` stands between their number and the value. More units than a
 * sentence names are told in a footnote, and `long` stands in their place, else how many they are.
 */
export const breakdown: Helper = {
  params: ["figureOrRows"],
  options: {
    column: "column",
    order: ["official", "value"],
    zeros: ["drop", "show"],
    style: ["comma", "colon"],
    form: NAME_FORMS,
    unit: "words",
    pad: "boolean",
    merge: "words",
    top: "number",
    alike: "words",
    none: "words",
    long: "words",
  },
  yields: { kind: "printed" },
  run: (call) => {
    const { composition, options } = call;
    const { ledger } = composition;
    const shown = shownFigures(call);
    const top = options.top === undefined ? undefined : leading(shown, Number(options.top));
    const first = top?.length === 0 ? alikeWithFirst(shown) : undefined;
    if (first && options.alike !== undefined) return ledger.print(numberOfAlike(call, first));
    if (shown.length === 0) return ledger.print(ledger.partsOf(String(options.none ?? "")));
    const listed = first ?? top ?? shown;
    const merged = options.merge === undefined || top ? [] : mostFrequent(shown);
    const look: NumberLook = {
      unit: unitWords(composition, options.unit, false),
      pad: options.pad === true,
    };
    const link = options.style === "colon" ? ": " : " ";
    const items = listed
      .filter((entry) => !merged.includes(entry))
      .map(({ name, figure }): readonly Part[] => [
        ...nameParts(ledger, name),
        { text: link },
        ...figureParts(composition, figure, look),
      ]);
    if (merged.length > 0) items.push(mergedParts(call, merged, look));
    const printed = joinParts(items, options.style === "colon" ? "; " : ", ");
    const units = listed.map(({ unit }) => unit);
    return ledger.print(shortened(composition, units, printed, options.long));
  },
};

function shownFigures(call: Call): readonly ReporterFigure[] {
  const { zeros, order } = call.options;
  const kept = reporterFigures(call).filter(({ figure }) => isHole(figure) || zeros === "show" || !figure.value.eq(0));
  return order === "value" ? kept.toSorted(byValueDescending) : kept;
}

/** The first of the largest; of several with one value all or none: to name some of them would say that they lead the others. */
function leading(ordered: readonly ReporterFigure[], most: number): readonly ReporterFigure[] {
  if (ordered.length <= most) return ordered;
  const next = amountOf(ordered[most]!);
  return ordered.slice(0, most).filter((entry) => amountOf(entry) !== next);
}

const amountOf = ({ figure }: ReporterFigure): string => (isHole(figure) ? figure.id : figure.value.toFixed());

/** All that are as large as the largest, where they are more than a list should name. */
const alikeWithFirst = (ordered: readonly ReporterFigure[]): readonly ReporterFigure[] =>
  ordered.filter((entry) => amountOf(entry) === amountOf(ordered[0]!));

/** "34 xã, phường, mỗi nơi 1 trạm". */
function numberOfAlike(call: Call, alike: readonly ReporterFigure[]): readonly Part[] {
  const { composition, options } = call;
  const figure = equalOf(alike);
  const count: Figure = {
    ...figure,
    id: `count:${figure.id}`,
    value: new Decimal(alike.length),
    unit: "",
    format: COUNT,
  };
  return [
    ...figureParts(composition, count, { unit: false, pad: false }),
    ...composition.ledger.partsOf(` ${String(options.alike)} `),
    ...figureParts(composition, figure, {
      unit: unitWords(composition, options.unit, false),
      pad: options.pad === true,
    }),
  ];
}

function reporterFigures({ composition, params, options }: Call): readonly ReporterFigure[] {
  const { view } = composition;
  const reporters = reportersOf(view.register);
  const [source] = params;
  const name = (unit: Unit): string => unitName(unit, options.form);
  if (typeof source === "string" && !view.lists.has(source)) {
    return reporters.map((unit) => ({ unit, name: name(unit), figure: view.figure(source, unit.code) }));
  }
  const rows = rowsOf(composition, source);
  return reporters.map((unit) => {
    const own = rows.filter((row) => reporterOfRow(view, row[SOURCE].row).code === unit.code);
    const figure =
      options.column === undefined
        ? countOfRows(own, `Số dòng của ${unit.label}`)
        : totalOfFilled(composition, own, String(options.column));
    return { unit, name: name(unit), figure };
  });
}

/** The largest set of units with one value; of equally large sets the one with the smallest value. */
function mostFrequent(figures: readonly ReporterFigure[]): readonly ReporterFigure[] {
  const sets = new Map<string, ReporterFigure[]>();
  for (const entry of figures) {
    if (isHole(entry.figure)) continue;
    const key = entry.figure.value.toFixed();
    sets.set(key, [...(sets.get(key) ?? []), entry]);
  }
  const [largest] = [...sets].toSorted((a, b) => b[1].length - a[1].length || Number(a[0]) - Number(b[0]));
  return largest && largest[1].length > 1 ? largest[1] : [];
}

/** One number printed for several units, traced to all of them. */
function mergedParts(call: Call, entries: readonly ReporterFigure[], look: NumberLook): readonly Part[] {
  const { composition, options } = call;
  const figure = equalOf(entries);
  const names = entries.map(({ name }) => nameParts(composition.ledger, name));
  const words = composition.ledger.partsOf(`: ${String(options.merge)} `);
  return [...joinParts(names, ", ", " và "), ...words, ...figureParts(composition, figure, look)];
}

/** One value that several units have, traced to all of them. */
function equalOf(entries: readonly ReporterFigure[]): Figure {
  const inputs = entries.map(({ figure }) => figure as Figure);
  return {
    ...inputs[0]!,
    id: `equal:${inputs.map(({ id }) => id).join("+")}`,
    label: inputs.map(({ label }) => label).join("; "),
    trace: { kind: "operation", operation: "equal", inputs },
  };
}

const byValueDescending = (left: ReporterFigure, right: ReporterFigure): number => {
  if (isHole(left.figure) || isHole(right.figure)) return Number(isHole(left.figure)) - Number(isHole(right.figure));
  return right.figure.value.cmp(left.figure.value);
};
